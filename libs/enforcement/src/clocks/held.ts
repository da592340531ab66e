import { addDays, type PlainDate } from '@ecl/kernel';
import { isOpenRun, type ClockFacts, type StopFacts } from './facts.js';

type Reason = Pick<StopFacts, 'reason' | 'id' | 'partyId'>;

export const isSameReason = (a: Reason, b: Reason): boolean =>
  a.reason === b.reason && a.id === b.id && a.partyId === b.partyId;

const holdsOn = (day: PlainDate, { from, to, atMostDays }: StopFacts): boolean =>
  (to === undefined || to > day) && (atMostDays === undefined || addDays(from, atMostDays) > day);

/** What is over stops nothing that begins later. */
export const withoutOver = (facts: ClockFacts, today: PlainDate): ClockFacts => ({
  ...facts,
  stops: facts.stops.filter((stop) => holdsOn(today, stop)),
});

export const isAbout = (about: string | undefined, decisionId: string | undefined): boolean =>
  about === undefined || decisionId === undefined || about === decisionId;

/** A stop that a run has from its first day; one of a told length keeps the day on which that began. */
const fromTheBeginning = ({ about: _, ...stop }: StopFacts, from: PlainDate): StopFacts =>
  stop.atMostDays === undefined && stop.from < from ? { ...stop, from } : stop;

/** Whether the way is closed about the decision of a run. */
export const isBarred = (run: ClockFacts, before: readonly ClockFacts[]): boolean =>
  before.some((facts) => isOpenRun(facts) && facts.barred?.some(({ about }) => isAbout(about, run.about)));

/** After what a run counts that begins once a remedy about its decision has ended. */
export const afterRemedyAtBegin = (
  run: ClockFacts,
  before: readonly ClockFacts[],
): Pick<ClockFacts, 'after' | 'afterRemedy'> => {
  const known = before.findLast((facts) => isOpenRun(facts) && facts.afterRemedy !== undefined)?.afterRemedy;
  return known !== undefined && isAbout(known.about, run.about) ? { after: known.after, afterRemedy: known } : {};
};

/**
 * What a run that begins has from before: the reasons that hold already, and the remedy on which the clock hangs. Those of a run about
 * another decision are not its own.
 */
export const heldAtBegin = (
  run: ClockFacts,
  before: readonly ClockFacts[],
): Pick<ClockFacts, 'stops' | 'remembers'> => {
  const open = before.filter((facts) => isOpenRun(facts) && isAbout(facts.about, run.about));
  const stops = open
    .flatMap((facts) => facts.stops)
    .filter((stop) => isAbout(stop.about, run.about) && holdsOn(run.from, stop))
    .map((stop) => fromTheBeginning(stop, run.from));
  const remembers = run.remembers ?? open.findLast((facts) => facts.remembers !== undefined)?.remembers;
  return {
    stops: stops.filter((stop, i) => stops.findIndex((other) => isSameReason(other, stop)) === i),
    ...(remembers === undefined ? {} : { remembers }),
  };
};
