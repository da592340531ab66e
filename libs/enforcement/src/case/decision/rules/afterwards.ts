import type { DataOf } from '../../../law/command-type.js';
import { partyRule } from '../../rule.js';
import type { RevokeDecision } from '../vocabulary/index.js';

type Revoke = DataOf<typeof RevokeDecision>;

/** A court or a reconsideration body decides only in a proceeding that was brought before it. */
export const RevokingRemedyMustBeOnRecord = partyRule<Revoke>()({
  code: 'decision.no-such-remedy',
  refs: ['E8'],
  articles: ['ARL 64', 'ALL 70', 'M55 28'],
  pack: 'national-core',
  en: 'The revocation rests on a reconsideration or a suit (a remedy that the party sought), but this case has none on record.',
  zh: '本案没有所称的行政复议或者行政诉讼记录，不能以此为由撤销决定。',
  reads: ['cause'],
  brokenWhen: ({ cause }, { remedies: { proceedings } }) =>
    cause !== 'selfCorrection' &&
    !proceedings.some(({ kind }) => kind === (cause === 'court' ? 'litigation' : 'reconsideration')),
});

/** Only a major penalty is reported upward, and only once. */
export const MajorPenaltyMustAwaitReport = partyRule({
  code: 'decision.no-major-penalty-to-report',
  refs: ['H09'],
  articles: ['NMFILE 3', 'NMFILE 4'],
  pack: 'nei-mongol',
  en: 'This case has no major penalty that must still be reported to the government and the superior organ.',
  zh: '没有待备案的重大行政处罚决定。',
  reads: [],
  brokenWhen: (_, { decision }) =>
    decision.is !== 'penalty' || !decision.isMajor || decision.majorReportedOn !== undefined,
});
