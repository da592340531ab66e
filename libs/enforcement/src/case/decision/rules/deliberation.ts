import type { EnforcementContext } from '../../../context.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { EACH_BY_ITSELF, isMajorPenalty } from '../../penalties/thresholds.js';
import { partyRule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { DecideForParty as Decide } from '../of-each-disposition.js';

/** A major penalty by amount or kind (H08, H09). */
export const isMajor = (
  command: Pick<Decide, 'penalties' | 'occurredAt'>,
  state: PartyCase,
  context: EnforcementContext,
): boolean =>
  state.filing.is !== 'none' &&
  isMajorPenalty(command.penalties, state.filing.parties, parametersInForce(command, state, context));

/** 情节复杂或者重大违法行为: complex by declaration, major by its penalty. */
const needsDeliberation = (
  command: Pick<Decide, 'penalties' | 'occurredAt'>,
  state: PartyCase,
  context: EnforcementContext,
): boolean => state.legalReview.grounds.includes('complexLegalRelations') || isMajor(command, state, context);

/** The heads approved exactly this draft together. */
export const isApprovedCollectively = (
  { draftSha256 }: Pick<Decide, 'draftSha256'>,
  { deliberation: { last } }: PartyCase,
): boolean => last?.conclusion === 'approve' && last.draftSha256 === draftSha256;

export const MajorCaseMustBeDeliberated = partyRule<Decide>()({
  code: 'decision.not-deliberated',
  refs: ['H08', 'SC20'],
  articles: ['APL 57', 'M55 26', 'NMRESP 16'],
  pack: 'national-core',
  doubtful: EACH_BY_ITSELF,
  en: 'The circumstances are complex or the penalty is major: the heads must decide together, and no minutes approve this draft.',
  zh: '情节复杂或者重大违法行为的处罚应当由负责人集体讨论决定，没有同意该草案的集体讨论记录。',
  reads: ['penalties', 'draftSha256'],
  brokenWhen: (command, state, context) =>
    needsDeliberation(command, state, context) && !isApprovedCollectively(command, state),
});

/** A deliberation counts even where it was not required: one head does not decide against it. */
export const DeliberationMustNotBeOverruled = partyRule<Decide>()({
  code: 'decision.against-deliberation',
  refs: ['H08'],
  articles: ['APL 57', 'M55 26'],
  pack: 'national-core',
  en: 'The heads deliberated on this case and did not approve this draft.',
  zh: '负责人集体讨论未同意该草案。',
  reads: ['penalties', 'draftSha256'],
  brokenWhen: (command, state, context) =>
    state.deliberation.last !== undefined &&
    !needsDeliberation(command, state, context) &&
    !isApprovedCollectively(command, state),
});
