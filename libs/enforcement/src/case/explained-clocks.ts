import { chinaDateOf, daysBetween, type Instant, type PlainDate } from '@ecl/kernel';
import {
  CLOCKS,
  hasBegun,
  limitOf,
  reckoningOf,
  standingOf,
  statusOf,
  touchesOf,
  type Clock,
  type ClockFacts,
  type ClockReading,
  type Said,
  type Standing,
} from '../clocks/index.js';
import type { EnforcementContext } from '../context.js';
import { articleZh } from '../law/articles.js';
import { answerableFor, type Answerable } from './answerable.js';
import { readingOfCase } from './clock-of-case.js';
import { isLapseUndone } from './preservation/state.js';
import type { CaseState } from './state.js';

/** A time limit of a case, with all that led to its last day. */
export interface ExplainedClock {
  readonly kind: string;
  /** Its number in the rulebook. */
  readonly limit: string;
  readonly zh: string;
  readonly en: string;
  readonly articles: readonly string[];
  /** The same as Chinese texts quote them. */
  readonly articlesZh: readonly string[];
  readonly nature: Clock['nature'];
  readonly whose: Clock['whose'];
  /** The party whose it is. */
  readonly party: { readonly partyId: string; readonly name: string } | undefined;
  /** The receipt, submission … that it is about. */
  readonly subject: string | undefined;
  readonly status: Standing;
  /** The same in words: of a right that was used, what was done. */
  readonly standing: Said;
  readonly begunOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant | undefined;
  readonly isProvisional: boolean;
  readonly doneOn: PlainDate | undefined;
  readonly daysLate: number;
  readonly reckoning: readonly Said[];
  /** What follows when it runs out. */
  readonly breach: Said;
  /** Who has to act before it runs out; undefined once it has ended, or nothing can be done any more. */
  readonly answerable: Answerable | undefined;
  /** The number of the step that ended it. */
  readonly endedByStep: number | undefined;
}

/** Every time limit that ever ran in a case, as of a moment: what still runs or is late first, the next due first. */
export const explainedClocks = (
  state: CaseState,
  context: Pick<EnforcementContext, 'packs' | 'calendar' | 'now'>,
): readonly ExplainedClock[] =>
  state.clocks
    .filter(hasBegun)
    .map((facts) => ({ facts, reading: readingOfCase(chinaDateOf(context.now), facts, state, context) }))
    .filter(({ reading }) => reading.applies)
    .toSorted((a, b) =>
      orderOf(a.facts, a.reading, context.now).localeCompare(orderOf(b.facts, b.reading, context.now)),
    )
    .map(({ facts, reading }) => explained(facts, reading, state, context.now));

/** A right or a bar that ended with its last day needs nobody any more, as what was done does not. */
const isOpen = (facts: ClockFacts, reading: ClockReading, now: Instant): boolean =>
  facts.is === 'running' && statusOf(now, facts, reading) !== 'over';

const orderOf = (facts: ClockFacts, reading: ClockReading, now: Instant): string =>
  `${isOpen(facts, reading, now) ? '0' : '1'} ${reading.dueOn}`;

/** Of what ended at a moment, the last step of that moment that touches the limit. */
const stepThatEnded = ({ clock, end }: ClockFacts, { log }: CaseState): number | undefined => {
  if (end === undefined) return undefined;
  for (let step = log; step !== undefined; step = step.earlier)
    if (step.event.data.occurredAt === end.at && touchesOf(step.event.type).includes(clock)) return step.number;
  return undefined;
};

const standingIn = (facts: ClockFacts, reading: ClockReading, { preservation }: CaseState, now: Instant): Standing => {
  const status = statusOf(now, facts, reading);
  return status === 'lapsed' && isLapseUndone(preservation, facts.subject) ? 'undone' : status;
};

const explained = (facts: ClockFacts, reading: ClockReading, state: CaseState, now: Instant): ExplainedClock => {
  const { kind, zh, en, articles, nature, whose, of, breach } = CLOCKS[facts.clock];
  const status = standingIn(facts, reading, state, now);
  const { filing } = state;
  const parties = filing.is === 'none' ? [] : filing.parties;
  const party = of === 'party' ? parties.find(({ partyId }) => partyId === facts.subject) : undefined;
  const endedOn = facts.end && chinaDateOf(facts.end.at);
  return {
    kind,
    limit: limitOf(facts.clock),
    zh,
    en,
    articles,
    articlesZh: articles.map(articleZh),
    nature,
    whose,
    party: party && { partyId: party.partyId, name: party.name },
    subject: facts.subject === '' || of === 'party' ? undefined : facts.subject,
    status,
    standing: standingOf(status, facts),
    begunOn: facts.from,
    dueOn: reading.dueOn,
    dueAt: reading.dueAt,
    isProvisional: reading.isProvisional,
    doneOn: facts.end?.how === 'done' || facts.end?.how === 'waived' ? endedOn : undefined,
    daysLate:
      status === 'overdue' || status === 'metLate'
        ? Math.max(0, daysBetween(reading.dueOn, endedOn ?? chinaDateOf(now)))
        : 0,
    reckoning: reckoningOf(facts, reading),
    breach: { zh: breach.zh, en: breach.en },
    answerable: isOpen(facts, reading, now) && nature !== 'bar' ? answerableFor(facts, state) : undefined,
    endedByStep: stepThatEnded(facts, state),
  };
};
