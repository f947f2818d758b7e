// The error responses of the API: Kaltura's exception object, with Kaltura's codes and messages.

export class ApiError extends Error {
  /** @param {string} code @param {string} message @param {Record<string, string>} [args] */
  constructor(code, message, args = {}) {
    super(message);
    this.code = code;
    this.args = args;
  }

  toJSON() {
    return { code: this.code, message: this.message, objectType: 'KalturaAPIException', args: this.args };
  }

  /** @param {string} ks @param {number} number @param {string} reason */
  static invalidKs(ks, number, reason) {
    const args = { KSID: ks, ERR_CODE: String(number), ERR_DESC: reason };
    return new ApiError('INVALID_KS', `Invalid KS "${ks}", Error "${number},${reason}"`, args);
  }

  static missingKs() {
    return new ApiError('MISSING_KS', 'Missing KS, session not established');
  }

  /** @param {string} id */
  static entryNotFound(id) {
    return new ApiError('ENTRY_ID_NOT_FOUND', `Entry id "${id}" not found`, { ENTRY_ID: id });
  }

  /** @param {string} id */
  static assetNotFound(id) {
    return new ApiError('ASSET_ID_NOT_FOUND', `Asset id "${id}" not found`, { ID: id });
  }

  /** @param {string} name */
  static missingParameter(name) {
    return new ApiError('MISSING_MANDATORY_PARAMETER', `Missing parameter "${name}"`, { PARAM_NAME: name });
  }
}
