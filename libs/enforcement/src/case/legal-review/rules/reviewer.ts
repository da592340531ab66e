import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import type { MemberOf } from '../../../law/rule.js';
import { isRecusedOrAskedAt } from '../../filing/state.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { rulesReading } from '../../rule.js';
import type { SubmitForLegalReview } from '../vocabulary.js';

/**
 * Who may not review (rulebook 3). Asked at the submission and again at the opinion: between the two a reviewer may
 * have become a handler or lost the qualification.
 */
/** `reviewerNamedIn` finds the reviewer: the person named in the command, or the person who takes the step; nobody where nothing was reviewed. */
export const rulesAboutReviewer = <Read>(
  reads: readonly MemberOf<Read>[],
  reviewerNamedIn: (command: Read, context: EnforcementContext) => string | undefined,
) => {
  const { rule, partyRule } = rulesReading<Read>(reads);
  const reviewerOf = (command: Read, context: EnforcementContext) => reviewerNamedIn(command, context) ?? '';
  return {
    ReviewerMustNotHaveHandledTheCase: rule({
      code: 'legal-review.reviewer-handled-case',
      refs: ['S04', 'SC17'],
      articles: ['NM244 27', 'APL 58'],
      pack: 'nei-mongol',
      en: 'The reviewer handles this case or once handled it, and may not review it.',
      zh: '审核人员现为或者曾为本案办案人员，不得审核本案。',
      brokenWhen: (command, { handlers }, context) => handlers.everHandled.includes(reviewerOf(command, context)),
    }),
    ReviewerMustNotHaveDraftedTheDecision: rule({
      code: 'legal-review.reviewer-drafted',
      refs: ['S04'],
      articles: ['NM244 27', 'APL 58'],
      pack: 'nei-mongol',
      en: 'The reviewer wrote the draft that is to be reviewed.',
      zh: '审核人员为本案处理意见的拟稿人，不得审核。',
      brokenWhen: (command, { investigation }, context) => investigation.draftedBy === reviewerOf(command, context),
    }),
    ReviewerMustNotBeRecused: rule({
      code: 'legal-review.reviewer-recused',
      refs: ['G-0.5', 'S07'],
      articles: ['APL 43', 'NM244 27'],
      pack: 'national-core',
      en: 'The reviewer has been recused from this case, or the recusal was asked for and not decided then.',
      zh: '审核人员已被决定回避，或者当时回避申请尚未作出决定。',
      brokenWhen: (command, { handlers }, context) =>
        isRecusedOrAskedAt(handlers, reviewerOf(command, context), command.occurredAt),
    }),
    ReviewerMustBeQualified: rule({
      code: 'legal-review.reviewer-unqualified',
      refs: ['H07', 'SC18'],
      articles: ['APL 58', 'NM244 28'],
      pack: 'national-core',
      en: 'The reviewer is not registered as a legal reviewer, or is new to legal review and has no legal profession qualification.',
      zh: '审核人员未登记为法制审核人员，或者初次从事审核而未通过国家统一法律职业资格考试取得法律职业资格。',
      brokenWhen: (command, state, context) => {
        if (reviewerNamedIn(command, context) === undefined) return false;
        const standing = context.registers.reviewer(reviewerOf(command, context), chinaDateOf(command.occurredAt));
        if (standing === undefined) return true;
        const { reviewerQualificationSince } = parametersInForce(command, state, context);
        return standing.qualification === undefined && standing.firstReviewedOn >= reviewerQualificationSince;
      },
    }),
    ReviewerMustNotBelongToTheHandlingUnit: rule({
      code: 'legal-review.reviewer-of-handling-unit',
      refs: ['S04', 'H07'],
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
    ReviewerMustNotPreside: partyRule({
      code: 'legal-review.reviewer-presided',
      refs: ['S04'],
      articles: ['NM244 27', 'APL 64'],
      pack: 'agency-local',
      en: 'The reviewer presides or presided over the hearing, and the agency has not allowed one person to do both.',
      zh: '审核人员同时担任本案听证主持人，本机关未作出允许兼任的规定。',
      brokenWhen: (command, state, context) =>
        state.hearing.presider === reviewerOf(command, context) &&
        !parametersInForce(command, state, context).reviewerMayPreside,
    }),
  };
};

/** About the person to whom the draft goes. */
export const {
  ReviewerMustNotHaveHandledTheCase,
  ReviewerMustNotHaveDraftedTheDecision,
  ReviewerMustNotBeRecused,
  ReviewerMustBeQualified,
  ReviewerMustNotBelongToTheHandlingUnit,
  ReviewerMustNotPreside,
} = rulesAboutReviewer<Pick<DataOf<typeof SubmitForLegalReview>, 'reviewer'>>(['reviewer'], ({ reviewer }) => reviewer);

/** About the person who gives the opinion. */
export const {
  ReviewerMustNotHaveHandledTheCase: ActingReviewerMustNotHaveHandledTheCase,
  ReviewerMustNotHaveDraftedTheDecision: ActingReviewerMustNotHaveDraftedTheDecision,
  ReviewerMustNotBeRecused: ActingReviewerMustNotBeRecused,
  ReviewerMustBeQualified: ActingReviewerMustBeQualified,
  ReviewerMustNotBelongToTheHandlingUnit: ActingReviewerMustNotBelongToTheHandlingUnit,
  ReviewerMustNotPreside: ActingReviewerMustNotPreside,
} = rulesAboutReviewer<unknown>([], (_, { actor }) => actor.personId);
