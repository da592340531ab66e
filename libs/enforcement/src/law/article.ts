/** A provision as officers quote it: `APL 58`, `NM244 27`. The short names stand in `glossary.md`. */
export type Article = string;

/** The rule pack that a rule or parameter comes from, from the nation down to the agency. */
export type PackId = 'national-core' | 'mohurd-55' | 'nei-mongol' | 'agency-local';
