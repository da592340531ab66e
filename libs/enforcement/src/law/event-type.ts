import { eventType, type EventType, type PayloadSchema, type Upcast } from '@ecl/event-sourcing';
import type { Article } from './article.js';

/** What people see of an event type: its title in both languages, and the articles of the step that it records. */
export interface EventStatement {
  readonly zh: string;
  readonly en: string;
  readonly articles: readonly Article[];
}

/** An event type with its titles and the articles on which it rests. */
export type LegalEventType<Name extends string = string, S extends PayloadSchema = PayloadSchema> = EventType<
  Name,
  S
> & {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly articles: readonly Article[];
};

export interface EventHistory {
  readonly version?: number;
  readonly upcasters?: Readonly<Record<number, Upcast>>;
}

/**
 * Defines an event type of the law: the name is the storage format and never changes; the title and the articles are what
 * people see. @throws RangeError when the chain of upcasters has a gap.
 */
export const legalEventType = <const Name extends string, S extends PayloadSchema>(
  name: Name,
  schema: S,
  { zh, en, articles, ...history }: EventStatement & EventHistory,
): LegalEventType<Name, S> =>
  Object.defineProperties(eventType(name, schema, history), {
    titleZh: { value: zh },
    titleEn: { value: en },
    articles: { value: articles },
  }) as LegalEventType<Name, S>;
