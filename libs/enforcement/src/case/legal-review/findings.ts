import type { EnforcementContext } from '../../context.js';
import type { Violation } from '../../law/rule.js';
import { caseDecider } from '../case.js';
import { changedSinceReview } from '../reliance/stale.js';
import { partyCasesOf, type PartyCase } from '../parties/party-case.js';
import type { CaseState } from '../state.js';
import { CHECKS, type Check } from './checks.js';
import type { Review } from './state.js';

/** Whether a check is of form or of substance. */
const FORM_OF_CHECK: Readonly<Record<Check, 'formal' | 'substantive'>> = {
  standing: 'formal',
  competence: 'formal',
  procedure: 'formal',
  documents: 'formal',
  facts: 'substantive',
  law: 'substantive',
  suspectedCrime: 'substantive',
  other: 'substantive',
};

/** What the ledger itself finds under one of the eight checks (M55 24; NM244 30). */
export interface CheckFound {
  readonly check: Check;
  readonly form: 'formal' | 'substantive';
  /** Rules that the draft would break if it were decided as it is; empty: the ledger finds nothing, and a person looks. */
  readonly found: readonly Violation[];
}

/** Under which check a rule belongs, by the beginning of its code; the longest beginning counts. */
const BEGINNINGS: readonly (readonly [beginning: string, check: Check])[] = [
  ['officers.', 'standing'],
  ['people.', 'standing'],
  ['power.not-held', 'competence'],
  ['power.bears-no-cases', 'competence'],
  ['power.', 'law'],
  ['paper.', 'documents'],
  ['transfer.', 'suspectedCrime'],
  ['decision.transfer-open', 'suspectedCrime'],
  ['decision.suspicion-of-review-open', 'suspectedCrime'],
  ['decision.fined-by-criminal-court', 'suspectedCrime'],
  ['decision.age-unknown', 'facts'],
  ['decision.conduct-', 'facts'],
  ['decision.limitation-', 'facts'],
  ['decision.same-act-again', 'facts'],
  ['decision.party-under-14', 'facts'],
  ['decision.basis-', 'law'],
  ['decision.benchmark-', 'law'],
  ['decision.no-benchmark', 'law'],
  ['decision.comparison-', 'law'],
  ['decision.change-during-conduct', 'law'],
  ['decision.deviation-', 'law'],
  ['decision.fine-', 'law'],
  ['decision.heavier-', 'law'],
  ['decision.law-', 'law'],
  ['decision.minor-', 'law'],
  ['decision.more-than-one-fine', 'law'],
  ['decision.reducing-tier', 'law'],
  ['decision.defence-', 'procedure'],
  ['decision.hearing-', 'procedure'],
  ['decision.guardian-', 'procedure'],
  ['decision.investigation-', 'procedure'],
  ['decision.notice-', 'procedure'],
  ['decision.party-unheard', 'procedure'],
  ['decision.review-before', 'procedure'],
  ['legal-review.', 'procedure'],
  ['hearing.', 'procedure'],
  ['notice.', 'procedure'],
  ['case.', 'procedure'],
];

const LONGEST_FIRST = BEGINNINGS.toSorted(([one], [other]) => other.length - one.length);

const checkOfRule = (code: string): Check =>
  LONGEST_FIRST.find(([beginning]) => code.startsWith(beginning))?.[1] ?? 'other';

/** What only comes after the review, and who signs: no fault of the draft. */
const AFTER_THE_REVIEW: ReadonlySet<string> = new Set([
  'decision.not-reviewed',
  'decision.review-not-passed',
  'decision.not-deliberated',
  'decision.other-than-reviewed-draft',
  'decision.decided-by-handler',
  'decision.decided-by-proposer',
  // The draft paper says it, and the ledger does not know yet what it says.
  'decision.no-collecting-bank',
  'decision.bank-not-contracted',
  'decision.account-of-agency',
  'decision.performance-not-stated',
]);
const isAboutTheDraft = ({ rule }: Violation): boolean => !rule.startsWith('duties.') && !AFTER_THE_REVIEW.has(rule);

/** The parties about whom a draft was submitted, each with what it says of the party. */
const draftedFor = (
  submissionId: string,
  state: CaseState,
): readonly { readonly party: PartyCase; readonly review: Review }[] =>
  partyCasesOf(state).flatMap((party) => {
    const { review } = party.legalReview;
    return review.is !== 'none' && review.submissionId === submissionId ? [{ party, review }] : [];
  });

/** What the notice to the party said, which the decision must say too. */
const asNotified = (party: PartyCase | undefined): object =>
  party === undefined || party.notice.is === 'none' ? {} : { basis: party.notice.basis };

/**
 * The eight checks with what the rules find: the draft is asked as the decision that it would be, at the moment of the question.
 * Nothing is recorded. Empty once it is decided about one of its parties.
 */
export const checksFound = (
  state: CaseState,
  { submissionId, draftSha256 }: Pick<Review, 'submissionId' | 'draftSha256'>,
  context: EnforcementContext,
): readonly CheckFound[] => {
  const drafts = draftedFor(submissionId, state);
  if (drafts.some(({ party }) => party.decision.is !== 'none')) return [];
  const dispositions = drafts.map(({ party: { partyId, notice }, review }) => ({
    partyId,
    penalties: review.draftPenalties,
    statesSurcharge: false,
    ...(notice.is === 'none' || notice.benchmark === undefined ? {} : { benchmark: notice.benchmark }),
  }));
  const data = { occurredAt: context.now, draftSha256, dispositions, ...asNotified(drafts[0]?.party) };
  const asked = caseDecider.whatIf({ type: 'DecidePenalty', data }, state, context);
  const found = asked.is === 'refused' ? asked.violations.filter(isAboutTheDraft) : [];
  return CHECKS.map((check) => ({
    check,
    form: FORM_OF_CHECK[check],
    found: found.filter(({ rule }) => checkOfRule(rule) === check),
  }));
};

/** What came, went or changed on the file since the draft was last submitted or supplemented, for any of its parties. */
export const changedSince = (state: CaseState, submissionId: string): readonly string[] => [
  ...new Set(draftedFor(submissionId, state).flatMap(({ party }) => changedSinceReview(party))),
];
