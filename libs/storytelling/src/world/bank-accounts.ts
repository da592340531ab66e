/** Where fines must go, and where they must not go. */
export const TREASURY_ACCOUNT = 'demo-treasury-0001';
export const AGENCY_ACCOUNT = 'demo-agency-0001';
