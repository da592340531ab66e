import type { Violation } from '@ecl/enforcement';
import { schemaCheck } from '@ecl/event-sourcing';
import { productRule } from '@ecl/ledger';
import { oddTexts } from '@ecl/web';
import { isProvisions } from '../../registers/form-of-member.js';
import type { Fault, Row } from '../reading/row.js';
import type { KindOfEntry } from '../kinds.js';
import { correctionOf } from './correction-of.js';
import { differencesOf } from './differences.js';
import { faultsOfSchema } from './faults-of-schema.js';
import type { PlannedRow } from './plan.js';
import { provisionNamed } from './provision-named.js';
import { textIn } from './text-in.js';
import type { HeldEntry, Tried, Trial } from './trial.js';

/** A row, and what it says in the form of the API. */
export interface ReadRow {
  readonly row: Row;
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

type Body = ReadRow['body'];
type Outcome = Pick<PlannedRow, 'is' | 'differences' | 'faults' | 'step' | 'slips'>;

const refused = (faults: readonly Fault[]): Outcome => ({ is: 'refused', differences: [], faults });

/** What becomes of the rows of one kind, one after another. */
export class EntriesPlanned {
  /** The entries that hold, by what they are about; the last one last. */
  private readonly held = new Map<string, HeldEntry[]>();
  private readonly seen = new Map<string, Row['place']>();
  private readonly issuesIn: ReturnType<typeof schemaCheck>;

  constructor(
    private readonly kind: KindOfEntry,
    private readonly trial: Trial,
    private readonly because: string,
  ) {
    this.issuesIn = schemaCheck(kind.entry.commandType.schema);
    for (const held of trial.held(kind.entry.register)) if (held.type === kind.entry.eventType) this.keep(held);
  }

  next({ row, body: read, faults }: ReadRow): PlannedRow {
    const { kind, place } = row;
    const subject = kind.key.map((member) => textIn(read, member)).join(' ');
    const outcome = faults.length > 0 ? refused(faults) : this.outcomeOf(read, place);
    return { kind, place, subject, ...outcome };
  }

  private outcomeOf(read: Body, place: Row['place']): Outcome {
    const { body, faults: unknown } = this.withProvisions(read);
    const { commandType } = this.kind.entry;
    const wrong = this.issuesIn({ occurredAt: this.trial.now, ...body });
    // What a ledger that serves would refuse is refused here, before anything is recorded.
    const issues = wrong.length > 0 ? wrong : oddTexts(body);
    const faults = [...unknown, ...faultsOfSchema(issues, this.kind)];
    if (faults.length > 0) return refused(faults);
    const repeated = this.repeated(body, place);
    if (repeated) return refused([repeated]);
    const about = this.held.get(this.keyOf(body)) ?? [];
    const same = about.find((held) => this.dayOf(held.data) === this.dayOf(body));
    if (same) return this.changed(same, body) ?? { is: 'same', differences: [], faults: [] };
    const tried = this.try(body);
    if (tried.is === 'accepted') return this.accepted('new', [], commandType, body, tried);
    // Another day that is not a change from that day on can only mean that the recorded day is wrong.
    const [only, ...others] = about;
    const correction = only && others.length === 0 ? this.changed(only, body) : undefined;
    return correction?.is === 'changed' ? correction : refused(faultsOf(tried.violations));
  }

  /** Undefined where nothing differs. */
  private changed(held: HeldEntry, body: Body): Outcome | undefined {
    const { present, correction } = correctionOf(this.kind, held, body, this.trial.registers, this.because);
    const differences = differencesOf(this.kind, present, body);
    if (differences.length === 0) return undefined;
    if (correction.is === 'impossible') return { ...refused([correction.fault]), differences };
    // What rests on the entry may have been accepted a moment ago.
    this.trial.learn();
    const tried = this.try(correction.body, correction.commandType);
    if (tried.is === 'refused') return { ...refused(faultsOf(tried.violations)), differences };
    this.drop(held);
    return this.accepted('changed', differences, correction.commandType, correction.body, tried);
  }

  private accepted(
    is: 'new' | 'changed',
    differences: Outcome['differences'],
    commandType: KindOfEntry['entry']['commandType'],
    body: Body,
    { events, slips }: Extract<Tried, { is: 'accepted' }>,
  ): Outcome {
    const { register, eventType } = this.kind.entry;
    const first = this.trial.sizeOf(register);
    this.trial.accept(register, events);
    for (const [i, { type, data }] of events.entries())
      if (type === eventType) this.keep({ entry: first + i, type, data });
    // Divisions lie in one another, and a correction changes what others rest on.
    if (is === 'changed' || register === 'divisions') this.trial.learn();
    return { is, differences, faults: [], slips, step: { is: 'entry', register, commandType, body } };
  }

  private try(body: Body, commandType = this.kind.entry.commandType): Tried {
    return this.trial.try(this.kind.entry.register, commandType, { occurredAt: this.trial.now, ...body });
  }

  private repeated(body: Body, place: Row['place']): Fault | undefined {
    const key = `${this.keyOf(body)} ${this.dayOf(body)}`;
    const before = this.seen.get(key);
    if (before)
      return {
        zh: `与第 ${String(before.row)} 行重复`,
        en: `row ${String(before.row)} is about the same`,
      };
    this.seen.set(key, place);
    return undefined;
  }

  private withProvisions(body: Body): { readonly body: Body; readonly faults: readonly Fault[] } {
    const found: Record<string, unknown> = { ...body };
    const faults: Fault[] = [];
    for (const [member, form] of Object.entries(this.kind.members)) {
      const named = body[member];
      if (!isProvisions(form) || !Array.isArray(named)) continue;
      const provisions = (named as readonly string[]).map((text) =>
        provisionNamed(text, this.trial.registers.provisions),
      );
      found[member] = provisions.flatMap((each) => ('fault' in each ? [] : [each]));
      faults.push(...provisions.flatMap((each) => ('fault' in each ? [{ column: member, ...each.fault }] : [])));
    }
    return { body: found, faults };
  }

  private keyOf(body: Body): string {
    return JSON.stringify(this.kind.key.map((member) => body[member]));
  }

  private dayOf(body: Body): string {
    return textIn(body, this.kind.day);
  }

  private keep(held: HeldEntry): void {
    const key = this.keyOf(held.data);
    this.held.set(key, [...(this.held.get(key) ?? []), held]);
  }

  private drop(held: HeldEntry): void {
    const key = this.keyOf(held.data);
    this.held.set(
      key,
      (this.held.get(key) ?? []).filter((each) => each !== held),
    );
  }
}

/** Each broken rule, with what it found and what to do about it. */
export const faultsOf = (violations: readonly Violation[]): readonly Fault[] =>
  violations.map(({ rule, message, messageZh, particulars = {} }) => {
    const cure = productRule(rule)?.cure;
    const found = Object.values(particulars).join('; ');
    return {
      rule,
      zh: `${messageZh}${found === '' ? '' : `[${found}]`}${cure?.zh ?? ''}`,
      en: `${message}${found === '' ? '' : ` [${found}]`}${cure === undefined ? '' : ` ${cure.en}`}`,
    };
  });
