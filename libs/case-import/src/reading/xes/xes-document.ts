import type { ForeignAttribute } from '@ecl/enforcement';
import type { ForeignCase, ForeignEvent, LogHeader, Warning } from '../foreign-event.js';
import type { ReadingLimits } from '../limits.js';
import { AttributeBag, AttributeTypes } from './attribute-bag.js';
import { CaseNames } from './case-names.js';
import { AttributesTooLong, NO_CASE, type Open, type OpenAttribute, type Owner } from './open-element.js';

const MOST_WARNINGS = 100;
const NAME = 'concept:name';

/**
 * Makes events out of the elements of an XES log, IEEE 1849-2016, read leniently: in any order, with or without a
 * namespace prefix, in the old form of lists and the new, with attributes of unknown types. It knows nothing of XML;
 * the parser calls it.
 */
export class XesDocument {
  private readonly open: Open[] = [];
  private readonly types = new AttributeTypes();
  private readonly extensions: LogHeader['extensions'][number][] = [];
  private readonly classifiers: LogHeader['classifiers'][number][] = [];
  private readonly warnings: Warning[] = [];
  private readonly log = new AttributeBag(this.types);
  private readonly eventDefaults = new AttributeBag(new AttributeTypes());
  private readonly caseDefaults = new AttributeBag(new AttributeTypes());
  private trace:
    { bag: AttributeBag; head: ForeignCase; isGivenOut: boolean; line: number; events: number } | undefined;
  private readonly names = new CaseNames();
  private held: ForeignEvent[] = [];
  private heldSize = 0;
  private ready: ForeignEvent[] = [];
  private events = 0;
  /** Attributes of the log itself that were more than is kept. */
  private notKept = 0;
  private hasLog = false;
  private hasElements = false;

  constructor(private readonly limits: ReadingLimits) {}

  get depth(): number {
    return this.open.length;
  }

  /** Whether a `<log>` has begun; `other` when the file began with another element. */
  get root(): 'none' | 'log' | 'other' {
    return this.hasLog ? 'log' : this.hasElements ? 'other' : 'none';
  }

  openElement(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.hasElements = true;
    this.open.push(this.opened(name, attributes, line));
  }

  text(text: string): void {
    const current = this.open.at(-1);
    if (current?.is === 'attribute' && current.value === undefined && text.trim() !== '') current.value = text;
  }

  closeElement(): void {
    const closed = this.open.pop();
    if (!closed) return;
    if (closed.is === 'attribute') this.closeAttribute(closed);
    else if (closed.is === 'event') this.closeEvent(closed);
    else if (closed.is === 'trace') this.closeTrace();
  }

  /** The events that are complete. Events of a case that is still open are held until its attributes are complete. */
  taken(): readonly ForeignEvent[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  /** The events of the case at which the file broke off. */
  takenUnfinished(): readonly ForeignEvent[] {
    this.giveOut();
    return this.taken();
  }

  header(): LogHeader {
    return {
      ...this.log.collected(),
      extensions: this.extensions,
      classifiers: this.classifiers,
      eventDefaults: this.eventDefaults.collected().attributes,
      caseDefaults: this.caseDefaults.collected().attributes,
      columns: [],
      attributeTypes: this.types.known(),
      warnings: [...this.warnings, ...this.warningOfNotKept()],
    };
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>, line: number): Open {
    const local = name.slice(name.indexOf(':') + 1);
    const parent = this.open.at(-1);
    if (parent?.is === 'attribute' && local === 'values') return { is: 'transparent' };
    switch (local) {
      case 'log':
        this.hasLog = true;
        return { is: 'log', bag: this.log, line, size: 0 };
      case 'trace':
        return this.openedTrace(line);
      case 'event':
        return { is: 'event', bag: new AttributeBag(this.types), line, size: 0 };
      case 'global':
        return attributes['scope'] === 'trace'
          ? { is: 'caseDefaults', bag: this.caseDefaults, line, size: 0 }
          : { is: 'eventDefaults', bag: this.eventDefaults, line, size: 0 };
      case 'extension':
        this.declared(this.extensions, {
          name: attributes['name'] ?? '',
          prefix: attributes['prefix'] ?? '',
          uri: attributes['uri'] ?? '',
        });
        return { is: 'transparent' };
      case 'classifier':
        this.declared(this.classifiers, { name: attributes['name'] ?? '', keys: attributes['keys'] ?? '' });
        return { is: 'transparent' };
      default:
        return {
          is: 'attribute',
          type: local,
          key: attributes['key'] ?? '',
          value: attributes['value'],
          children: undefined,
        };
    }
  }

  private openedTrace(line: number): Owner {
    const bag = new AttributeBag(this.types);
    this.trace = { bag, head: { ...bag.collected() }, isGivenOut: false, line, events: 0 };
    return { is: 'trace', bag, line, size: 0 };
  }

  private closeAttribute({ key, type, value, children }: OpenAttribute): void {
    const size = key.length + type.length + (value?.length ?? 0) + 16;
    const attribute: ForeignAttribute = {
      key,
      type,
      ...(value === undefined ? {} : { value }),
      ...(children ? { children } : {}),
    };
    if (!this.hasRoomFor(size)) {
      this.notKept += 1;
      return;
    }
    const parent = this.open.findLast(({ is }) => is !== 'transparent');
    if (parent?.is === 'attribute') (parent.children ??= []).push(attribute);
    else if (parent && parent.is !== 'transparent') {
      if (parent.is === 'trace' && this.trace?.isGivenOut) this.warnOfLateAttribute(key, parent.line);
      else parent.bag.add(attribute);
    }
  }

  /** What a log says of itself may be of any size, and passes by once it is more than is kept: it is no part of a case. */
  private hasRoomFor(size: number): boolean {
    const owner = this.open.findLast((open): open is Owner => open.is !== 'attribute' && open.is !== 'transparent');
    if (!owner) return true;
    owner.size += size;
    if (owner.size <= this.limits.attributes) return true;
    if (owner.is !== 'log')
      throw new AttributesTooLong(
        `the attributes of one ${owner.is} are longer than ${this.limits.attributes} characters`,
      );
    return false;
  }

  private warningOfNotKept(): readonly Warning[] {
    if (this.notKept === 0) return [];
    return [
      {
        en: `what the log says of itself is longer than ${this.limits.attributes} characters; ${this.notKept} attributes of it were not kept`,
        zh: `日志自身的属性超过 ${String(this.limits.attributes)} 个字符，其中 ${String(this.notKept)} 个未保留`,
      },
    ];
  }

  private closeEvent({ bag, line, size }: Owner): void {
    const { trace } = this;
    this.events += 1;
    const place = { event: this.events - 1, line };
    const head = trace?.head ?? NO_CASE;
    if (trace) trace.events += 1;
    this.held.push({ ...bag.collected(), case: head, place });
    this.heldSize += size;
    const isEnough = this.held.length >= this.limits.eventsTogether || this.heldSize >= this.limits.attributes;
    if (!trace || isEnough) this.giveOut();
  }

  private closeTrace(): void {
    this.giveOut();
    if (this.trace) {
      const { head, bag, isGivenOut, line, events } = this.trace;
      const { attributes } = isGivenOut ? head : bag.collected();
      const name = attributes[NAME] ?? this.caseDefaults.collected().attributes[NAME];
      this.warn(...this.names.oddities(name, events, line));
    }
    this.trace = undefined;
  }

  private giveOut(): void {
    if (this.trace && this.held.length > 0) {
      // All events of the case share the head, which was incomplete until now.
      if (!this.trace.isGivenOut) Object.assign(this.trace.head, this.trace.bag.collected());
      this.trace.isGivenOut = true;
    }
    for (const event of this.held) this.ready.push(event);
    this.held = [];
    this.heldSize = 0;
  }

  private warnOfLateAttribute(key: string, line: number): void {
    this.warn({
      en: `attribute "${key}" of a case comes after its first ${this.limits.eventsTogether} events and was not kept`,
      zh: `案件属性 “${key}” 位于其前 ${String(this.limits.eventsTogether)} 个事件之后，未保留`,
      line,
    });
  }

  private warn(...warnings: readonly Warning[]): void {
    this.warnings.push(...warnings.slice(0, MOST_WARNINGS - this.warnings.length));
  }

  private declared<T>(list: T[], item: T): void {
    if (list.length < 100) list.push(item);
  }
}
