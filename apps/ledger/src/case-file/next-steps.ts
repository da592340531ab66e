import { caseRules, type CaseState, type CommandType, type EnforcementContext, type Violation } from '@ecl/enforcement';

/** A step that somebody's duties allow in a case. */
export interface Step {
  /** Last part of the address: `POST /api/cases/{id}/steps/{step}`. */
  readonly step: string;
  readonly zh: string;
  readonly en: string;
}

export interface NextSteps {
  /** Open now, as far as can be said before it is known what the step will say. */
  readonly open: readonly Step[];
  /** Not open yet, or no more, whatever the step will say: with the rules that stand against it. */
  readonly shut: readonly (Step & { readonly violations: readonly Violation[] })[];
}

type CaseRules = (typeof caseRules)[number];

/** What an actor can do next in a case, and what stands against the rest of their duties. */
export const nextSteps = (state: CaseState, context: EnforcementContext): NextSteps => {
  const ofTheirDuties = caseRules.filter(({ commandType }) => isDutyOf(commandType, context));
  const asked = ofTheirDuties.map((each) => ({ ...stepOf(each), violations: standingAgainst(each, state, context) }));
  return {
    open: asked.filter(({ violations }) => violations.length === 0).map(({ step, zh, en }) => ({ step, zh, en })),
    shut: asked.filter(({ violations }) => violations.length > 0),
  };
};

const isDutyOf = ({ by }: CommandType, { actor }: EnforcementContext): boolean =>
  actor.roles.some((role) => by.includes(role));

const stepOf = ({ commandType: { step, titleZh, titleEn } }: CaseRules): Step => ({ step, zh: titleZh, en: titleEn });

/**
 * A rule that does not look at the command can be asked before there is one. The command shown to the rules says only that it
 * happens now; a rule that wants to know more has nothing to say yet.
 */
const standingAgainst = ({ rules }: CaseRules, state: CaseState, context: EnforcementContext): readonly Violation[] => {
  const command = unwritten(context) as never;
  return rules
    .filter((rule) => unlessItLooks(() => rule.brokenWhen(command, state, context), false))
    .map((rule) => {
      const { code, en, zh, articles } = rule;
      const particulars = unlessItLooks(() => rule.particulars?.(command, state, context), undefined);
      return { rule: code, message: en, messageZh: zh, articles, ...(particulars ? { particulars } : {}) };
    });
};

const unlessItLooks = <T>(ask: () => T, otherwise: T): T => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NotWrittenYet) return otherwise;
    throw error;
  }
};

class NotWrittenYet extends Error {}

const unwritten = ({ now }: EnforcementContext): object =>
  new Proxy(
    {},
    {
      get: (_, member) => {
        if (member === 'occurredAt') return now;
        throw new NotWrittenYet();
      },
      has: () => {
        throw new NotWrittenYet();
      },
      ownKeys: () => {
        throw new NotWrittenYet();
      },
    },
  );
