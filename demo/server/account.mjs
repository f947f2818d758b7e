/** The account of the demo pages. The local backend accepts any account. */
export const PARTNER_ID = 1091;
