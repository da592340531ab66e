import type { Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { CommandType } from '../law/command-type.js';
import type { Violation } from '../law/rule.js';
import type { PartOfStep } from '../law/what-if.js';
import { caseRules } from './case.js';
import type { CaseState } from './state.js';

/** A step that somebody's duties allow in a case. */
export interface Step {
  /** Last part of the address: `POST /api/cases/{id}/steps/{step}`. */
  readonly step: string;
  /** The party that the step would be about; absent where the case has one party, or the step is about no single one. */
  readonly partyId?: string;
  readonly zh: string;
  readonly en: string;
}

export interface NextSteps {
  /** Open now, as far as this can be said before the content of the step is known. */
  readonly open: readonly Step[];
  /** Not open yet, or no longer, whatever the content of the step: with the rules that prevent it. */
  readonly shut: readonly (Step & { readonly violations: readonly Violation[] })[];
}

type Judging = (typeof caseRules)[number];

/** For which moment next steps are asked, and about which party; absent: now, and about each. */
export interface NextStepsAsked {
  readonly occurredAt?: Instant | undefined;
  readonly partyId?: string | undefined;
}

/**
 * What an actor can do next in a case, and which rules prevent the rest of their duties. Each step is asked as a what-if
 * with nothing but its moment, and where it is about single parties of several, for each of them.
 */
export const nextSteps = (
  state: CaseState,
  context: EnforcementContext,
  { occurredAt = context.now, partyId: only }: NextStepsAsked = {},
): NextSteps => {
  const parties = [...state.parties.keys()].filter((partyId) => only === undefined || partyId === only);
  const asked = caseRules
    .filter(({ commandType }) => isDutyOf(commandType, context))
    .flatMap((judging) => {
      const naming = state.parties.size > 1 ? namingOf(judging) : undefined;
      return naming
        ? parties.map((partyId) => ({
            ...stepOf(judging.commandType),
            partyId,
            violations: alreadyBroken(judging, { ...naming(partyId), occurredAt }, state, context),
          }))
        : [{ ...stepOf(judging.commandType), violations: alreadyBroken(judging, { occurredAt }, state, context) }];
    });
  return {
    open: asked.filter(({ violations }) => violations.length === 0).map(({ violations: _, ...step }) => step),
    shut: asked.filter(({ violations }) => violations.length > 0),
  };
};

const alreadyBroken = (
  { commandType, whatIf }: Judging,
  data: PartOfStep['data'],
  state: CaseState,
  context: EnforcementContext,
): readonly Violation[] => {
  const asked = whatIf({ type: commandType.name, data }, state, context);
  return asked.is === 'refused' ? asked.violations : [];
};

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** How a step names one party, if it can: by the party's id, in a list of ids, or by a part of its own. */
const namingOf = ({ commandType, rules }: Judging): ((partyId: string) => object) | undefined => {
  const { properties = {} } = commandType.schema as Node;
  const members = new Set(rules.flatMap(({ whom }) => whom?.members ?? []));
  if (members.has('partyId') && 'partyId' in properties) return (partyId) => ({ partyId });
  if (members.has('partyIds') && 'partyIds' in properties) return (partyId) => ({ partyIds: [partyId] });
  const parts = [...members].find((member) => properties[member]?.items?.properties?.['partyId'] !== undefined);
  return parts === undefined ? undefined : (partyId) => ({ [parts]: [{ partyId }] });
};

const isDutyOf = ({ by }: CommandType, { actor }: EnforcementContext): boolean =>
  actor.roles.some((role) => by.includes(role));

const stepOf = ({ step, titleZh, titleEn }: CommandType): Step => ({ step, zh: titleZh, en: titleEn });
