import { CLOCKS, limitOf, rolesBehind, type Clock, type ClockId, type Role } from '@ecl/enforcement';
import { expression, nullable, text } from '../engine/index.js';

/** A time limit of a case, as every list of time limits names it. */
export interface LimitOfCase {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly kind: string;
  readonly limit: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly whose: Clock['whose'];
  /** Whose duty the steps are that keep it; none where it is the party's own. */
  readonly roles: readonly Role[];
  /** The party whose it is; undefined for one of the case. */
  readonly partyName: string | undefined;
  /** The receipt, submission … that it is about, or the id of the party. */
  readonly subject: string | undefined;
}

interface RowOfLimit extends Pick<LimitOfCase, 'caseId' | 'caseNumber' | 'agencyId' | 'unitId' | 'partyName'> {
  readonly clock: ClockId;
  /** Empty: it is about nothing in particular. */
  readonly subject: string;
}

export const limitOfCase = (row: RowOfLimit): LimitOfCase => {
  const { caseId, caseNumber, agencyId, unitId, clock, subject, partyName } = row;
  const { kind, zh, en, articles, of, whose } = CLOCKS[clock];
  return {
    ...{ caseId, caseNumber, agencyId, unitId, kind, limit: limitOf(clock), zh, en, article: articles[0], whose },
    roles: rolesBehind(clock),
    partyName: of === 'party' ? partyName : undefined,
    subject: subject === '' ? undefined : subject,
  };
};

/** The name of the party that a row of this table is about. */
export const partyNameIn = (table: string) =>
  expression(
    nullable(text()),
    `(SELECT name FROM case_party WHERE case_party.seq = ${table}.seq AND case_party.partyId = ${table}.subject)`,
  );
