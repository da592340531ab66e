import { COUNTING } from './rulebook/counting.js';
import { DUTIES } from './rulebook/duties.js';
import { GUARDS } from './rulebook/guards.js';
import { PROCEDURE_STEPS } from './rulebook/procedure-steps.js';
import type { RulebookRow } from './rulebook/row.js';
import { SCENARIOS } from './rulebook/scenarios.js';
import { STEPS } from './rulebook/steps.js';
import { TERMS } from './rulebook/terms.js';
import { THRESHOLDS } from './rulebook/thresholds.js';
import { TRANSFER_TERMS } from './rulebook/transfer-terms.js';
import { TRANSFER } from './rulebook/transfer.js';
import { TRAPS } from './rulebook/traps.js';

/**
 * The rulebook, family by family: every id that the product cites, with what it says. `docs/rulebook.md` is written from it,
 * and from the tests and rules that name an id.
 */
export const RULEBOOK = {
  ...GUARDS,
  ...TRAPS,
  ...DUTIES,
  ...THRESHOLDS,
  ...COUNTING,
  ...TERMS,
  ...TRANSFER_TERMS,
  ...PROCEDURE_STEPS,
  ...STEPS,
  ...TRANSFER,
  ...SCENARIOS,
} as const satisfies Readonly<Record<string, RulebookRow>>;

/** An id of the rulebook. To add one, add its row first. */
export type RulebookId = keyof typeof RULEBOOK;

export const RULEBOOK_IDS = Object.keys(RULEBOOK) as readonly RulebookId[];

export const isRulebookId = (text: string): text is RulebookId => Object.hasOwn(RULEBOOK, text);

/** What an id says. */
export const rulebookRow = (id: RulebookId): RulebookRow => RULEBOOK[id];
