// Parses the parameters in Kaltura's paths: `/name/value/name/value`. A last segment without a value is only a file name.

/** @param {string} path @returns {Record<string, string>} */
export function pathParams(path) {
  const segments = path.split('/').filter(Boolean);
  /** @type {Record<string, string>} */
  const params = Object.create(null);
  for (let i = 0; i + 1 < segments.length; i += 2) params[segments[i]] = decode(segments[i + 1]);
  return params;
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
