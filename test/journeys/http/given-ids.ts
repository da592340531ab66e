import { caseCommandTypes, leadCommandTypes } from '@ecl/enforcement';

const BEGINNING = {
  cases: new Set<string>(caseCommandTypes.filter(({ begins }) => begins).map(({ name }) => name)),
  leads: new Set<string>(leadCommandTypes.filter(({ begins }) => begins).map(({ name }) => name)),
};

/** Whether a command begins something to which the ledger gives the id when it comes over HTTP. */
export const isGivenItsId = (collection: string, commandType: string): boolean =>
  (collection === 'cases' || collection === 'leads') && BEGINNING[collection].has(commandType);
