import type { Reading } from '../rulebook/row.js';

/** What to do next when a rule is broken: one short sentence in each language, for the person who was refused. */
export type Cure = Reading;

/** The cures of one track, by the codes of its rules. */
export type Cures = Readonly<Record<string, Cure>>;

export const cure = (zh: string, en: string): Cure => ({ zh, en });
