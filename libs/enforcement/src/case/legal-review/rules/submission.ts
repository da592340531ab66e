import { isHeavier } from '../../penalties/comparison.js';
import { partyRule, rule } from '../../rule.js';
import { isKnownOfAny } from '../../parties/party-case.js';
import type { SubmitForParty as Submit } from '../concern.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { Filed, What } from '../../reliance/filed.js';
import { onFile } from '../../reliance/state.js';
import { lastReview } from '../review-outcome.js';

export const ScopeMustBeDetermined = partyRule({
  code: 'legal-review.scope-not-determined',
  refs: ['D1'],
  articles: ['APL 58', 'NM244 26', 'M55 23'],
  pack: 'nei-mongol',
  en: 'It has not been determined whether this case needs legal review.',
  zh: '尚未判定本案是否属于法制审核范围。',
  reads: [],
  brokenWhen: (_, { legalReview }) => legalReview.isRequired === undefined,
});

export const NoReviewMustBePending = partyRule<Submit>()({
  code: 'legal-review.pending-already',
  refs: ['D2'],
  articles: ['NM244 29'],
  pack: 'nei-mongol',
  en: 'A legal review is pending already, or this submission is on record.',
  zh: '本案已在法制审核中，或者该送审已经登记。',
  reads: ['submissionId'],
  brokenWhen: ({ submissionId }, state) => {
    const review = lastReview(state);
    return (
      (review !== undefined && review.is !== 'closed') ||
      isKnownOfAny(state, ({ legalReview }) => legalReview.submissionIds.includes(submissionId))
    );
  },
});

/** D5: correct first, then review again (M55 25(2); G118 (十三)). */
export const ResubmissionMustSayWhatChanged = partyRule<Submit>()({
  code: 'legal-review.changes-not-stated',
  refs: ['D5'],
  articles: ['M55 25', 'G118 (十三)'],
  pack: 'mohurd-55',
  en: 'After an opinion other than agreement, the new submission must say what was changed.',
  zh: '审核未通过后再次送审，应当说明修改补充的内容。',
  reads: ['changes'],
  brokenWhen: ({ changes }, state) => {
    const opinion = lastReview(state)?.opinion;
    return opinion !== undefined && opinion !== 'agree' && changes === undefined;
  },
});

export const SubmitterMustNotReview = rule<Submit>()({
  code: 'legal-review.submitted-to-oneself',
  refs: ['S17'],
  articles: ['NM244 27', 'APL 58'],
  pack: 'nei-mongol',
  en: 'The person who submitted the case may not review it.',
  zh: '送审人员不得审核自己送审的案件。',
  reads: ['reviewer'],
  brokenWhen: ({ reviewer }, _, { actor }) => reviewer === actor.personId,
});

/** The papers that the reviewer must see, where the case has them (NM244 29; M55 23). */
const NEEDED: readonly What[] = ['report', 'notice', 'noticeService', 'defenceReview', 'hearingRecord'];

/** What the file must hold of this party, and the submission does not: the same paper has the same digest. */
const missingIn = ({ documents }: Pick<Submit, 'documents'>, party: PartyCase): readonly Filed[] =>
  onFile(party, NEEDED).filter(
    ({ sha256 }) => sha256 !== undefined && !documents.some((document) => document.sha256 === sha256),
  );

export const SubmissionMustHaveFile = partyRule<Submit>()({
  code: 'legal-review.file-missing',
  refs: ['D2'],
  articles: ['NM244 29', 'M55 23'],
  pack: 'nei-mongol',
  en: 'A part of the file was not submitted with the draft: investigation report, notice and proof of its service, review of each defence, record of the hearing.',
  zh: '送审材料不全：应附调查终结报告、告知书及其送达证明、陈述申辩复核意见、听证笔录。',
  reads: ['documents'],
  brokenWhen: (command, party) => command.documents.length === 0 || missingIn(command, party).length > 0,
  particulars: (command, party) => ({
    missing: missingIn(command, party)
      .map(({ what, id }) => `${what} ${id}`)
      .join(', '),
  }),
});

export const DraftMustNotExceedNotice = partyRule<Submit>()({
  code: 'legal-review.draft-heavier-than-notified',
  refs: ['D2', 'C11'],
  articles: ['APL 44', 'APL 45', 'M55 22'],
  pack: 'national-core',
  en: 'The draft is heavier than the penalty in the notice to the party.',
  zh: '送审的处罚决定草案重于已告知当事人的拟处罚。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, { notice }) => notice.is !== 'none' && isHeavier(penalties, notice.proposedPenalties),
});
