export type { Article } from './articles.js';

/** The rule pack that a rule or parameter comes from, from the nation down to the agency. */
export type PackId = 'national-core' | 'mohurd-55' | 'nei-mongol' | 'agency-local';
