import { placesOf, type LedgerPlace } from '@ecl/ledger';
import { caseRegister, ReadModelMissing, ReadModels, type Queries } from '@ecl/read-models';
import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';

/** An answer from the register of cases; it knows of every event up to the position. */
export interface FromRegister<T> {
  readonly asOfPosition: string | null;
  readonly value: T;
}

/** Asks the register of cases of a data folder, also while a ledger serves it. @throws Problem where it was never made. */
export const fromRegister = <T>(place: LedgerPlace, query: (db: Queries) => T): FromRegister<T> => {
  const readModels = new ReadModels(placesOf(place).folder.readModels);
  try {
    const { asOfPosition, value } = readModels.open(caseRegister).read(query);
    return { asOfPosition: asOfPosition ?? null, value };
  } catch (error) {
    if (!(error instanceof ReadModelMissing)) throw error;
    throw new Problem(
      EXIT.unavailable,
      '案件登记簿尚未生成：启动一次账本（ecl start）后再查。',
      'The register of cases has not been made: start the ledger once (ecl start), then ask again.',
    );
  } finally {
    readModels.close();
  }
};
