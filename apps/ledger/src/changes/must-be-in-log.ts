import { isPlaceIn, type Ledger, type LogPlace } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/** @throws Problem 409 for a place that was kept from a log that was longer, or is another one */
export const mustBeInLog = async ({ store }: Pick<Ledger, 'store'>, place: LogPlace | undefined): Promise<void> => {
  if (place !== undefined && !(await isPlaceIn(store, place))) throw new Problem(problems.placeNotInLog);
};
