// Kaltura writes parameters into paths, as `/name/value/name/value`; an odd last piece is a mere file name.

/** @param {string} path @returns {Record<string, string>} */
export function pathParams(path) {
  const pieces = path.split('/').filter(Boolean);
  /** @type {Record<string, string>} */
  const params = Object.create(null);
  for (let i = 0; i + 1 < pieces.length; i += 2) params[pieces[i]] = decode(pieces[i + 1]);
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
