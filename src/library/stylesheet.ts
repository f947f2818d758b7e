/**
 * Fetches the text of a style sheet. Redirects are refused, as with a `ks-url`: they would leave the trusted origin, and many
 * hosts have open redirects.
 * @throws what `fetch()` throws; a TypeError when the response isn't a style sheet
 */
export async function fetchStylesheet(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/^text\/css\b/i.test(type)) throw new TypeError(`HTTP ${response.status}, ${type}`);
  return response.text();
}
