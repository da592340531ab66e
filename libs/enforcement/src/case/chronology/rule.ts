import type { Instant } from '@ecl/kernel';
import type { Dated } from '../../law/dated.js';
import type { AnyCaseCommandType } from '../case-command.js';
import { rule, type CaseRule } from '../rule.js';
import type { CaseState } from '../state.js';

/** The steps on which the command rests but that are later than the command, with their moments. */
const later = (
  { follows }: AnyCaseCommandType,
  { occurredAt }: Dated,
  { chronology }: CaseState,
): readonly (readonly [string, Instant])[] =>
  follows.flatMap((type) => {
    const at = chronology.lastAt[type];
    return at !== undefined && at > occurredAt ? [[type, at] as const] : [];
  });

/**
 * A step may be recorded late, but no step is older than a step on which it rests. Equal moments are allowed: two
 * papers of the same hour.
 */
export const stepMustFollowWhatItRestsOn = (commandType: AnyCaseCommandType): CaseRule<Dated> =>
  rule({
    code: 'step.before-what-it-follows',
    refs: [],
    articles: ['APL 47'],
    pack: 'national-core',
    en: 'The step is dated before a step that it rests on.',
    zh: '步骤发生时间早于其所依据的在先步骤。',
    reads: [],
    brokenWhen: (command, state) => later(commandType, command, state).length > 0,
    particulars: (command, state) => Object.fromEntries(later(commandType, command, state)),
  });
