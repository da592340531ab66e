import { addDays, type PlainDate } from '@ecl/kernel';
import { codesThatCover, powersByCode } from '../powers/powers.js';
import { Book, Grants } from './book.js';
import { entriesInForce, type NumberedEntry } from './corrections/in-force.js';
import { DivisionBook, type Division } from './divisions/division-book.js';
import { ENTRIES_OF, registerOf, type Entry, type EntryOf, type RegisterEvent, type RegisterName } from './events.js';
import { FineRanges } from './powers/fine-ranges.js';
import { PowerHoldings } from './powers/holdings.js';
import { ProvisionBook } from './provisions/provision-book.js';
import type {
  Agency,
  Benchmark,
  Certificate,
  CollectingBank,
  FineRange,
  Headship,
  Person,
  Power,
  Registers,
  ReviewerStanding,
  Unit,
} from './registers.js';

type Entries = { readonly [T in Entry['type']]: (data: EntryOf<T>) => void };

/** The registers as folded from the entries of their streams that hold. */
export class FoldedRegisters implements Registers {
  private readonly divisions = new DivisionBook();
  private readonly agencyBook = new Book<Agency>();
  private readonly units = new Book<Unit>();
  private readonly people = new Book<Person>();
  private readonly certificates = new Grants<Certificate>();
  private readonly certificateHolders = new Map<string, string>();
  private readonly headships = new Grants<{ readonly headship: Headship; readonly from: PlainDate }>();
  private readonly everHeaded = new Map<string, ReadonlySet<string>>();
  private readonly reviewers = new Book<ReviewerStanding>();
  private readonly banks = new Book<CollectingBank>();
  private readonly agencyAccounts = new Book<true>();
  private readonly powers = new PowerHoldings();
  private readonly benchmarks = new Book<Benchmark>();
  private readonly ranges = new FineRanges();
  readonly provisions = new ProvisionBook();

  /** The entries that hold, after all corrections. */
  readonly held: readonly NumberedEntry[];

  constructor(readonly events: readonly RegisterEvent[]) {
    this.held = heldEntries(events);
    for (const { event } of this.held) (this.entries[event.type] as (data: object) => void)(event.data);
  }

  division = (territory: string, on: PlainDate): Division | undefined => this.divisions.on(territory, on);
  covers = (wider: string, narrower: string, on: PlainDate): boolean => this.divisions.covers(wider, narrower, on);
  isBody = (id: string, on: PlainDate): boolean =>
    this.agencyBook.on(id, on) !== undefined || this.banks.on(id, on) !== undefined;
  isPerson = (id: string): boolean => this.people.knows(id);
  isCertificate = (number: string): boolean => this.certificateHolders.has(number);
  agencies = (on: PlainDate): readonly Agency[] => this.agencyBook.allOn(on);
  agency = (id: string, on: PlainDate): Agency | undefined => this.agencyBook.on(id, on);
  unit = (id: string, on: PlainDate): Unit | undefined => this.units.on(id, on);
  person = (id: string, on: PlainDate): Person | undefined => this.people.on(id, on);
  certificatesOf = (personId: string, on: PlainDate): readonly Certificate[] => this.certificates.on(personId, on);
  hasLeft = (personId: string, on: PlainDate): boolean =>
    this.people.during(personId, on, on).some((post) => post === undefined);
  reviewer = (personId: string, on: PlainDate): ReviewerStanding | undefined =>
    this.hasLeft(personId, on) ? undefined : this.reviewers.on(personId, on);
  collectingBank = (id: string, on: PlainDate): CollectingBank | undefined => this.banks.on(id, on);
  isAgencyAccount = (account: string, on: PlainDate): boolean => this.agencyAccounts.on(account, on) === true;
  power = (code: string): Power | undefined => powersByCode.get(code);
  benchmark = (id: string, on: PlainDate): Benchmark | undefined => this.benchmarks.on(id, on);
  fineRange = (agencyId: string, powerCode: string, on: PlainDate): FineRange | undefined =>
    this.ranges.on(agencyId, codesThatCover(powerCode), on);
  firstFineRange = (agencyId: string, powerCode: string, before: PlainDate): FineRange | undefined =>
    this.ranges.before(agencyId, codesThatCover(powerCode), before);
  fineRanges = (powerCode: string, on: PlainDate): readonly FineRange[] =>
    this.ranges.allOn(codesThatCover(powerCode), on);

  /**
   * The latest of several headships counts: a deputy who becomes acting head acts as acting head. It ends with the post in the
   * agency, and does not come back with a later one; of a person whom the register does not have, it says nothing.
   */
  headship = (personId: string, agencyId: string, on: PlainDate): Headship | undefined =>
    this.headships
      .on(`${personId} ${agencyId}`, on)
      .filter(({ from }) => this.people.during(personId, from, on).every((post) => post?.agencyId === agencyId))
      .at(-1)?.headship;

  headsOf = (agencyId: string, on: PlainDate): readonly string[] =>
    [...(this.everHeaded.get(agencyId) ?? [])].filter(
      (personId) => this.headship(personId, agencyId, on) !== undefined,
    );

  holdsPower = (agencyId: string, powerCode: string, on: PlainDate): boolean =>
    this.powers.holds(agencyId, powerCode, on);

  private readonly entries: Entries = {
    DivisionRegistered: (data) => this.divisions.enter(data),
    AgencyRegistered: ({ agencyId, from, nameZh, nameEn, level, territory, socialCreditCode }) =>
      this.agencyBook.enter(agencyId, from, { id: agencyId, nameZh, nameEn, level, territory, socialCreditCode }),
    UnitRegistered: ({ unitId, from, agencyId, nameZh, nameEn, territory }) =>
      this.units.enter(unitId, from, { id: unitId, agencyId, nameZh, nameEn, territory }),
    PersonRegistered: ({ personId, from, name, agencyId, unitId, standing }) =>
      this.people.enter(personId, from, { id: personId, name, agencyId, unitId, standing }),
    // Who begins another post on the next day does not leave, whichever of the two was entered first.
    PostingEnded: ({ personId, on }) => {
      const next = addDays(on, 1);
      if (!this.people.beginsOn(personId, next)) this.people.enter(personId, next, undefined);
    },
    CertificateIssued: ({ number, personId, kind, fields, territory, validFrom, validTo }) => {
      this.certificateHolders.set(number, personId);
      this.certificates.add(personId, {
        what: { number, personId, kind: kind ?? 'enforcement', fields, territory, validFrom, validTo },
        from: validFrom,
        until: addDays(validTo, 1),
      });
    },
    CertificateRevoked: ({ number, on }) =>
      this.certificates.end(this.certificateHolders.get(number) ?? '', on, (what) => what.number === number),
    HeadAppointed: ({ personId, agencyId, headship, from, to }) => {
      this.everHeaded.set(agencyId, new Set([...(this.everHeaded.get(agencyId) ?? []), personId]));
      this.headships.add(`${personId} ${agencyId}`, {
        what: { headship, from },
        from,
        until: to === undefined ? undefined : addDays(to, 1),
      });
    },
    ReviewerRegistered: ({ personId, from, firstReviewedOn, qualification }) =>
      this.reviewers.enter(personId, from, { personId, firstReviewedOn, qualification }),
    CollectingBankContracted: ({ bankId, from, nameZh, nameEn, accounts }) =>
      this.banks.enter(bankId, from, { id: bankId, nameZh, nameEn, accounts }),
    AgencyAccountRegistered: ({ account, from }) => this.agencyAccounts.enter(account, from, true),
    PowerAssigned: (data) => {
      this.powers.enter({ type: 'PowerAssigned', data });
      this.ranges.enter({ type: 'PowerAssigned', data });
    },
    PowerWithdrawn: (data) => {
      this.powers.enter({ type: 'PowerWithdrawn', data });
      this.ranges.enter({ type: 'PowerWithdrawn', data });
    },
    FineRangeSet: (data) => this.ranges.enter({ type: 'FineRangeSet', data }),
    BenchmarkAdopted: ({ benchmarkId, powerCode, tiers, from }) =>
      this.benchmarks.enter(benchmarkId, from, {
        id: benchmarkId,
        powerCode,
        tiers: tiers.map(({ tierId, ...tier }) => ({ id: tierId, ...tier })),
      }),
    LocalParameterSet: () => undefined,
    CalendarYearPublished: () => undefined,
    ProvisionEnacted: (data) => this.provisions.enter({ type: 'ProvisionEnacted', data }),
    ProvisionAmended: (data) => this.provisions.enter({ type: 'ProvisionAmended', data }),
    ProvisionsRepealed: (data) => this.provisions.enter({ type: 'ProvisionsRepealed', data }),
    ProvisionCorrected: (data) => this.provisions.enter({ type: 'ProvisionCorrected', data }),
  };
}

/** The registers after their events; the events of each register are in the order of its stream. */
export const registersFrom = (events: Iterable<RegisterEvent>): FoldedRegisters => new FoldedRegisters([...events]);

/** The entries that hold, register by register: the registers are independent streams. */
export const heldEntries = (events: readonly RegisterEvent[]): readonly NumberedEntry[] => {
  const streams = new Map<RegisterName, RegisterEvent[]>();
  for (const event of events) {
    const stream = streams.get(registerOf(event)) ?? [];
    stream.push(event);
    streams.set(registerOf(event), stream);
  }
  return (Object.keys(ENTRIES_OF) as RegisterName[]).flatMap((register) => entriesInForce(streams.get(register) ?? []));
};
