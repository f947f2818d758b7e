/**
 * The text of a style sheet. Redirects are refused, as with a `ks-url`: they would lead away from the origin that is trusted, and
 * many hosts redirect to wherever somebody else says.
 * @throws what `fetch()` throws, and where the answer is no style sheet
 */
export async function fetchStylesheet(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/^text\/css\b/i.test(type)) throw new TypeError(`HTTP ${response.status}, ${type}`);
  return response.text();
}
