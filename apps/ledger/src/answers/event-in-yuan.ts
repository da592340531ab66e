import {
  bankReportEventTypes,
  caseEventTypes,
  lawfulRequestEventTypes,
  leadEventTypes,
  registerEventTypes,
  supervisionEventTypes,
} from '@ecl/enforcement';
import { amountTexts } from '@ecl/event-sourcing';

interface AnEvent {
  readonly type: string;
  readonly data: object;
}

/** By the type of an event: its payload with each amount in yuan beside it. */
const TEXTS: ReadonlyMap<string, (data: unknown) => unknown> = new Map(
  [
    ...caseEventTypes,
    ...leadEventTypes,
    ...registerEventTypes,
    ...bankReportEventTypes,
    ...supervisionEventTypes,
    ...lawfulRequestEventTypes,
  ].map(({ name, schema }) => [name, amountTexts(schema)] as const),
);

/** An event, or an entry of a register, for an answer. */
export const eventInYuan = (event: unknown): unknown => {
  const { type, data, ...others } = event as AnEvent;
  return { type, ...others, data: TEXTS.get(type)?.(data) ?? data };
};
