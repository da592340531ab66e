import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { registeredIn } from '../guards/law-in-force.js';
import { codesThatCover } from '../powers/powers.js';
import { isInForce, type ProvisionVersion } from '../registers/provisions/provision.js';
import type { Benchmark, FineRange } from '../registers/registers.js';
import type { CaseState } from './state.js';
import type { LegalBasis } from './values.js';

/** A provision that a case names, with the law that it meant on the day of the conduct and what it is today. */
export interface LawOfProvision {
  /** As it is printed in the papers of the case. */
  readonly named: LegalBasis;
  /** `unresolved`: it is printed without an id; the versions are those that are printed alike. */
  readonly is: 'resolved' | 'unresolved';
  readonly atConduct: readonly ProvisionVersion[];
  readonly today: readonly ProvisionVersion[];
  /** The law changed in between: a decision compares both, and applies the lighter one (APL 37). */
  readonly isChanged: boolean;
}

/** What a fine of a case may be. */
export interface LawOfFines {
  /** 法定罚款幅度 on the last day of the conduct, in fen; undefined where nobody entered it. */
  readonly atConduct: FineRange | undefined;
  /** That of today. */
  readonly today: FineRange | undefined;
  /** 裁量基准 that are in force today for the power of the case. */
  readonly benchmarks: readonly Benchmark[];
}

export interface LawOfCase {
  /** The last day of the conduct. */
  readonly conductEndedOn: PlainDate;
  readonly today: PlainDate;
  readonly provisions: readonly LawOfProvision[];
  readonly fines: LawOfFines;
}

/** The law of a case, for the person who has to choose between two versions; undefined before there is a case. */
export const lawOfCase = ({ filing, parties }: CaseState, context: EnforcementContext): LawOfCase | undefined => {
  if (filing.is === 'none') return undefined;
  const today = chinaDateOf(context.now);
  const { endedOn } = filing.conduct;
  const told = [...parties.values()].flatMap(({ notice }) => (notice.is === 'none' ? [] : notice.basis));
  return {
    conductEndedOn: endedOn,
    today,
    provisions: onceEach([...filing.basis, ...told]).map((named) => lawOf(named, endedOn, today, context)),
    fines: finesOf(filing, endedOn, today, context),
  };
};

const finesOf = (
  { agencyId, powerCode }: { readonly agencyId: string; readonly powerCode: string },
  endedOn: PlainDate,
  today: PlainDate,
  { registers }: EnforcementContext,
): LawOfFines => {
  const codes = codesThatCover(powerCode);
  const ids = registers.events.flatMap((event) =>
    event.type === 'BenchmarkAdopted' && codes.includes(event.data.powerCode) ? [event.data.benchmarkId] : [],
  );
  return {
    // What was entered first is offered for the days before it too; whether it holds for them judges the decision.
    atConduct:
      registers.fineRange(agencyId, powerCode, endedOn) ?? registers.firstFineRange(agencyId, powerCode, endedOn),
    today: registers.fineRange(agencyId, powerCode, today),
    benchmarks: [...new Set(ids)].flatMap((id) => {
      const found = registers.benchmark(id, today);
      return found && codes.includes(found.powerCode) ? [found] : [];
    }),
  };
};

const onceEach = (basis: readonly LegalBasis[]): readonly LegalBasis[] => [
  ...new Map(basis.map((each) => [JSON.stringify(each), each])).values(),
];

const lawOf = (
  named: LegalBasis,
  endedOn: PlainDate,
  today: PlainDate,
  { registers }: EnforcementContext,
): LawOfProvision => {
  const { provisions } = registers;
  const registered = registeredIn(named, registers);
  const meant = registered ? [registered] : provisions.printedAs(named);
  const atConduct = distinct(meant.flatMap((each) => provisions.earlierOn(each, endedOn)));
  const now = distinct([...meant, ...atConduct].flatMap((each) => provisions.laterOn(each, today)));
  // A rule of procedure is that of the day of each step, so it is never compared.
  const isChanged =
    meant.some(({ kind }) => kind === 'substantive') && atConduct.some((each) => !isInForce(each, today));
  return { named, is: registered ? 'resolved' : 'unresolved', atConduct, today: now, isChanged };
};

const distinct = (versions: readonly ProvisionVersion[]): readonly ProvisionVersion[] => [...new Set(versions)];
