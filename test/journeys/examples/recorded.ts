import { routeStepOf } from '@ecl/enforcement';
import type { Ledger } from '@ecl/ledger';
import { ThroughDoors, type Delivery, type Step } from '@ecl/storytelling';
import { shownIn, type OperationExamples } from '@ecl/web';
import { StepAnswer } from '../../../apps/ledger/src/answers/step-answers.js';
import { stepAnswer } from '../../../apps/ledger/src/steps/step-answer.js';
import { stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { isGivenItsId } from '../http/given-ids.js';

const inYuan = shownIn(StepAnswer) ?? ((answer: unknown) => answer);

/**
 * Delivers steps and keeps, of each kind that is accepted, the first body and the answer of the staff API to it, by its operation in
 * the contract.
 */
export class Recorded implements Delivery {
  readonly examples = new Map<string, OperationExamples>();
  private readonly doors: ThroughDoors;

  constructor(ledger: Ledger) {
    this.doors = new ThroughDoors(ledger);
  }

  async give(step: Step): ReturnType<ThroughDoors['give']> {
    const outcome = await this.doors.give(step);
    const operation = operationOf(step);
    if (outcome.is === 'refused' || this.examples.has(operation)) return outcome;
    const answer = inYuan(stepAnswer(outcome)) as object;
    const { collection, id, command } = step;
    const isGiven = isGivenItsId(collection, command.type);
    const ownMember = isGiven ? stepFamilies.find(({ path }) => path === collection)?.givesIds?.member : undefined;
    const body = Object.fromEntries(Object.entries(command.data).filter(([name]) => name !== ownMember));
    this.examples.set(operation, {
      body,
      answers: isGiven ? { 201: { id, ...answer } } : { 200: answer },
    });
    return outcome;
  }
}

/** The operation of a step in the contract. */
const operationOf = ({ collection, id, command }: Step): string => {
  const stream =
    collection === 'registers'
      ? `registers/${id}`
      : id === '' || isGivenItsId(collection, command.type)
        ? collection
        : `${collection}/{id}`;
  return `POST /api/${stream}/steps/${routeStepOf(command.type)}`;
};
