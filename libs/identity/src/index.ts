import { CaseFileRead } from './access/case-file-read.js';
import { accountEventTypes } from './accounts/events.js';

export * from './access/case-file-read.js';
export { accountCures } from './accounts/account-cures.js';
export * from './accounts/accounts.js';
export { askedAccountRules } from './accounts/asked-rules.js';
export * from './accounts/events.js';
export * from './credentials/credentials.js';
export * from './credentials/password.js';
export * from './identity.js';
export * from './sessions/sign-in-throttle.js';
export * from './sessions/signing-key.js';
export * from './sessions/tokens.js';
export * from './visibility/case-audience.js';
export * from './visibility/case-grounds.js';
export * from './visibility/lead-audience.js';

/** Everything that identity writes into the log. */
export const identityEventTypes = [...accountEventTypes, CaseFileRead] as const;
