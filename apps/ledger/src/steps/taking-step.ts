import type { Command, CommandType, PartOfStep } from '@ecl/enforcement';
import { StaleRevision, type ActualRevision } from '@ecl/event-sourcing';
import { newUuid, type Uuid } from '@ecl/kernel';
import { WarningNotAcknowledged, type CommandOutcome, type CommandRequest, type Ledger } from '@ecl/ledger';
import { correlationIdOf, headerOf, Problem, shownIn } from '@ecl/web';
import type { Response } from 'express';
import type { SignedInRequest } from '../access/admission.js';
import { problems } from '../problems/ledger-problems.js';
import { onlyTheDuty } from '../visibility/only-the-duty.js';
import { onlyTheStep, withoutParticulars } from '../visibility/only-the-step.js';
import { isUnknown, mustBeOpen, type StreamVisibility } from '../visibility/stream-visibility.js';
import { acknowledgedIn } from './acknowledged.js';
import { commandIdOf } from './idempotency-key.js';
import { etagOf, expectedRevisionOf } from './preconditions.js';
import { StepAnswer, type BegunAnswer } from '../answers/step-answers.js';
import { stepAnswer } from './step-answer.js';
import type { GivenIds, StepFamily } from './step-families.js';
import { validating } from './validated.js';

type TakeStep = (ledger: Ledger, request: SignedInRequest, response: Response, id: string) => Promise<StepAnswer>;
type BeginStep = (ledger: Ledger, request: SignedInRequest, response: Response) => Promise<BegunAnswer>;

/** What is taken on what: the id and the revision that the caller saw, and the body of the step. */
interface Given {
  readonly id: string;
  readonly expectedRevision: ActualRevision;
  readonly body: unknown;
}

/** Handles the route of a step: everything about the request is checked before the rules are asked. */
export const takingStep = (family: StepFamily, commandType: CommandType): TakeStep => {
  const take = taking(family, commandType);
  return (ledger, request, response, id) =>
    take(ledger, request, response, {
      id,
      expectedRevision: expectedRevisionOf(request),
      body: request.body as unknown,
    });
};

/**
 * Handles the route of a step that begins something to which the ledger gives the id. The same key gives the same id, so that
 * a request that is sent again begins nothing twice.
 */
export const beginningStep = (
  family: StepFamily,
  commandType: CommandType,
  { prefix, member }: GivenIds,
): BeginStep => {
  const take = taking(family, commandType);
  return async (ledger, request, response) => {
    mustSeeNothing(request);
    const key = commandIdOf(request, request.caller.username, family.path);
    const id = idFrom(key, prefix);
    const { revision, position, events, isRepeated, warnings } = await take(ledger, request, response, {
      id,
      expectedRevision: 'noStream',
      body: namingItself(request.body, id, member),
    });
    response.setHeader('Location', `/api/${family.path}/${id}`);
    return { id, revision, position, events, isRepeated, ...(warnings ? { warnings } : {}) };
  };
};

/** Hexadecimal digits of an id: as many cases as a country has do not meet by chance. */
const DIGITS = 16;

const idFrom = (key: Uuid, prefix: string): string => `${prefix}-${key.replaceAll('-', '').slice(-DIGITS)}`;

/** An id that nothing has, for a question about what would begin. */
export const newIdOf = ({ prefix }: GivenIds): string => idFrom(newUuid(), prefix);

/** The payload with the id that the ledger gives, where it has one too. */
export const namingItself = (body: unknown, id: string, member: string | undefined): unknown =>
  member !== undefined && isRecord(body) && !(member in body) ? { ...body, [member]: id } : body;

const isRecord = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

/** @throws Problem for a revision: of what does not exist nobody has seen one */
const mustSeeNothing = (request: SignedInRequest): void => {
  const isSaid = headerOf(request, 'if-match') !== undefined || headerOf(request, 'if-none-match') !== undefined;
  if (isSaid && expectedRevisionOf(request) !== 'noStream') throw new Problem(problems.invalidPrecondition);
};

/** A step that was taken shows its amounts in yuan too. */
const inYuan = shownIn(StepAnswer) ?? ((answer: unknown) => answer);

const taking = (family: StepFamily, commandType: CommandType) => {
  const validated = validating(commandType.name, commandType.schema);
  const isBeginning = commandType.begins;
  return async (
    ledger: Ledger,
    request: SignedInRequest,
    response: Response,
    { id, expectedRevision, body }: Given,
  ): Promise<StepAnswer> => {
    const { actor, username } = request.caller;
    const commandId = commandIdOf(request, username, `${family.path}/${id}`);
    const command = commandType(validated(body));
    if (isBeginning) mustBeCalled(id, family, command);
    // A step that begins a stream sees no earlier state; if the stream exists already, the revision check says so.
    const looksAtStream = !(isBeginning && expectedRevision === 'noStream');
    if (looksAtStream && family.visibility && !family.visibilityIn)
      mustBeOpen(await family.visibility(ledger, actor, id), isBeginning);
    const visibilityIn = family.visibilityIn?.(ledger, actor);
    let seen: StreamVisibility | undefined;
    const seenNow = async () => seen ?? (await family.visibility?.(ledger, actor, id));
    const outcome = await asked(ledger, family, isBeginning, id, command, {
      actor,
      commandId,
      correlationId: correlationIdOf(response) as Uuid,
      expectedRevision,
      acknowledged: acknowledgedIn(request),
      admit:
        visibilityIn &&
        ((state) => {
          seen = visibilityIn(state);
          mustBeOpen(seen, isBeginning);
        }),
      seesInPart: () => seen === 'visibleInPart',
    }).catch(async (error: unknown) => {
      if (!(error instanceof WarningNotAcknowledged) || (await seenNow()) !== 'visibleInPart') throw error;
      throw new WarningNotAcknowledged(withoutParticulars(error.warnings));
    });
    const answer = stepAnswer(await shownTo(outcome, isBeginning, seen, () => family.visibility?.(ledger, actor, id)));
    response.setHeader('ETag', etagOf(answer.revision));
    return inYuan(answer) as StepAnswer;
  };
};

/** @throws Problem where the id in the payload differs from the address: the stream would get a wrong name. */
export const mustBeCalled = (id: string, family: StepFamily, { data }: { readonly data: object }): void => {
  const idInPayload = family.idIn?.(data) ?? id;
  if (idInPayload !== id)
    throw new Problem(problems.invalidRequest, {
      zh: `内容的编号“${idInPayload}”与地址中的“${id}”不一致`,
      en: `The body names "${idInPayload}", but the address names "${id}"; they must be the same`,
    });
};

/**
 * What the caller may learn of the outcome now. A step that was taken before and is sent again is not shown any more to
 * anyone who may no longer see its stream.
 *
 * @param seen what the stream was to the caller when it was decided, where that was asked
 */
const shownTo = async (
  outcome: CommandOutcome,
  isBeginning: boolean,
  seen: StreamVisibility | undefined,
  visibility: () => Promise<StreamVisibility> | undefined,
): Promise<CommandOutcome> => {
  if (outcome.is === 'accepted') {
    const isOld = outcome.isRepeated && !isBeginning;
    const isNow = isOld ? await visibility() : seen;
    if (isOld && isNow === 'hidden') throw new Problem(problems.notFound);
    return isNow === 'visibleInPart' ? { ...outcome, events: onlyTheStep(outcome.events) } : outcome;
  }
  return (seen ?? (await visibility())) === 'visibleInPart'
    ? { ...outcome, violations: onlyTheDuty(outcome.violations) }
    : outcome;
};

/**
 * A stale revision must not reveal a stream that the caller may not see: the answer is the same as for a stream that
 * does not exist. What begins under an id that follows from its content, as a report of a bank does, is judged as if it were new: by
 * the rules, nobody takes such a step who may not see it.
 */
const asked = async (
  ledger: Ledger,
  family: StepFamily,
  isBeginning: boolean,
  id: string,
  command: Command,
  request: CommandRequest,
): Promise<CommandOutcome> => {
  try {
    return await family.doorOf(ledger).execute(id, command, request);
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error;
    if (family.isUnknownTo?.(ledger, request.actor)) return asIfNew(ledger, family, id, command, request);
    if (!family.visibility) throw error;
    const visibility = await family.visibility(ledger, request.actor, id);
    if (!isUnknown(visibility, family)) throw error;
    if (!isBeginning && visibility === 'hidden') throw new Problem(problems.notFound);
    return asIfNew(ledger, family, id, command, request);
  }
};

/** @throws Problem `not-found` where only what is there could refuse the step */
const asIfNew = async (
  ledger: Ledger,
  family: StepFamily,
  id: string,
  { type, data }: Command,
  { actor }: CommandRequest,
): Promise<CommandOutcome> => {
  const part = { type, data: data as PartOfStep['data'] };
  const { answer, revision } = await family.doorOf(ledger).ask(id, part, { actor, asIfNew: true });
  if (answer.is === 'refused') return { is: 'refused', violations: answer.violations, revision };
  throw new Problem(problems.notFound);
};
