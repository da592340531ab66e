import { partiesOnFile, type Actor, type ExplainedClock, type StepOnFile } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import type { CaseParty, CaseRow } from '@ecl/read-models';
import type { OpenCaseFile } from '../case-file/opening-case-file.js';
import { caseThen, limitsThen, namedMoments, type CaseThen, type Moments, type NamedMoments } from './case-then.js';
import { rowThen } from './cases-then.js';

/** A step that is in one view of a case and not in the other. */
export interface StepNamed {
  readonly number: number;
  readonly type: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/** A step in both, which was at another moment than was known first. */
export interface StepRedated {
  readonly number: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly before: Instant;
  readonly after: Instant;
}

/** What was so, and what is; undefined where there was or is nothing. */
export interface Changed<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

type State = CaseRow['state'];

export interface PartyChanged extends Changed<State> {
  readonly partyId: string;
  readonly name: string;
}

/** A time limit that began, ended, moved or fell away. */
export interface LimitChanged {
  readonly kind: string;
  readonly limit: string;
  readonly zh: string;
  readonly en: string;
  readonly partyId: string | undefined;
  readonly subject: string | undefined;
  readonly dueBefore: PlainDate | undefined;
  readonly dueAfter: PlainDate | undefined;
  readonly statusBefore: ExplainedClock['status'] | undefined;
  readonly statusAfter: ExplainedClock['status'] | undefined;
}

/** What of a case differs between two views of it. */
export interface Difference {
  readonly caseId: string;
  readonly from: NamedMoments | undefined;
  readonly to: NamedMoments | undefined;
  readonly added: readonly StepNamed[];
  /** What the first view has and the second has not: it is asked for an earlier moment. */
  readonly gone: readonly StepNamed[];
  readonly redated: readonly StepRedated[];
  readonly state: Changed<State>;
  readonly parties: readonly PartyChanged[];
  readonly limits: readonly LimitChanged[];
}

/** A view in which nothing of the case was known yet is empty: everything is added to it. */
export const differenceOf = (
  ledger: Ledger,
  file: OpenCaseFile,
  actor: Actor,
  from: Moments,
  to: Moments,
): Difference => {
  const [before, after] = [caseThen(ledger, actor, file.steps, from), caseThen(ledger, actor, file.steps, to)];
  const [rowBefore, rowAfter] = [before && rowThen(ledger, before), after && rowThen(ledger, after)];
  return {
    caseId: file.caseId,
    from: namedMoments(from),
    to: namedMoments(to),
    added: stepsBeside(after, before, file),
    gone: stepsBeside(before, after, file),
    redated: redatedIn(before?.steps ?? [], after?.steps ?? []),
    state: { before: rowBefore?.state, after: rowAfter?.state },
    parties: partiesChanged(rowBefore?.parties ?? [], rowAfter?.parties ?? [], namesIn(before, after)),
    limits: limitsChanged(before, after),
  };
};

const stepsBeside = (
  view: CaseThen | undefined,
  other: CaseThen | undefined,
  { steps: recorded }: OpenCaseFile,
): readonly StepNamed[] => {
  const known = new Set(other?.steps.map(({ number }) => number));
  return (view?.steps ?? [])
    .filter(({ number }) => !known.has(number))
    .map(({ number, title, event: { type, data } }) => ({
      ...{ number, type, title, occurredAt: data.occurredAt },
      recordedAt: (recorded[number - 1]?.metadata.recordedAt ?? data.occurredAt) as Instant,
    }));
};

const redatedIn = (before: readonly StepOnFile[], after: readonly StepOnFile[]): readonly StepRedated[] => {
  const known = new Map(before.map(({ number, event }) => [number, event.data.occurredAt]));
  return after.flatMap(({ number, title, event }) => {
    const was = known.get(number);
    const is = event.data.occurredAt;
    return was === undefined || was === is ? [] : [{ number, title, before: was, after: is }];
  });
};

const namesIn = (...views: readonly (CaseThen | undefined)[]): ReadonlyMap<string, string> =>
  new Map(views.flatMap((view) => (view ? partiesOnFile(view.state) : [])).map(({ partyId, name }) => [partyId, name]));

const partiesChanged = (
  before: readonly CaseParty[],
  after: readonly CaseParty[],
  names: ReadonlyMap<string, string>,
): readonly PartyChanged[] => {
  const statesOf = (parties: readonly CaseParty[]) => new Map(parties.map(({ partyId, state }) => [partyId, state]));
  const [was, is] = [statesOf(before), statesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((partyId) => was.get(partyId) !== is.get(partyId))
    .map((partyId) => ({
      ...{ partyId, name: names.get(partyId) ?? '' },
      ...{ before: was.get(partyId), after: is.get(partyId) },
    }));
};

const limitsChanged = (before: CaseThen | undefined, after: CaseThen | undefined): readonly LimitChanged[] => {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const either = now ?? old;
    if (either === undefined || (old?.dueOn === now?.dueOn && old?.status === now?.status)) return [];
    const { kind, limit, zh, en, party, subject } = either;
    return [
      {
        ...{ kind, limit, zh, en, partyId: party?.partyId, subject },
        ...{ dueBefore: old?.dueOn, dueAfter: now?.dueOn, statusBefore: old?.status, statusAfter: now?.status },
      },
    ];
  });
};

/** The runs of a limit, each by what it is about and which of several it is. */
const byKey = (view: CaseThen | undefined): ReadonlyMap<string, ExplainedClock> => {
  const runs = new Map<string, ExplainedClock>();
  const limits = view ? limitsThen(view) : [];
  for (const limit of limits.toSorted((a, b) => a.begunOn.localeCompare(b.begunOn))) {
    const about = [limit.kind, limit.party?.partyId, limit.subject];
    let run = 1;
    while (runs.has(JSON.stringify([...about, run]))) run += 1;
    runs.set(JSON.stringify([...about, run]), limit);
  }
  return runs;
};
