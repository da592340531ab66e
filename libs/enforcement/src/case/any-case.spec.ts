import { eventTypes, fold } from '@ecl/event-sourcing';
import { addFen, chinaDateOf, fen, type Fen } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyWay, type AnyWay } from '../testing/any-way.js';
import type { Walk } from '../testing/walked-case.js';
import { walk } from '../testing/walker.js';
import { lastRunOf } from '../clocks/index.js';
import { caseDecider } from './case.js';
import { endsToNote } from './closure/ends-to-note.js';
import { caseEventTypes, type CaseEvent } from './events.js';
import { fineIn } from './penalties/amounts.js';

type Type = CaseEvent['type'];
type Of<T extends Type> = Extract<CaseEvent, { type: T }>;

const all = <T extends Type>(events: readonly CaseEvent[], ...types: readonly T[]): readonly Of<T>[] =>
  events.filter((event): event is Of<T> => (types as readonly Type[]).includes(event.type));
const last = <T extends Type>(events: readonly CaseEvent[], ...types: readonly T[]): Of<T> | undefined =>
  all(events, ...types).at(-1);

/** What happened before an event, read from the events alone: nothing here asks the state that the rules ask. */
const before = (events: readonly CaseEvent[], event: CaseEvent) => events.slice(0, events.indexOf(event));
const after = (events: readonly CaseEvent[], event: CaseEvent | undefined) =>
  event ? events.slice(events.indexOf(event) + 1) : [];

/** The same since the decision was last ordered to be made anew: what came before it carries the new decision no more. */
const sinceRedo = (events: readonly CaseEvent[], event: CaseEvent) => {
  const earlier = before(events, event);
  const ordered = last(earlier, 'RedoOrdered');
  return ordered === undefined ? earlier : after(earlier, ordered);
};

/** All claims look at the same walks, because walking takes a hundred times longer than looking. */
const walked = new Map<string, Walk>();
const walkOf = (way: AnyWay): Walk => {
  const key = JSON.stringify(way);
  const result = walked.get(key) ?? walk(...way);
  walked.set(key, result);
  return result;
};

/** Walks that are the same in each run: together they reach what a claim must see to say anything. */
const known: readonly AnyWay[] = fc.sample(anyWay, { seed: 20_260_306, numRuns: 60 });

/** A walk that breaks a claim is shown as it was: to shorten it would mean to walk it thousands of times again. */
const holds = (claim: (walk: Walk) => void) => {
  const property = fc.property(anyWay, (way) => {
    claim(walkOf(way));
  });
  fc.assert(property, { numRuns: 80, examples: known.map((way) => [way]), endOnFailure: true });
};

describe('whatever anybody attempts, a case', () => {
  it('a case has on record whether it has ended for its parties, and the closure form is due as long as it has [L17]', () => {
    holds(({ events }) => {
      const state = fold(caseDecider, [...events]);
      const at = events.at(-1)?.data.occurredAt;
      if (at !== undefined) expect(endsToNote(state, state, at)).toEqual([]);
      if (state.closure.is !== 'open') return;
      expect(lastRunOf(state.clocks, 'L17')?.is === 'running').toBe(state.closure.hasEnded);
    });
  });

  it('a case decides no penalty before the notice was served and its periods lapsed or were waived [X9]', () => {
    holds(({ events }) => {
      for (const decided of all(events, 'PenaltyDecided')) {
        const earlier = sinceRedo(events, decided);
        const issued = last(earlier, 'PenaltyNoticeIssued');
        const served = last(after(earlier, issued), 'PenaltyNoticeServed');
        expect(served?.data.noticeId).toBe(issued?.data.noticeId);
        const waived = all(after(earlier, served), 'RightsWaived').flatMap(({ data }) => data.rights);
        const on = chinaDateOf(decided.data.occurredAt);
        const isOver = (lastDay: string | undefined) => lastDay === undefined || on > lastDay;
        expect(waived.includes('defence') || isOver(served?.data.defenceUntil ?? '9999-12-31')).toBe(true);
        expect(waived.includes('hearing') || isOver(served?.data.hearingRequestUntil)).toBe(true);
        for (const { penalties } of decided.data.dispositions)
          expect(fineIn(penalties)).toBeLessThanOrEqual(fineIn(issued?.data.proposedPenalties ?? []));
      }
    });
  });

  it('a case decides no fine while it is on its way to the police or with them [X11]', () => {
    holds(({ events }) => {
      for (const decided of all(events, 'PenaltyDecided', 'NoPenaltyDecided')) {
        const turn = last(
          before(events, decided),
          'CrimeSuspected',
          'TransferApproved',
          'TransferRefused',
          'AdministrativeHandlingResumed',
        );
        expect(['CrimeSuspected', 'TransferApproved']).not.toContain(turn?.type);
      }
    });
  });

  it('a case is decided on the draft that passed, where a review was asked for, and after the hearing that was asked for', () => {
    holds(({ events }) => {
      for (const decided of all(events, 'PenaltyDecided')) {
        const earlier = sinceRedo(events, decided);
        const asked = last(earlier, 'LegalReviewSubmitted');
        const required = last(earlier, 'LegalReviewScopeDetermined')?.data.isRequired === true;
        if (asked || required) {
          expect(last(after(earlier, asked), 'LegalReviewOpinionGiven')?.data.opinion).toBe('agree');
          expect(asked?.data.draft.sha256).toBe(decided.data.draftSha256);
        }
        const sinceNotice = after(earlier, last(earlier, 'PenaltyNoticeIssued'));
        const request = last(sinceNotice, 'HearingRequested');
        const ended = all(after(sinceNotice, request), 'HearingHeld', 'HearingAbandoned', 'HearingRequestRejected');
        const waived = all(after(sinceNotice, request), 'RightsWaived').some(({ data }) =>
          data.rights.includes('hearing'),
        );
        if (request) expect(ended.length > 0 || waived).toBe(true);
      }
    });
  });

  it('a case is decided on nothing stale: after its review and its discussion nothing came that they should have seen', () => {
    holds(({ events }) => {
      for (const decided of all(events, 'PenaltyDecided')) {
        const earlier = sinceRedo(events, decided);
        const submitted = last(earlier, 'LegalReviewSubmitted', 'LegalReviewSupplied');
        const discussed = last(earlier, 'CollectiveDeliberationHeld');
        if (submitted) expect(newOnFile(earlier, submitted, SEEN_BY_THE_REVIEWER)).toEqual([]);
        if (discussed) expect(newOnFile(earlier, discussed, SEEN_BY_THE_HEADS)).toEqual([]);
        const notice = last(earlier, 'PenaltyNoticeIssued')?.data;
        const named = decided.data.restsOn?.filter(({ what }) => what === 'notice') ?? [];
        expect(named.map(({ id, sha256 }) => [id, sha256])).toEqual([[notice?.noticeId, notice?.document.sha256]]);
      }
    });
  });

  it('a case is never reviewed, presided over, decided or discussed by a person who handled it or took evidence in it', () => {
    holds(({ events }) => {
      const handlers = new Set([
        ...all(events, 'FilingProposed').flatMap(({ data }) => data.handlers),
        ...all(events, 'HandlerAssigned').map(({ data }) => data.personId),
        ...all(events, 'InspectionConducted', 'EvidenceCollected', 'InterviewRecorded').flatMap(
          ({ data }) => data.officers,
        ),
      ]);
      const judges = [
        ...all(events, 'LegalReviewOpinionGiven').map(({ data }) => data.reviewer),
        ...all(events, 'HearingHeld').map(({ data }) => data.presider),
      ];
      expect(judges.filter((judge) => handlers.has(judge))).toEqual([]);
      for (const decided of all(events, 'PenaltyDecided', 'NoPenaltyDecided')) {
        const earlier = all(before(events, decided), 'FilingProposed').flatMap(({ data }) => data.handlers);
        expect(earlier).not.toContain(decided.data.decidedBy);
      }
    });
  });

  it('a case is approved by nobody who proposed it', () => {
    holds(({ events }) => {
      const proposer = last(events, 'FilingProposed')?.data.proposedBy;
      for (const { data } of all(events, 'CaseFiled')) expect(data.approvedBy).not.toBe(proposer);
      for (const closed of all(events, 'CaseClosed'))
        expect(closed.data.approvedBy).not.toBe(last(before(events, closed), 'CaseClosureProposed')?.data.proposedBy);
      for (const published of all(events, 'DecisionPublished'))
        expect(published.data.approvedBy).not.toBe(
          last(before(events, published), 'DisclosureProposed')?.data.proposedBy,
        );
    });
  });

  it('a case takes no more money than the fine and a surcharge of its height, and gives back no more than it took', () => {
    holds(({ events }) => {
      const sum = (amounts: readonly Fen[]): Fen => addFen(fen(0), ...amounts);
      const fine = last(events, 'PaymentObligationOpened')?.data.fine ?? fen(0);
      const paid = sum(all(events, 'FinePaid', 'FineCollectedOnSpot').map(({ data }) => data.amount));
      const surcharge = sum(all(events, 'FinePaid').map(({ data }) => data.surcharge));
      const ordered = sum(all(events, 'RefundOrdered').map(({ data }) => data.amount));
      const refunded = sum(all(events, 'RefundPaid').map(({ data }) => data.amount));
      // A decision that is restored, or made anew, lets what was ordered and did not go back fall away, and is paid again.
      const isOneDecision = last(events, 'DecisionRestored', 'RedoOrdered') === undefined;
      expect(paid).toBeLessThanOrEqual(
        isOneDecision ? fine : fine * all(events, 'PenaltyDecided', 'OnSpotPenaltyDecided').length + refunded,
      );
      if (isOneDecision) expect(surcharge).toBeLessThanOrEqual(fine);
      if (isOneDecision) expect(ordered).toBeLessThanOrEqual(paid + surcharge);
      expect(refunded).toBeLessThanOrEqual(Math.min(ordered, paid + surcharge));
    });
  });

  it('a case publishes nothing that was revoked or is on its way to the police', () => {
    holds(({ events }) => {
      for (const published of all(events, 'DecisionPublished')) {
        const earlier = before(events, published);
        const stands = last(earlier, ...IMPOSES, 'DecisionRevoked', 'DecisionConfirmedVoid', 'RedoOrdered');
        expect(IMPOSES).toContain(stands?.type);
        const turn = last(earlier, 'CrimeSuspected', 'TransferRefused', 'AdministrativeHandlingResumed');
        expect(turn?.type).not.toBe('CrimeSuspected');
      }
    });
  });

  it('a case once closed is only put away, shown, reviewed by others, undone, repaid, or found to be a crime', () => {
    holds(({ events }) => {
      const closed = after(events, last(events, 'CaseClosed')).map(({ type }) => type);
      // A decision that is to be made anew goes through the procedure again, in the same case.
      const reopened = closed.findIndex((type) => type === 'RedoOrdered' || type === 'ItemRedoOrdered');
      const later = reopened === -1 ? closed : closed.slice(0, reopened);
      expect(later.filter((type) => !AFTER_CLOSURE.includes(type) && !/Transfer|Police|Crime/.test(type))).toEqual([]);
    });
  });

  it('a case records only what can be stored, nothing from the future, and remembers it the same way again', () => {
    const types = eventTypes(...caseEventTypes);
    holds(({ events, accepted }) => {
      for (const { type, data } of events) types.named(type).check(data);
      for (const { at, events: recorded } of accepted)
        for (const { data } of recorded) expect(data.occurredAt <= at).toBe(true);
      for (const { before: state, events: recorded } of accepted)
        expect(() => fold({ ...caseDecider, initialState: state }, recorded)).not.toThrow();
    });
  });

  it('random cases reach their end often enough for these tests to be meaningful', () => {
    const reached = known.flatMap((way) => walkOf(way).events.map(({ type }) => type));
    expect(WORTH_REACHING.filter((type) => !reached.includes(type))).toEqual([]);
  });
});

const SEEN_BY_THE_HEADS = [
  'InvestigationConcluded',
  'PenaltyNoticeIssued',
  'DefenceReviewed',
  'HearingHeld',
  'HearingAbandoned',
  'LegalReviewOpinionGiven',
] as const;

const SEEN_BY_THE_REVIEWER = [
  'InvestigationConcluded',
  'EvidenceCollected',
  'InterviewRecorded',
  'TestResultReceived',
  'PenaltyNoticeIssued',
  'PenaltyNoticeServed',
  'DefenceReviewed',
  'HearingHeld',
  'HearingAbandoned',
] as const;

/**
 * The types of what came after a step and is not the same paper again. A paper does not say when it was put on record, who did
 * it, and on what the ledger found it to rest.
 */
const newOnFile = (events: readonly CaseEvent[], step: CaseEvent, types: readonly Type[]): readonly Type[] => {
  const besides = {
    occurredAt: '',
    restsOn: [],
    concludedBy: '',
    issuedBy: '',
    reviewedBy: '',
    presider: '',
    reviewer: '',
  };
  const paper = ({ type, data }: CaseEvent): string => JSON.stringify([type, { ...data, ...besides }]);
  const seen = new Set(before(events, step).map(paper));
  return all(after(events, step), ...types)
    .filter((event) => !seen.has(paper(event)))
    .map(({ type }) => type);
};

/** What lets a decision be in force. */
const IMPOSES = ['PenaltyDecided', 'OnSpotPenaltyDecided', 'DecisionRestored'] as const;

const AFTER_CLOSURE: readonly Type[] = [
  'CaseArchived',
  'DisclosureProposed',
  'DecisionPublished',
  'DisclosureWithheld',
  'DisclosureWithdrawn',
  'RemedyAccepted',
  'RemedyEnded',
  'JudgmentTookEffect',
  'DecisionChanged',
  'DecisionConfirmedUnlawful',
  'DecisionConfirmedVoid',
  'DecisionRestored',
  'EndReached',
  'EndUndone',
  'DecisionCorrected',
  'DecisionRevoked',
  'FinePaid',
  'RefundOrdered',
  'RefundPaid',
  'AdministrativeHandlingResumed',
];

const WORTH_REACHING: readonly Type[] = [
  'OnSpotPenaltyDecided',
  'PenaltyDecided',
  'NoPenaltyDecided',
  'DefenceReviewed',
  'RightsWaived',
  'HearingRequested',
  'PresiderAppointed',
  'LegalReviewOpinionGiven',
  'CollectiveDeliberationHeld',
  'HandlerAssigned',
  'DecisionServed',
  'FinePaid',
  'DecisionRevoked',
  'RefundPaid',
  'TransferApproved',
  'AdministrativeHandlingResumed',
  'DecisionPublished',
  'CaseClosed',
  'CaseArchived',
  'EvidencePreservedByRegistration',
  'PreservationLapsed',
  'TestCommissioned',
];
