import type { EnforcementContext } from '../../../context.js';
import { isCertified } from '../../../guards/certified-officer.js';
import type { DataOf } from '../../../law/command-type.js';
import { cannotBothBe, daysOf, type OfficerTime, type Presence } from '../../../officer-time/officer-time.js';
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
  en: 'One of the officers was in an interview or at an inspection at another place at the same time.',
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

type Inspection = DataOf<typeof ConductInspection>;
export const InspectorsMustNotBeInAnInterview = rule<Inspection>()({
  ...statement,
  reads: ['place', 'officers', 'documents'],
  brokenWhen: ({ occurredAt: from, place, officers, documents }, state) => {
    const papers = documents.map(({ sha256 }) => sha256);
    const own: Presence = { officers, time: { at: 'inspection', from, to: from, place, papers } };
    return presencesIn(state).some((other) => isInTwoPlaces(own, other));
  },
});

export const CollectorsMustNotBeInAnInterview = rule<DataOf<typeof CollectEvidence>>()({
  ...statement,
  reads: ['place', 'officers'],
  brokenWhen: ({ occurredAt: from, place, officers }, state) =>
    place !== undefined &&
    presencesIn(state)
      .filter(({ time }) => time.at === 'interview')
      .some((other) => isInTwoPlaces({ officers, time: { at: 'evidence', from, to: from, place } }, other)),
});

export const PresenceMustBeOnRecord = rule<Correction>()({
  code: 'presence.not-on-record',
  refs: ['B2'],
  articles: ['M55 16', 'M55 17'],
  pack: 'mohurd-55',
  en: 'The case has no such interview, or no inspection at that moment.',
  zh: '本案没有该询问笔录，或者该时间没有现场检查记录。',
  reads: ['corrected', 'place'],
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
  en: 'The corrected time ends before it begins, lies after the correction, or is the one on record.',
  zh: '更正后的起止时间有误，晚于更正之时，或者与原记录相同。',
  reads: ['corrected', 'place'],
  brokenWhen: (command, state) => {
    const { occurredAt } = command;
    const found = recordedPresence(command, state);
    if (found === undefined) return false;
    const { from, to, place } = timeAsCorrected(command, found);
    const { time } = found;
    return to < from || to > occurredAt || (from === time.from && to === time.to && place === time.place);
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

const othersThan = (found: RecordedPresence, state: CaseState): readonly RecordedPresence[] =>
  presencesIn(state).filter(({ key }) => key !== found.key);

export const CorrectedOfficersMustNotBeInTwoPlaces = rule<Correction>()({
  ...statement,
  reads: ['corrected', 'place'],
  brokenWhen: (command, state) => {
    const found = recordedPresence(command, state);
    if (found === undefined) return false;
    const time: OfficerTime = timeAsCorrected(command, found);
    return othersThan(found, state).some((other) => isInTwoPlaces({ officers: found.officers, time }, other));
  },
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
  brokenWhen: (command, state) => {
    const found = recordedPresence(command, state);
    if (found?.interviewee === undefined) return false;
    const time: OfficerTime = timeAsCorrected(command, found);
    return othersThan(found, state).some(
      (other) => other.interviewee === found.interviewee && cannotBothBe(time, other.time),
    );
  },
});
