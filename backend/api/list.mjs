/** A list response of Kaltura. @param {string} objectType @param {object[]} objects */
export const list = (objectType, objects) => ({ totalCount: objects.length, objects, objectType });
