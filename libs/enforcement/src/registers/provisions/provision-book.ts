import type { PlainDate } from '@ecl/kernel';
import type { RegisterEvent } from '../events.js';
import { prints } from './printed.js';
import {
  isInForce,
  nameOf,
  type ProvisionKind,
  type ProvisionRef,
  type Provisions,
  type ProvisionVersion,
} from './provision.js';

/** What was entered about one version; its end follows from the next one where there is one. */
interface Entry {
  readonly kind: ProvisionKind;
  readonly law: string;
  readonly article: string;
  readonly words: string | undefined;
  readonly from: PlainDate;
  readonly repealed: { readonly on: PlainDate; readonly successors: readonly string[] } | undefined;
}

/** The register of provisions, as folded from its entries. */
export class ProvisionBook implements Provisions {
  private readonly entries = new Map<string, Entry[]>();
  /** Answers follow from the entries, so each is made once and forgotten with the next entry. */
  private versions = new Map<string, readonly ProvisionVersion[]>();
  private predecessors: ReadonlyMap<string, readonly ProvisionVersion[]> | undefined;

  /** Takes an entry; events of other registers are not about provisions. */
  enter(event: RegisterEvent): void {
    if (event.type === 'ProvisionEnacted') this.entries.set(event.data.provisionId, [entryOf(event.data)]);
    if (event.type === 'ProvisionAmended') this.amend(event.data.provisionId, event.data);
    if (event.type === 'ProvisionsRepealed')
      for (const { provisionId, successors } of event.data.repealed)
        this.change(provisionId, this.lastVersionOf(provisionId), (entry) => ({
          ...entry,
          repealed: { on: event.data.on, successors },
        }));
    if (event.type === 'ProvisionCorrected')
      this.change(event.data.provisionId, event.data.version, () => ({
        ...entryOf(event.data),
        repealed: event.data.repealed,
      }));
    this.versions = new Map();
    this.predecessors = undefined;
  }

  ids(): readonly string[] {
    return [...this.entries.keys()];
  }

  version({ provisionId, version }: ProvisionRef): ProvisionVersion | undefined {
    return this.versionsOf(provisionId)[version - 1];
  }

  versionsOf(provisionId: string): readonly ProvisionVersion[] {
    const known = this.versions.get(provisionId);
    if (known) return known;
    const entries = this.entries.get(provisionId) ?? [];
    const made = entries.map((entry, i) => this.versionOf(provisionId, i + 1, entry, entries[i + 1]));
    this.versions.set(provisionId, made);
    return made;
  }

  inForceOn(day: PlainDate): readonly ProvisionVersion[] {
    return this.everyVersion()
      .filter((version) => isInForce(version, day))
      .toSorted((a, b) => compare(a.law, b.law) || compare(a.provisionId, b.provisionId));
  }

  printedAs(paper: { readonly law: string; readonly article: string }): readonly ProvisionVersion[] {
    return this.everyVersion().filter((version) => prints(paper, version));
  }

  laterOn(ref: ProvisionRef, day: PlainDate): readonly ProvisionVersion[] {
    return this.reached(ref, day, ({ successors }) => successors.flatMap((each) => this.version(each) ?? []));
  }

  earlierOn(ref: ProvisionRef, day: PlainDate): readonly ProvisionVersion[] {
    return this.reached(ref, day, (version) => this.followedBy().get(nameOf(version)) ?? []);
  }

  /** The versions in force on a day that are reached from one by any number of steps, itself included. */
  private reached(
    ref: ProvisionRef,
    day: PlainDate,
    next: (version: ProvisionVersion) => readonly ProvisionVersion[],
  ): readonly ProvisionVersion[] {
    const start = this.version(ref);
    const found = new Map<string, ProvisionVersion>();
    const waiting = start ? [start] : [];
    for (let version = waiting.pop(); version; version = waiting.pop()) {
      if (found.has(nameOf(version))) continue;
      found.set(nameOf(version), version);
      waiting.push(...next(version));
    }
    return [...found.values()].filter((version) => isInForce(version, day));
  }

  private followedBy(): ReadonlyMap<string, readonly ProvisionVersion[]> {
    if (this.predecessors) return this.predecessors;
    const found = new Map<string, readonly ProvisionVersion[]>();
    for (const version of this.everyVersion())
      for (const successor of version.successors.map(nameOf))
        found.set(successor, [...(found.get(successor) ?? []), version]);
    this.predecessors = found;
    return found;
  }

  everyVersion(): readonly ProvisionVersion[] {
    return [...this.entries.keys()].flatMap((provisionId) => this.versionsOf(provisionId));
  }

  private versionOf(provisionId: string, version: number, entry: Entry, next: Entry | undefined): ProvisionVersion {
    const { kind, law, article, words, from, repealed } = entry;
    const common = { provisionId, version, kind, law, article, words, from };
    if (next) return { ...common, until: next.from, successors: [{ provisionId, version: version + 1 }] };
    if (!repealed) return { ...common, until: undefined, successors: [] };
    const successors = repealed.successors.flatMap((id) => this.onOrAfter(id, repealed.on) ?? []);
    return { ...common, until: repealed.on, successors };
  }

  /** The version of a successor with which the content goes on: the one in force that day, or the first one after it. */
  private onOrAfter(provisionId: string, day: PlainDate): ProvisionRef | undefined {
    const entries = this.entries.get(provisionId) ?? [];
    const after = entries.findIndex(({ from }) => from > day);
    const version = after === -1 ? entries.length : Math.max(after, 1);
    return version > 0 ? { provisionId, version } : undefined;
  }

  private amend(provisionId: string, wording: Omit<Wording, 'kind'>): void {
    const earlier = this.entries.get(provisionId) ?? [];
    const kind = earlier.at(-1)?.kind ?? 'substantive';
    this.entries.set(provisionId, [...earlier, entryOf({ ...wording, kind })]);
  }

  private change(provisionId: string, version: number, to: (entry: Entry) => Entry): void {
    const changed = (this.entries.get(provisionId) ?? []).map((entry, i) => (i + 1 === version ? to(entry) : entry));
    this.entries.set(provisionId, changed);
  }

  private lastVersionOf(provisionId: string): number {
    return this.entries.get(provisionId)?.length ?? 0;
  }
}

interface Wording {
  readonly kind: ProvisionKind;
  readonly law: string;
  readonly article: string;
  readonly words?: string;
  readonly from: PlainDate;
}

const entryOf = ({ kind, law, article, words, from }: Wording): Entry => ({
  ...{ kind, law, article, words, from },
  repealed: undefined,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
