import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { rule, type CaseRule } from '../../rule.js';

interface Step {
  readonly occurredAt: Instant;
}

/** Who is to review: named when the draft is submitted, and the one who acts when the opinion is given. */
type ReviewerOf<C> = (command: C, context: EnforcementContext) => string;

/** The person to whom a draft goes. */
export const named: ReviewerOf<{ readonly reviewer: string }> = ({ reviewer }) => reviewer;
/** The person who gives the opinion. */
export const acting: ReviewerOf<unknown> = (_, { actor }) => actor.personId;

/**
 * Who may not review (rulebook 3). Asked at submission, and asked again at the opinion: between the two a reviewer may have
 * become a handler or lost the standing.
 */
export const reviewerMayReview = <C extends Step>(reviewerOf: ReviewerOf<C>): readonly CaseRule<C>[] => [
  rule<C>({
    code: 'legal-review.reviewer-handled-case',
    articles: ['NM244 27', 'APL 58'],
    pack: 'nei-mongol',
    en: 'The reviewer handles this case or once handled it, and may not review it.',
    zh: '审核人员为本案（曾任）办案人员，不得审核本案。',
    brokenWhen: (command, { handlers }, context) => handlers.everHandled.includes(reviewerOf(command, context)),
  }),
  rule<C>({
    code: 'legal-review.reviewer-drafted',
    articles: ['NM244 27', 'APL 58'],
    pack: 'nei-mongol',
    en: 'The reviewer drafted what is to be reviewed.',
    zh: '审核人员为本案处理意见的拟稿人，不得审核。',
    brokenWhen: (command, { investigation }, context) => investigation.draftedBy === reviewerOf(command, context),
  }),
  rule<C>({
    code: 'legal-review.reviewer-recused',
    articles: ['APL 43', 'NM244 27'],
    pack: 'national-core',
    en: 'The reviewer has been recused from this case.',
    zh: '审核人员已被决定回避。',
    brokenWhen: (command, { handlers }, context) =>
      handlers.recused.some(
        ({ personId, since }) => personId === reviewerOf(command, context) && since <= command.occurredAt,
      ),
  }),
  rule<C>({
    code: 'legal-review.reviewer-unqualified',
    articles: ['APL 58', 'NM244 28'],
    pack: 'national-core',
    en: 'The reviewer is not registered as one, or began without the legal profession qualification that first-timers need.',
    zh: '审核人员未登记为法制审核人员，或者初次从事审核而未通过国家统一法律职业资格考试取得法律职业资格。',
    brokenWhen: (command, state, context) => {
      const standing = context.registers.reviewer(reviewerOf(command, context), chinaDateOf(command.occurredAt));
      if (standing === undefined) return true;
      const { reviewerQualificationSince } = parametersInForce(command, state, context);
      return standing.qualification === undefined && standing.firstReviewedOn >= reviewerQualificationSince;
    },
  }),
  rule<C>({
    code: 'legal-review.reviewer-of-handling-unit',
    articles: ['NM244 27', 'G118 (十一)'],
    pack: 'nei-mongol',
    en: 'The reviewer is on the staff of the handling unit, or is an auxiliary: review and handling are kept apart.',
    zh: '审核人员属于办案机构或者为协管人员，审核机构应当与办案机构分设。',
    brokenWhen: (command, { filing }, context) => {
      const person = context.registers.person(reviewerOf(command, context), chinaDateOf(command.occurredAt));
      return (
        person?.standing === 'auxiliary' ||
        (person?.unitId !== undefined && filing.is !== 'none' && person.unitId === filing.unitId)
      );
    },
  }),
  rule<C>({
    code: 'legal-review.reviewer-presided',
    articles: ['NM244 27', 'APL 64'],
    pack: 'agency-local',
    en: 'The reviewer presides or presided over the hearing, and the agency has not allowed one person to do both.',
    zh: '审核人员同时担任本案听证主持人，本机关未作出允许兼任的规定。',
    brokenWhen: (command, state, context) =>
      state.hearing.presider === reviewerOf(command, context) &&
      !parametersInForce(command, state, context).reviewerMayPreside,
  }),
];
