import type { Instant } from '@ecl/kernel';
import type { Dated } from '../../law/dated.js';
import type { AnyCaseCommandType } from '../case-command.js';
import type { PartyCase } from '../parties/party-case.js';
import { partyRule, rule, type CaseRule, type PartyRule } from '../rule.js';
import type { ChronologyState } from './state.js';

/** The steps on which the command rests but that are later than the command, with their moments. */
const later = (
  { follows }: AnyCaseCommandType,
  { occurredAt }: Dated,
  chronology: ChronologyState,
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
    ...ORDER,
    reads: [],
    brokenWhen: (command, { chronology }) => later(commandType, command, chronology).length > 0,
    particulars: (command, { chronology }) => Object.fromEntries(later(commandType, command, chronology)),
  });

/** The same for a step of a party: what happened to another party later does not hold it up. */
export const stepOfPartyMustFollowWhatItRestsOn = (commandType: AnyCaseCommandType): PartyRule<Dated> => {
  const laterFor = (command: Dated, { ownChronology }: PartyCase) => later(commandType, command, ownChronology);
  return partyRule({
    ...ORDER,
    reads: [],
    brokenWhen: (command, party) => laterFor(command, party).length > 0,
    particulars: (command, party) => Object.fromEntries(laterFor(command, party)),
  });
};

const ORDER = {
  code: 'step.before-what-it-follows',
  refs: [],
  articles: ['APL 47'],
  pack: 'national-core',
  en: 'The step is dated before a step that it rests on.',
  zh: '步骤发生时间早于其所依据的在先步骤。',
} as const;
