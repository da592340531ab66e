import titles from '../../made/steps.json' with { type: 'json' };
import type { Said } from './language.js';

const TITLES: Readonly<Record<string, Said>> = titles;

/** A step by the name of its command, as the contract calls it: `GiveReviewOpinion`. */
export const stepWords = (command: string): Said => TITLES[command] ?? { zh: command, en: command };
