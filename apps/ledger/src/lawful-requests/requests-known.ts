import { knowsOfRequests, requestsSeenBy } from '@ecl/identity';
import type { Actor, LawfulRequest } from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';

const momentOf = (ledger: Ledger) => ({
  registers: ledger.currentRegisters(),
  today: chinaDateOf(ledger.clock.now()),
});

/** The requests for case files that somebody may know of today, the oldest first. */
export const requestsKnownTo = (ledger: Ledger, actor: Actor): readonly LawfulRequest[] =>
  ledger.currentRequests().requests.filter(requestsSeenBy(actor, momentOf(ledger)));

/** To anybody else their stream does not exist: its revision would tell how many steps there were. */
export const areRequestsUnknownTo = (ledger: Ledger, actor: Actor): boolean =>
  !knowsOfRequests(actor, momentOf(ledger), ledger.currentRequests().requests);
