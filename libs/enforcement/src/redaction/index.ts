export { checkSignOf, CREDIT_CODE_SIGNS } from './credit-code.js';
export { fold } from './folding.js';
export type { KnownValue } from './known-values.js';
export { nameKey } from './names.js';
export { replaced, type Passage, type PersonalKind, type Replacement } from './passages.js';
export { knownValuesIn, personalFormsIn } from './search.js';
export { inSimplifiedSigns } from './traditional-signs.js';
