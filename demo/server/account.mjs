/** The account of the demo pages; the local backend takes any. */
export const PARTNER_ID = 1091;
