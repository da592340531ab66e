import { partiesOnFile, type Actor, type CaseState, type ExplainedClock, type PartyOnFile } from '@ecl/enforcement';
import { stepsInSight, type FileSight } from '@ecl/identity';
import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import {
  caseThen,
  limitsThen,
  namedMoments,
  type CaseThen,
  type Moments,
  type NamedMoments,
} from '../moments/case-then.js';
import { noCase } from '../problems/not-found.js';
import type { OpenWholeFile } from './opening-whole-file.js';
import { readersIn, readingsOf, type Reader } from './readings.js';
import { sectionsOf, type PapersAtHand, type SectionInFile } from './sections-of-file.js';
import { stepInFile, type StepInFile } from './step-in-file.js';
import { WITHHELD, type Withheld } from './withheld.js';

/** What the case is about, as it is known by now. */
export interface FileHead {
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  readonly leadId: string | undefined;
  /** The case from which the matter was split off. */
  readonly splitFrom: string | undefined;
  readonly conduct: string;
  readonly place: string;
  readonly conductBeganOn: PlainDate | undefined;
  readonly conductEndedOn: PlainDate;
  readonly discoveredOn: PlainDate;
  readonly filedOn: PlainDate | undefined;
  readonly handlers: readonly string[];
}

/** A party of the case, or one that was; whose part alone is read sees no more than the id, or the name. */
export type PartyInFile = Pick<PartyOnFile, 'partyId'> &
  Partial<Omit<PartyOnFile, 'partyId'>> & { readonly sections: readonly SectionInFile[] };

/** Somebody whom the file names, by the name in the register. */
export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

/** A case file, as far as somebody may read it. */
export interface WholeFile {
  readonly caseId: string;
  /** Of the last step that was known. */
  readonly revision: number;
  /** The moments for which it was asked; undefined: as it is now. */
  readonly asAt: NamedMoments | undefined;
  /** On what grounds it is read. */
  readonly onGrounds: readonly string[];
  /** What these grounds do not open, and why; empty where the whole file is shown. */
  readonly withheld: readonly Withheld[];
  readonly about: FileHead | undefined;
  /** Each step once; the sections name them by their numbers. */
  readonly steps: readonly StepInFile[];
  /** Of the whole case. */
  readonly sections: readonly SectionInFile[];
  readonly parties: readonly PartyInFile[];
  readonly limits: readonly ExplainedClock[];
  readonly readers: readonly Reader[];
  readonly people: readonly NamedPerson[];
}

/** How many of the last readings the file tells of; all of them have their own page. */
const LAST_READINGS = 500;

/**
 * Puts a file together from the steps of the case, and nothing else: it is as new as the revision that it names. At an earlier moment it is
 * what it was then; how much of it is shown follows from the ground that the reader has today.
 * @throws Problem `not-found` where nothing of the case was known then, or had happened
 */
export const wholeFile = async (
  ledger: Ledger,
  file: OpenWholeFile,
  actor: Actor,
  asked: Moments = {},
): Promise<WholeFile> => {
  const { caseId, sight } = file;
  const then = caseThen(ledger, actor, file.steps, asked);
  if (then === undefined) throw noCase();
  const { state, revision, seenBy } = then;
  const isWhole = sight.sections === 'all';
  const steps = stepsInSight(then.steps, sight).flatMap((step) => {
    const recorded = file.steps[step.number - 1];
    return recorded === undefined
      ? []
      : [stepInFile(step, recorded, !isWhole && step.section === 'money' ? 'money' : 'all')];
  });
  const papers: PapersAtHand = { store: ledger.papers, received: receivedBy(seenBy, await ledger.papers.of(caseId)) };
  const limits = isWhole ? limitsThen(then) : [];
  const readers = isWhole
    ? readersIn(await readingsOf(ledger.store, caseId, { count: LAST_READINGS, until: seenBy }))
    : [];
  return {
    caseId,
    revision,
    asAt: namedMoments(asked),
    onGrounds: [...new Set(sight.grounds.map(({ is }) => is))],
    withheld: isWhole ? [] : [WITHHELD],
    about: isWhole ? headOf(state) : undefined,
    steps,
    sections: await sectionsOf(
      steps.filter(({ parties }) => parties === undefined),
      papers,
    ),
    parties: await Promise.all(
      partiesShown(steps, state, sight).map(async (party) => ({
        ...party,
        sections: await sectionsOf(
          steps.filter(({ parties }) => parties?.includes(party.partyId)),
          papers,
        ),
      })),
    ),
    limits,
    readers,
    people: namesOf(personsIn(steps, limits, readers, state, isWhole), then),
  };
};

/** A paper that came later was missing then. */
const receivedBy = (moment: Instant | undefined, received: PapersAtHand['received']): PapersAtHand['received'] =>
  moment === undefined ? received : new Map([...received].filter(([, { occurredAt }]) => occurredAt <= moment));

const headOf = ({ filing, handlers }: CaseState): FileHead | undefined =>
  filing.is === 'none'
    ? undefined
    : {
        caseNumber: filing.caseNumber,
        agencyId: filing.agencyId,
        unitId: filing.unitId,
        powerCode: filing.powerCode,
        leadId: filing.leadId,
        splitFrom: filing.splitFrom,
        conduct: filing.conduct.description,
        place: filing.conduct.place,
        conductBeganOn: filing.conduct.beganOn,
        conductEndedOn: filing.conduct.endedOn,
        discoveredOn: filing.discoveredOn,
        filedOn: filing.filedOn,
        handlers: handlers.handlers,
      };

/** Police are told who is suspected; a bank or finance knows debtors by their ids, as in the list of debts. */
const partiesShown = (
  steps: readonly StepInFile[],
  state: CaseState,
  { sections }: FileSight,
): readonly (Pick<PartyOnFile, 'partyId'> & Partial<PartyOnFile>)[] => {
  const all = partiesOnFile(state);
  if (sections === 'all') return all;
  const named = new Set(steps.flatMap(({ parties }) => parties ?? []));
  const { suspects } = state.transfer;
  const isSuspect = (partyId: string) => sections.includes('transfer') && (suspects?.includes(partyId) ?? true);
  return all
    .filter(({ partyId }) => named.has(partyId) || isSuspect(partyId))
    .map(({ partyId, kind, name }) => (isSuspect(partyId) ? { partyId, kind, name } : { partyId }));
};

/** Everyone whom the file names, with the last moment at which it does. */
const personsIn = (
  steps: readonly StepInFile[],
  limits: readonly ExplainedClock[],
  readers: readonly Reader[],
  { handlers }: CaseState,
  isWhole: boolean,
): ReadonlyMap<string, Instant | undefined> =>
  new Map<string, Instant | undefined>([
    ...(isWhole ? handlers.handlers : []).map((personId) => [personId, undefined] as const),
    ...limits.flatMap(({ answerable }) => (answerable?.personIds ?? []).map((id) => [id, undefined] as const)),
    ...readers.map(({ readerId, lastAt }) => [readerId, lastAt] as const),
    ...steps.flatMap(({ account, persons, occurredAt }) =>
      [account, ...persons.map(({ personId }) => personId)].map((id) => [id, occurredAt] as const),
    ),
  ]);

/** By the register of that day, or, of whoever had left, of the day on which the file names them. */
const namesOf = (
  persons: ReadonlyMap<string, Instant | undefined>,
  { law: { registers, now } }: CaseThen,
): readonly NamedPerson[] =>
  [...persons].flatMap(([personId, at]) => {
    const nameOn = (day: Instant) => registers.person(personId, chinaDateOf(day))?.name;
    const name = nameOn(now) ?? (at && nameOn(at));
    return name === undefined ? [] : [{ personId, name }];
  });
