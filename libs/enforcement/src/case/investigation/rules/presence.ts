import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { isCertified } from '../../../guards/certified-officer.js';
import type { DataOf } from '../../../law/command-type.js';
import { cannotBothBe, daysOf, type OfficerTime, type Presence } from '../../../officer-time/officer-time.js';
import { preservationOf } from '../../preservation/state.js';
import type { PreserveEvidence } from '../../preservation/vocabulary/index.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import {
  presencesIn,
  recordedPresence,
  timeAsCorrected,
  type Correction,
  type RecordedPresence,
} from '../presences.js';
import type { CollectEvidence, ConductInspection, CorrectPresence, RecordInterview } from '../vocabulary/index.js';

/** Whether someone would be at both. */
const isInTwoPlaces = (one: Presence, other: Presence): boolean =>
  cannotBothBe(one.time, other.time) && one.officers.some((officer) => other.officers.includes(officer));

const statement = {
  code: 'officers.in-two-places',
  refs: ['G-0.2', 'B2'],
  articles: ['APL 42', 'APL 55', 'M55 16'],
  pack: 'national-core',
  en: 'One of the officers was in an interview, at an inspection or collecting evidence at another place at the same time.',
  zh: '执法人员同一时间在不同地点进行询问、检查或者取证，不可能同时在场。',
} as const;

/** Two interviews at once have a rule of their own, which names them. */
export const InterviewersMustNotBeAtAnInspection = rule<DataOf<typeof RecordInterview>>()({
  ...statement,
  reads: ['startedAt', 'endedAt', 'place', 'officers'],
  brokenWhen: ({ startedAt, endedAt, place, officers }, state) =>
    presencesIn(state)
      .filter(({ time }) => time.at !== 'interview')
      .some((other) =>
        isInTwoPlaces({ officers, time: { at: 'interview', from: startedAt, to: endedAt, place } }, other),
      ),
});

interface Visit {
  readonly occurredAt: Instant;
  readonly endedAt?: Instant;
  readonly place?: string;
  readonly officers: readonly string[];
}

/** Whether an officer of a visit was somewhere else for the case; of a visit without a place nobody can say. */
const areElsewhere = (
  at: 'inspection' | 'evidence',
  { occurredAt: from, endedAt: to = from, place, officers }: Visit,
  papers: readonly string[],
  state: CaseState,
): boolean =>
  place !== undefined &&
  presencesIn(state).some((other) => isInTwoPlaces({ officers, time: { at, from, to, place, papers } }, other));

const digestsOf = (documents: readonly { readonly sha256: string }[]) => documents.map(({ sha256 }) => sha256);

export const InspectorsMustNotBeInAnInterview = rule<DataOf<typeof ConductInspection>>()({
  ...statement,
  reads: ['endedAt', 'place', 'officers', 'documents'],
  brokenWhen: (command, state) => areElsewhere('inspection', command, digestsOf(command.documents), state),
});

export const CollectorsMustNotBeInAnInterview = rule<DataOf<typeof CollectEvidence>>()({
  ...statement,
  reads: ['endedAt', 'place', 'officers', 'sha256'],
  brokenWhen: (command, state) =>
    areElsewhere('evidence', command, command.sha256 === undefined ? [] : [command.sha256], state),
});

export const PreserversMustNotBeElsewhere = rule<DataOf<typeof PreserveEvidence>>()({
  ...statement,
  reads: ['endedAt', 'place', 'officers', 'documents'],
  brokenWhen: (command, state) => areElsewhere('evidence', command, digestsOf(command.documents), state),
});

/** A visit whose end is on record did not end before it began, and not after it was recorded. */
export const VisitMustEndAfterItBegan = rule<{ readonly occurredAt: Instant; readonly endedAt?: Instant }>()({
  code: 'visit.times',
  refs: ['B2'],
  articles: ['APL 55', 'M55 17'],
  pack: 'mohurd-55',
  en: 'The visit ends before it begins, or after it was recorded.',
  zh: '检查或者取证的起止时间有误。',
  reads: ['endedAt'],
  brokenWhen: ({ occurredAt, endedAt }, _, { now }) => endedAt !== undefined && (endedAt < occurredAt || endedAt > now),
});

export const PresenceMustBeOnRecord = rule<Correction>()({
  code: 'presence.not-on-record',
  refs: ['B2'],
  articles: ['M55 16', 'M55 17'],
  pack: 'mohurd-55',
  en: 'The case has no such interview or piece of evidence, or no inspection at that moment.',
  zh: '本案没有该询问笔录、证据或者先行登记保存，或者该时间没有现场检查记录。',
  reads: ['corrected', 'place'],
  neverHolds: (_, state) => presencesIn(state).length === 0,
  brokenWhen: (command, state) => recordedPresence(command, state) === undefined,
});

export const PresenceMustBeCorrectedByThosePresent = rule<Correction>()({
  code: 'presence.corrected-by-others',
  refs: ['B2', 'G-0.2'],
  articles: ['APL 55', 'M55 16'],
  pack: 'mohurd-55',
  en: 'Only an officer who was there, or a handler of the case, says when it really was.',
  zh: '更正时间的人员不是当时在场的执法人员，也不是本案办案人员。',
  reads: ['corrected', 'place'],
  brokenWhen: (command, state, { actor: { personId } }) => {
    const found = recordedPresence(command, state);
    return found !== undefined && !found.officers.includes(personId) && !state.handlers.everHandled.includes(personId);
  },
});

export const CorrectedTimeMustBePossible = rule<DataOf<typeof CorrectPresence>>()({
  code: 'presence.times',
  refs: ['B2'],
  articles: ['M55 16'],
  pack: 'mohurd-55',
  en: 'The corrected time ends before it begins, lies after the correction, has no end although one is on record, or is the one on record.',
  zh: '更正后的起止时间有误，晚于更正之时，遗漏已记载的结束时间，或者与原记录相同。',
  reads: ['corrected', 'place'],
  brokenWhen: (command, state) => {
    const { occurredAt } = command;
    const found = recordedPresence(command, state);
    if (found === undefined) return false;
    const { from, to, place } = timeAsCorrected(command, found);
    const { time } = found;
    const hasNoEnd = command.corrected.endedAt === undefined && time.from !== time.to;
    return hasNoEnd || to < from || to > occurredAt || (from === time.from && to === time.to && place === time.place);
  },
});

const uncertified = (command: Correction, state: CaseState, { registers }: EnforcementContext): readonly string[] => {
  const found = recordedPresence(command, state);
  if (found === undefined || state.filing.is === 'none') return [];
  const { powerCode, conduct } = state.filing;
  const reach = { fieldCode: registers.power(powerCode)?.fieldCode, territory: conduct.territory };
  return daysOf(timeAsCorrected(command, found)).flatMap((on) =>
    found.officers.filter((personId) => !isCertified(registers, personId, on, reach)),
  );
};

/** The certificates were checked for the day that was written down first. */
export const OfficersMustBeCertifiedThen = rule<Correction>()({
  code: 'presence.not-certified-then',
  refs: ['G-0.1'],
  articles: ['APL 42', 'APL 55', 'M55 11'],
  pack: 'national-core',
  en: 'On the corrected day an officer who was there held no certificate for this field and territory.',
  zh: '更正后的日期，在场执法人员不具有相应领域和区域的有效行政执法证件。',
  reads: ['corrected', 'place'],
  brokenWhen: (command, state, context) => uncertified(command, state, context).length > 0,
  particulars: (command, state, context) => ({ officers: uncertified(command, state, context).join(', ') }),
});

/** What must hold of the corrected time of a step that is on record, as it had to hold of the step itself. */
const brokenThen =
  (isBroken: (found: RecordedPresence, then: OfficerTime, state: CaseState) => boolean) =>
  (command: Correction, state: CaseState): boolean => {
    const found = recordedPresence(command, state);
    return found !== undefined && isBroken(found, timeAsCorrected(command, found), state);
  };

export const CorrectedOfficersMustNotBeRecusedThen = rule<Correction>()({
  code: 'presence.recused-then',
  refs: ['G-0.5', 'S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'At the corrected time an officer who was there had been recused from this case.',
  zh: '更正后的时间，在场执法人员已被决定回避。',
  reads: ['corrected', 'place'],
  brokenWhen: brokenThen(({ officers }, { to }, { handlers }) =>
    handlers.recused.some(({ personId, since }) => officers.includes(personId) && since <= to),
  ),
});

/** An inspection and a piece of evidence may be the basis of the filing; an interview comes after it. */
export const CorrectedInterviewMustFollowTheFiling = rule<Correction>()({
  code: 'presence.before-filing',
  refs: ['B2'],
  articles: ['APL 54', 'M55 16'],
  pack: 'mohurd-55',
  en: 'At the corrected time the case was not filed yet.',
  zh: '更正后的询问时间早于立案时间。',
  reads: ['corrected', 'place'],
  brokenWhen: brokenThen(({ kind }, { to }, { chronology }) => {
    const filedAt = chronology.lastAt['CaseFiled'];
    return kind === 'interview' && filedAt !== undefined && to < filedAt;
  }),
});

export const InvestigationMustHaveRunThen = rule<Correction>()({
  code: 'presence.not-running-then',
  refs: ['B13', 'B16'],
  articles: ['M55 30', 'M55 31'],
  pack: 'mohurd-55',
  en: 'At the corrected time the investigation was suspended or terminated.',
  zh: '更正后的时间，案件调查处于中止状态或者已经终止。',
  reads: ['corrected', 'place'],
  brokenWhen: brokenThen((_, { from, to }, { investigation: { halts } }) =>
    halts.some((halt) => halt.from < to && (halt.to === undefined || from < halt.to)),
  ),
});

/** A report, a review or a decision does not rest on what had not happened yet. */
export const PresenceMustPrecedeWhatRestsOnIt = rule<Correction>()({
  code: 'presence.after-what-rests-on-it',
  refs: ['B2', 'B15'],
  articles: ['APL 40', 'APL 57', 'M55 20'],
  pack: 'national-core',
  en: 'At the corrected time a report, a review or a decision that rests on this step had been made already.',
  zh: '更正后的时间，晚于以该询问、检查或者证据为依据的调查终结报告、审核或者决定。',
  reads: ['corrected', 'place'],
  brokenWhen: brokenThen(({ restedOnAt }, { to }) => restedOnAt !== undefined && restedOnAt < to),
});

/** The seven working days run from the day on the papers that the party has; an approval afterwards has hours from the moment. */
export const PreservationMustKeepItsTerms = rule<Correction>()({
  code: 'presence.terms-run-from-it',
  refs: ['B4', 'L05'],
  articles: ['APL 56', 'M55 19'],
  pack: 'national-core',
  en: 'Terms run from the preservation: its day stays, it stays after its approval, and one that was approved afterwards keeps its moment.',
  zh: '先行登记保存的期限自其时起算，更正不得改变日期，不得早于批准时间；事后补办批准的，不得改变时间。',
  reads: ['corrected', 'place'],
  brokenWhen: (command, state) => {
    const { corrected } = command;
    if (corrected.is !== 'preservation') return false;
    const found = recordedPresence(command, state);
    if (found === undefined) return false;
    const { from } = timeAsCorrected(command, found);
    const approvedAt = preservationOf(state.preservation, corrected.preservationId)?.approvedAt;
    const isOtherDay = chinaDateOf(from) !== chinaDateOf(found.time.from);
    const wasUrgent = approvedAt === undefined || approvedAt > found.time.from;
    return isOtherDay || (wasUrgent ? from !== found.time.from : from < approvedAt);
  },
});

const othersThan = (found: RecordedPresence, state: CaseState): readonly RecordedPresence[] =>
  presencesIn(state).filter(({ key }) => key !== found.key);

export const CorrectedOfficersMustNotBeInTwoPlaces = rule<Correction>()({
  ...statement,
  reads: ['corrected', 'place'],
  brokenWhen: brokenThen((found, time, state) =>
    othersThan(found, state).some((other) => isInTwoPlaces({ officers: found.officers, time }, other)),
  ),
});

/** Nobody is asked in two places at once, by whomever. */
export const CorrectedPersonMustNotBeInTwoInterviews = rule<Correction>()({
  code: 'presence.person-elsewhere',
  refs: ['B2'],
  articles: ['APL 55', 'M55 16'],
  pack: 'mohurd-55',
  en: 'At the corrected time the person was in another interview of this case.',
  zh: '更正后的时间，被询问人正在接受本案的另一询问。',
  reads: ['corrected', 'place'],
  brokenWhen: brokenThen(
    (found, time, state) =>
      found.interviewee !== undefined &&
      othersThan(found, state).some(
        (other) => other.interviewee === found.interviewee && cannotBothBe(time, other.time),
      ),
  ),
});
