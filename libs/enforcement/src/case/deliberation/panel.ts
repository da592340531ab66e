import { listOf, oneOf, record, text, type Payload, type Upcast } from '@ecl/event-sourcing';
import { documentRef, personId } from '../values.js';

/** 集体讨论笔录: who took part, what each said and how each voted, who reported, and the minutes (APL 57(2); M55 26). */
export const panelMembers = () => ({
  members: listOf(
    record({ personId: personId(), view: text(), vote: oneOf('approve', 'change', 'reject', 'abstain') }),
    { max: 50 },
  ),
  /** Those who reported on the case without a vote: usually its handlers. */
  reporters: listOf(personId(), { max: 20 }),
  minutes: documentRef(),
});

/** The panel of heads that decided a step together. */
export const panel = () => record(panelMembers());
export type Panel = Payload<ReturnType<typeof panel>>;

/**
 * A log from before the panel was recorded has the minutes alone: the panel's members are then in the minutes, and
 * nowhere else.
 */
export const panelOfMinutes: Upcast = (data) => {
  const { minutes, ...others } = data;
  return minutes === undefined ? others : { ...others, panel: { members: [], reporters: [], minutes } };
};
