import {
  transferTimeline,
  type EnforcementContext,
  type PartyKind,
  type TransferStage,
  type TransferState,
  type TransferTimelineStep,
} from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';
import { hasPartyNamed } from '../case-files/parties.js';
import { unlessSealedTo, withinScope } from '../case-files/scope.js';
import type { CaseScope } from '@ecl/identity';
import { columnsOf, expression, json, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, anyOf, condition, equal, within, type Condition, type DayRange } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { transferFile, type TransferObject, type TransferRefusal } from './schema.js';

/** What a prosecutor searches by (rulebook 7.4); all given criteria must match. */
export interface TransferSearch {
  /** Days on which the crime was suspected. */
  readonly suspectedOn?: DayRange | undefined;
  readonly agencyId?: string | undefined;
  readonly powerCode?: string | undefined;
  readonly stage?: TransferStage | undefined;
  /** An awaited step is past its last day on this day. */
  readonly overdueOn?: PlainDate | undefined;
  /** A step that the police owe is past its last day on this day (Q08). */
  readonly stalledAtPoliceOn?: PlainDate | undefined;
  /** Delivered but never copied to the procuratorate (Q07). */
  readonly notCopied?: true | undefined;
  /** A decision about a suspect was public while the police had the case (Q17). */
  readonly publishedMeanwhile?: true | undefined;
  /** The beginning of the name of a suspect. */
  readonly suspect?: string | undefined;
}

/** A party whose crime is suspected. Amounts are in fen. */
export interface Suspect {
  readonly partyId: string;
  readonly kind: PartyKind;
  readonly name: string;
  /** It is held up: no penalty, no publication, no closure before the transfer is over. */
  readonly isHeld: boolean;
  /** 罚金: what a criminal court fined it, what of its administrative fine was paid, how much of that counts, what is left. */
  readonly criminalFine: Fen | undefined;
  readonly paid: Fen | undefined;
  readonly offset: Fen | undefined;
  readonly remaining: Fen | undefined;
}

export interface TransferRow {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  readonly stage: TransferStage;
  readonly offence: string | undefined;
  /** Who is suspected in the latest round, and anyone whom a court fined in an earlier one. */
  readonly suspects: readonly Suspect[];
  readonly policeOrgan: string | undefined;
  /** Every step of rulebook 7.1, with moment, limit and delay (Q01). */
  readonly steps: readonly TransferTimelineStep[];
  readonly refusal: TransferRefusal | undefined;
  readonly isCopiedToProcuratorate: boolean;
  /** Listed at the delivery compared with handed over (Q10). Differences count once something was handed over. */
  readonly objects: {
    readonly listed: readonly TransferObject[];
    readonly handedOver: readonly TransferObject[];
    readonly missing: readonly TransferObject[];
    readonly unlisted: readonly TransferObject[];
  };
}

/** The moment against which delays are measured. */
export type TransferLaw = Pick<EnforcementContext, 'calendar' | 'packs' | 'now'>;

/**
 * Cases in which a crime was suspected, newest first, one row per case with its latest round. The sealed
 * record of a minor is there for an organ that handles the case, and for everybody while somebody waits for a step of the transfer.
 * @throws InvalidPage
 */
export const searchTransfers = (
  db: Queries,
  scope: CaseScope,
  law: TransferLaw,
  search: TransferSearch = {},
  page: PageRequest = {},
): Page<TransferRow> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(
    condition('case_file.hasTransfer = 1 AND case_file.seq < ?', below(page)),
    withinScope(scope, 'transfer'),
    unlessSealedOrWaitedFor(scope, search),
    ...conditionsOf(search),
  );
  const rows = select(TRANSFER, `FROM case_file WHERE ${sql} ORDER BY seq DESC LIMIT ?`).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map((row) => transferRow(row, law)), next };
};

/** The transfer of one case; undefined if no crime was suspected in it, or they may not see it. */
export const transferOf = (
  db: Queries,
  scope: CaseScope,
  law: TransferLaw,
  caseId: string,
): TransferRow | undefined => {
  const { sql, values } = allOf(
    equal('case_file.caseId', caseId),
    condition('case_file.hasTransfer = 1'),
    withinScope(scope, 'transfer'),
  );
  const row = select(TRANSFER, `FROM case_file WHERE ${sql}`).get(db, ...values);
  return row && transferRow(row, law);
};

const unlessSealedOrWaitedFor = (scope: CaseScope, { suspect }: TransferSearch): Condition | undefined => {
  const sealed = unlessSealedTo(scope, 'transfer');
  // To ask for a name is a search of the sealed record, whoever has to act.
  return suspect === undefined ? sealed && anyOf(sealed, condition('case_file.nextDueOn IS NOT NULL')) : sealed;
};

const conditionsOf = (search: TransferSearch): readonly (Condition | undefined)[] => {
  const {
    suspectedOn,
    agencyId,
    powerCode,
    stage,
    overdueOn,
    stalledAtPoliceOn,
    notCopied,
    suspect,
    publishedMeanwhile,
  } = search;
  const suspected = within('suspectedOn', suspectedOn);
  return [
    suspected && among(`hasTransfer = 1 AND ${suspected.sql}`, suspected),
    equal('case_file.agencyId', agencyId),
    equal('case_file.powerCode', powerCode),
    equal('case_file.stage', stage),
    overdueOn === undefined ? undefined : among('nextDueOn < ?', condition('', overdueOn)),
    stalledAtPoliceOn === undefined ? undefined : among('policeDueOn < ?', condition('', stalledAtPoliceOn)),
    suspect === undefined ? undefined : hasPartyNamed(suspect, 'prefix', 'isSuspect = 1'),
    notCopied && condition('case_file.isDelivered = 1 AND case_file.isCopied = 0'),
    publishedMeanwhile && condition('case_file.wasPublic = 1'),
  ];
};

/** Written as a set of cases, so that the index of the days is used and the list still comes in its own order. */
const among = (sql: string, { values }: Pick<Condition, 'values'>): Condition =>
  condition(`case_file.seq IN (SELECT seq FROM case_file WHERE ${sql})`, ...values);

/** As the database gives it: JSON has no undefined and no flags. */
interface StoredSuspect extends Pick<Suspect, 'partyId' | 'kind' | 'name'> {
  readonly isSuspect: number;
  readonly isOver: number;
  readonly criminalFine: Fen | null;
  readonly paid: Fen | null;
  readonly offset: Fen | null;
  readonly remaining: Fen | null;
}

const SUSPECT = ['partyId', 'kind', 'name', 'isSuspect', 'isOver', 'criminalFine', 'paid', 'offset', 'remaining']
  .map((name) => `'${name}', case_party.${name}`)
  .join(', ');

const suspectOf = ({ isSuspect, isOver, ...said }: StoredSuspect): Suspect => ({
  ...said,
  isHeld: isSuspect === 1 && isOver === 0,
  criminalFine: said.criminalFine ?? undefined,
  paid: said.paid ?? undefined,
  offset: said.offset ?? undefined,
  remaining: said.remaining ?? undefined,
});

const TRANSFER = {
  ...columnsOf(
    transferFile,
    'seq',
    'caseId',
    'caseNumber',
    'agencyId',
    'unitId',
    'powerCode',
    'stage',
    'offence',
    'policeOrgan',
    'refusal',
    'isCopied',
    'listedObjects',
    'handedOverObjects',
  ),
  suspects: expression(
    json<readonly StoredSuspect[]>(),
    `(SELECT json_group_array(json_object(${SUSPECT}))
       FROM case_party WHERE case_party.seq = case_file.seq AND (isSuspect = 1 OR criminalFine IS NOT NULL))`,
  ),
  // Both queries select only cases that have one.
  transfer: expression(json<TransferState>(), 'case_file.transfer'),
};

const transferRow = (row: SelectedRow<typeof TRANSFER>, law: TransferLaw): TransferRow => {
  const { seq: _, transfer, isCopied, listedObjects, handedOverObjects, suspects, ...said } = row;
  return {
    ...said,
    suspects: suspects.map(suspectOf),
    steps: transferTimeline(transfer, row.agencyId, law),
    isCopiedToProcuratorate: isCopied,
    objects: objectsOf(listedObjects, handedOverObjects),
  };
};

const objectsOf = (
  listed: readonly TransferObject[],
  handedOver: readonly TransferObject[],
): TransferRow['objects'] => ({
  listed,
  handedOver,
  missing: handedOver.length === 0 ? [] : without(listed, handedOver),
  unlisted: without(handedOver, listed),
});

const without = (objects: readonly TransferObject[], others: readonly TransferObject[]): readonly TransferObject[] =>
  objects.filter(({ objectId }) => !others.some((other) => other.objectId === objectId));
