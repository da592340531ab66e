import { chinaDateOf } from '@ecl/kernel';
import type { AnyCaseCommandType } from '../case-command.js';
import { isPending } from './state.js';
import { listedPartiesOf, partiesWith, type Concern, type Data } from '../parties/concern.js';
import type { PartyCase } from '../parties/party-case.js';

/** The parties that the step lists; otherwise those of whom `holds` is true. */
const listedOr = <T extends AnyCaseCommandType>(
  holds: (step: { readonly occurredAt: Data<T>['occurredAt'] }, party: PartyCase) => boolean,
): Concern<Data<T>, Data<T>> => {
  const listed = listedPartiesOf<T>();
  const found = partiesWith<T>(holds);
  return { ...found, whom: listed.whom, named: (step, state) => listed.named(step, state) ?? found.named(step, state) };
};

/** A presider is appointed for those who asked for a hearing. */
export const thoseWhoAsked = <T extends AnyCaseCommandType>(_: T): Concern<Data<T>, Data<T>> =>
  listedOr<T>((_step, { hearing }) => isPending(hearing));

/** A hearing is that of the parties who were told to come on its day: one sitting may be about several of them. */
export const thoseNotifiedForTheDay = <T extends AnyCaseCommandType>(_: T): Concern<Data<T>, Data<T>> =>
  listedOr<T>(
    ({ occurredAt }, { hearing: { is, scheduledFor } }) =>
      is === 'notified' && scheduledFor !== undefined && chinaDateOf(scheduledFor) === chinaDateOf(occurredAt),
  );
