import type { LogAttribute, LogObject, ProcessCase, ProcessEvent, ProcessLog } from './process-log.js';
import { Spool } from './spool.js';
import { withOffset, writableType } from './typed-value.js';

/** The key that says what an event is, and when: OCEL has members of its own for them. */
const OWN_MEMBERS: ReadonlySet<string> = new Set(['concept:name', 'time:timestamp']);

/** Attribute types of OCEL 2.0, by those of XES. */
const TYPES: Readonly<Record<string, string>> = {
  date: 'time',
  int: 'integer',
  float: 'float',
  boolean: 'boolean',
};

/** OCEL wants a moment for everything; this is no moment at which anything here can have happened. */
const NO_TIME = '1970-01-01T00:00:00Z';

export interface OcelOptions {
  /** What a day or a local time without an offset is given, as `+08:00`. */
  readonly offset: string;
}

/**
 * A process log as OCEL 2.0 in JSON, in pieces of text. Events are written as they are read; objects are put aside in a file meanwhile,
 * and types come last, so the memory it takes does not grow with the log: only with the variety of types, and of objects that cases share.
 * Every relation names an object that is there, and every type is declared.
 */
export async function* ocelOf({ cases }: ProcessLog, { offset }: OcelOptions): AsyncGenerator<string> {
  const objects = await Spool.open();
  try {
    const written = new Written(objects, offset);
    yield '{"events":[';
    for await (const each of cases) yield* written.eventsOf(each);
    yield '],\n"objects":[';
    yield* objects.read();
    yield `],\n"objectTypes":${written.objectTypes.declared()},\n"eventTypes":${written.eventTypes.declared()}}\n`;
  } finally {
    await objects.close();
  }
}

class Written {
  readonly objectTypes = new Declarations();
  readonly eventTypes = new Declarations();
  private readonly shared = new Set<string>();
  private events = 0;
  private objects = 0;

  constructor(
    private readonly aside: Spool,
    private readonly offset: string,
  ) {}

  async *eventsOf({ object, attributes, events }: ProcessCase): AsyncGenerator<string> {
    const own = new Map<string, LogObject>();
    let first: string | undefined;
    for await (const event of events) {
      const time = event.time === undefined ? undefined : withOffset(event.time, this.offset);
      first ??= time;
      for (const { object: other } of event.relations) {
        if (other.isShared) await this.sharedObject(other);
        else if (other.id !== object.id) own.set(other.id, other);
      }
      yield `${this.events === 0 ? '' : ','}\n${JSON.stringify(this.eventOf(event, object, time))}`;
      this.events += 1;
    }
    for (const other of own.values()) await this.object(other, [], undefined, []);
    await this.object(object, attributes, first, [...own.keys()]);
  }

  private eventOf({ id, activity, attributes, relations }: ProcessEvent, of: LogObject, time: string | undefined) {
    return {
      id,
      type: activity,
      time: time ?? NO_TIME,
      attributes: this.eventTypes.valuesOf(activity, attributes),
      relationships: [
        { objectId: of.id, qualifier: of.type },
        ...relations.map(({ object, qualifier }) => ({ objectId: object.id, qualifier })),
      ],
    };
  }

  private async sharedObject(object: LogObject): Promise<void> {
    if (this.shared.has(object.id)) return;
    this.shared.add(object.id);
    await this.object(object, [], undefined, []);
  }

  private async object(
    { id, type }: LogObject,
    attributes: readonly LogAttribute[],
    time: string | undefined,
    others: readonly string[],
  ): Promise<void> {
    const values = this.objectTypes.valuesOf(type, attributes).map((value) => ({ ...value, time: time ?? NO_TIME }));
    const relationships = others.map((objectId) => ({ objectId, qualifier: 'of the case' }));
    const object = { id, type, attributes: values, relationships };
    await this.aside.add(`${this.objects === 0 ? '' : ','}\n${JSON.stringify(object)}`);
    this.objects += 1;
  }
}

/** The types that were met, with the attributes of each. One whose values are of several types is text. */
class Declarations {
  private readonly types = new Map<string, Map<string, string>>();

  valuesOf(type: string, attributes: readonly LogAttribute[]): { name: string; value: string }[] {
    const known = this.types.get(type) ?? new Map<string, string>();
    this.types.set(type, known);
    const values: { name: string; value: string }[] = [];
    for (const { key, type: kind, value, children } of attributes) {
      if (OWN_MEMBERS.has(key)) continue;
      const isFlat = children === undefined && value !== undefined;
      const text = isFlat ? value : JSON.stringify({ ...(value === undefined ? {} : { value }), children });
      const written = isFlat ? (TYPES[writableType(kind, text)] ?? 'string') : 'string';
      known.set(key, (known.get(key) ?? written) === written ? written : 'string');
      values.push({ name: key, value: text });
    }
    return values;
  }

  declared(): string {
    return JSON.stringify(
      [...this.types].map(([name, attributes]) => ({
        name,
        attributes: [...attributes].map(([key, type]) => ({ name: key, type })),
      })),
    );
  }
}
