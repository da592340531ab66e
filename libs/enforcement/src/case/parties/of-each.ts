import type { EnforcementContext } from '../../context.js';
import type { Dated } from '../../law/dated.js';
import { statementOf } from '../../law/rule.js';
import type { CaseRule, PartyRule } from '../rule.js';
import type { CaseState } from '../state.js';
import type { PartyCase } from './party-case.js';

/**
 * The parties that a step concerns. A step that is not written yet has only its moment, and concerns every party that
 * it may concern.
 */
export type Concerned = (step: Dated, state: CaseState) => readonly PartyCase[];

/** The part of the step for one of them. */
export type PartOf<Whole, Part> = (command: Whole, partyCase: PartyCase) => Part;

/**
 * Asks a party's rule for each party that the step concerns. The particulars are those of the first party for which it
 * is broken.
 */
export const ofEach =
  <Whole extends Dated, Part extends Dated>(concerned: Concerned, partOf: PartOf<Whole, Part>) =>
  (rule: PartyRule<Part>): CaseRule<Whole> => {
    if (rule.looksAt === 'state')
      return { ...statementOf(rule), looksAt: 'state', ...asking(rule, concerned, (step: Dated) => step) };
    const { brokenAlready } = rule;
    return {
      ...statementOf(rule),
      looksAt: 'command',
      ...asking(rule, concerned, partOf),
      ...(brokenAlready
        ? { brokenAlready: asking({ brokenWhen: brokenAlready }, concerned, (step: Dated) => step).brokenWhen }
        : {}),
    };
  };

type Judged<Command, Answer> = (command: Command, state: PartyCase, context: EnforcementContext) => Answer;
type Particulars = Readonly<Record<string, string>>;
interface Judging<Command> {
  readonly brokenWhen: Judged<Command, boolean>;
  readonly particulars?: Judged<Command, Particulars>;
}

const asking = <Whole extends Dated, Part>(
  { brokenWhen, particulars }: Judging<Part>,
  concerned: Concerned,
  partOf: PartOf<Whole, Part>,
) => {
  const brokenFor = (step: Whole, state: CaseState, context: EnforcementContext) =>
    concerned(step, state).filter((partyCase) => brokenWhen(partOf(step, partyCase), partyCase, context));
  return {
    brokenWhen: (step: Whole, state: CaseState, context: EnforcementContext): boolean =>
      brokenFor(step, state, context).length > 0,
    particulars: (step: Whole, state: CaseState, context: EnforcementContext): Particulars => {
      const [first] = brokenFor(step, state, context);
      return first && particulars ? particulars(partOf(step, first), first, context) : {};
    },
  };
};
