import type { CommandType, PartOfStep, RecordedEntry, RegisterEvent } from '@ecl/enforcement';
import { moment, normalMoments, partCheck, schemaCheck, type SchemaIssue } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import { productRule, type Ledger, type WhatIfAnswer } from '@ecl/ledger';
import { oddTexts, shownIn } from '@ecl/web';
import type { Response } from 'express';
import type { SignedInRequest } from '../access/admission.js';
import { WhatIfStepAnswer } from '../answers/what-if-answers.js';
import { ruleHref } from '../problems/rule-href.js';
import { onlyTheDuty } from '../visibility/only-the-duty.js';
import { onlyTheStep } from '../visibility/only-the-step.js';
import { isUnknown, mustBeOpen, type StreamVisibility } from '../visibility/stream-visibility.js';
import { etagOf } from './preconditions.js';
import { isGivenItsId, type StepFamily } from './step-families.js';
import { mustBeCalled, namingItself } from './taking-step.js';
import { invalid } from './validated.js';

type AskStep = (ledger: Ledger, request: SignedInRequest, response: Response, id: string) => Promise<WhatIfStepAnswer>;

/** The parts of the body: the moment for which it is asked, and the step as far as it is written. */
interface Asked {
  readonly at: Instant | undefined;
  readonly step: Readonly<Record<string, unknown>>;
}

/** What would be recorded shows its amounts in yuan too. */
const inYuan = shownIn(WhatIfStepAnswer) ?? ((answer: unknown) => answer);

/**
 * Handles the question what a step would be answered. Whoever may take the step may ask it; the reading of a file is on
 * record as any other, and nothing else is.
 */
export const askingStep = (family: StepFamily, commandType: CommandType): AskStep => {
  const partOf = partIn(commandType);
  const isBeginning = commandType.begins;
  return async (ledger, request, response, id) => {
    const isGiven = isGivenItsId(family, commandType);
    const { at, step } = partOf(isGiven ? namingItself(request.body, id, family.givesIds?.member) : request.body);
    const occurredAt = (step['occurredAt'] ?? at ?? ledger.clock.now()) as Instant;
    const part: PartOfStep = { type: commandType.name, data: { ...step, occurredAt } };
    if (isBeginning) mustBeCalled(id, family, part);
    // What is asked about an id that the ledger would give is asked about nothing that exists.
    const visibility = isGiven ? 'absent' : await mustBeReadable(family, ledger, request, id, isBeginning);
    const { actor } = request.caller;
    const visibilityIn = family.visibilityIn?.(ledger, actor);
    const asked = await family.doorOf(ledger).ask(id, part, {
      actor,
      at,
      ...(isUnknown(visibility, family) || family.isUnknownTo?.(ledger, actor) ? { asIfNew: true } : {}),
      admit: visibilityIn && ((state) => mustBeOpen(visibilityIn(state), isBeginning)),
    });
    response.set('ETag', etagOf(asked.revision));
    const entries = entriesOf(asked);
    const moves = entries.length === 0 ? undefined : await family.foresees?.(ledger, request.caller, entries);
    return inYuan(
      answerOf(visibility === 'visibleInPart' ? ofTheDuty(asked) : asked, occurredAt, moves),
    ) as WhatIfStepAnswer;
  };
};

/** @throws Problem `invalid-request` for a member that is there and wrong; a missing one is part of the answer. */
const partIn = ({ name, schema }: CommandType): ((body: unknown) => Asked) => {
  const issuesIn = partCheck(schema);
  const issuesOfMoment = schemaCheck(moment());
  const [normalMoment, normal] = [normalMoments(moment()), normalMoments(schema)];
  return (body) => {
    const { at: given, ...part } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const [at, step] = [normalMoment(given), normal(part) as Record<string, unknown>];
    const wrong: readonly SchemaIssue[] = [
      ...(at === undefined ? [] : issuesOfMoment(at).map((issue) => ({ ...issue, path: '/at' }))),
      ...issuesIn(Array.isArray(body) ? body : step).wrong,
    ];
    const faults = wrong.length > 0 ? wrong : oddTexts(step);
    if (faults.length > 0) throw invalid(name, faults);
    return { at: at as Instant | undefined, step };
  };
};

/** To anyone who sees a part of the case: the answer about the step, and nothing of what the case will be or is about. */
const ofTheDuty = (asked: WhatIfAnswer): WhatIfAnswer => ({
  ...asked,
  byLaw: [],
  warnings: [],
  answer:
    asked.answer.is === 'refused'
      ? { ...asked.answer, violations: onlyTheDuty(asked.answer.violations) }
      : shownOfTheStep(asked.answer),
});

const shownOfTheStep = (answer: WhatIfAnswer['answer']): WhatIfAnswer['answer'] =>
  answer.is === 'accepted' ? { ...answer, events: onlyTheStep(answer.events) } : answer;

/** As for the step: what the caller may not know of is not there. */
const mustBeReadable = async (
  family: StepFamily,
  ledger: Ledger,
  { caller }: SignedInRequest,
  id: string,
  isBeginning: boolean,
): Promise<StreamVisibility> => {
  const visibility = (await family.visibility?.(ledger, caller.actor, id)) ?? 'visible';
  if (isBeginning && visibility === 'hidden') return visibility;
  mustBeOpen(visibility, isBeginning);
  if (visibility !== 'absent') await family.recordReading?.(ledger, caller, id);
  return visibility;
};

const answerOf = (
  { revision, at, byLaw, answer, warnings }: WhatIfAnswer,
  occurredAt: Instant,
  moves: WhatIfStepAnswer['moves'],
): WhatIfStepAnswer => ({
  ...(moves === undefined ? {} : { moves }),
  revision,
  at,
  occurredAt,
  byLaw: byLaw.map(({ type, data }) => ({ type, data })),
  is: answer.is,
  events: answer.is === 'accepted' ? answer.events.map(({ type, data }) => ({ type, data })) : [],
  violations:
    answer.is === 'refused'
      ? answer.violations.map((violation) => ({
          ...violation,
          href: ruleHref(violation.rule),
          ...cureOf(violation.rule),
        }))
      : [],
  missing: answer.is === 'accepted' ? [] : answer.missing,
  notYetAsked: answer.is === 'accepted' ? [] : answer.notYetAsked,
  warnings,
});

/** The entries that would be made, as recorded then. */
const entriesOf = ({ at, answer }: WhatIfAnswer): readonly RecordedEntry[] =>
  answer.is === 'accepted' ? answer.events.map((event) => ({ event: event as RegisterEvent, recordedAt: at })) : [];

const cureOf = (code: string) => {
  const cure = productRule(code)?.cure;
  return cure ? { cure } : {};
};
