import type { EnforcementContext } from '../context.js';
import type { CommandType } from '../law/command-type.js';
import type { Violation } from '../law/rule.js';
import { caseRules } from './case.js';
import type { CaseState } from './state.js';

/** A step that somebody's duties allow in a case. */
export interface Step {
  /** Last part of the address: `POST /api/cases/{id}/steps/{step}`. */
  readonly step: string;
  readonly zh: string;
  readonly en: string;
}

export interface NextSteps {
  /** Open now, as far as this can be said before the content of the step is known. */
  readonly open: readonly Step[];
  /** Not open yet, or no longer, whatever the content of the step: with the rules that prevent it. */
  readonly shut: readonly (Step & { readonly violations: readonly Violation[] })[];
}

/** What an actor can do next in a case, and which rules prevent the rest of their duties: each step is asked unwritten. */
export const nextSteps = (state: CaseState, context: EnforcementContext): NextSteps => {
  const asked = caseRules
    .filter(({ commandType }) => isDutyOf(commandType, context))
    .map(({ commandType, whatIf }) => {
      const asked = whatIf({ type: commandType.name, data: { occurredAt: context.now } }, state, context);
      return { ...stepOf(commandType), violations: asked.is === 'refused' ? asked.violations : [] };
    });
  return {
    open: asked.filter(({ violations }) => violations.length === 0).map(({ step, zh, en }) => ({ step, zh, en })),
    shut: asked.filter(({ violations }) => violations.length > 0),
  };
};

const isDutyOf = ({ by }: CommandType, { actor }: EnforcementContext): boolean =>
  actor.roles.some((role) => by.includes(role));

const stepOf = ({ step, titleZh, titleEn }: CommandType): Step => ({ step, zh: titleZh, en: titleEn });
