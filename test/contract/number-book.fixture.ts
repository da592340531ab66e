import { ApproveFiling } from '@ecl/enforcement';
import {
  InMemoryEventStore,
  withSchemas,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  type StreamName,
} from '@ecl/event-sourcing';
import { instant, newUuid, plusMilliseconds, SettableClock, type Uuid } from '@ecl/kernel';
import {
  eventVocabulary,
  openDoors,
  registerStream,
  REGISTERS,
  type CommandOutcome,
  type OpenDoors,
} from '@ecl/ledger';
import {
  actorOf,
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  deliver,
  registerSteps,
  tellTo,
  ThroughDoors,
} from '@ecl/storytelling';
import { collect } from './events.js';

export const NOW = instant('2026-05-29T01:00:00Z');
export const AGENCY_NAME = '演示市城管局';
/** The number that the ledger gives by itself. */
export const ownNumber = (n: number): string => `${AGENCY_NAME}立字〔2026〕${String(n)}号`;

/** The streams of the registers. */
export type Registers = ReadonlyMap<StreamName, readonly NewEvent[]>;

/** The registers, entered once for all the logs of a file. */
export const enteredRegisters = async (): Promise<Registers> => {
  const log = new InMemoryEventStore();
  const { doors } = await FilingBureau.open(log);
  const names = { city: AGENCY_NAME, banner: '演示旗城管局' };
  const steps = registerSteps({ id: 'admin', roles: ['administrator'] }, NOW, { names });
  await deliver(steps, new ThroughDoors(doors));
  doors.stop();
  const streams = new Map<StreamName, readonly NewEvent[]>();
  for (const stream of REGISTERS.map(registerStream)) streams.set(stream, await collect(log.readStream(stream)));
  return streams;
};

export const copyRegisters = async (registers: Registers, log: EventStore): Promise<void> => {
  for (const [stream, events] of registers) {
    const copies = events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    if (copies.length > 0) await log.appendToStream(stream, copies, { expectedRevision: 'noStream' });
  }
};

/** A ledger on a store, and how a head approves the filing of a case there. */
export class FilingBureau {
  private constructor(
    readonly doors: OpenDoors,
    readonly store: EventStore,
    readonly clock: SettableClock,
  ) {}

  /** Another process on the same log: it shares nothing else. */
  static async open(log: EventStore, { isShared = false } = {}): Promise<FilingBureau> {
    const store = withSchemas(log, eventVocabulary());
    const clock = new SettableClock(NOW);
    return new FilingBureau(await openDoors({ store, clock, isShared }), store, clock);
  }

  later(minutes: number): void {
    this.clock.set(plusMilliseconds(this.clock.now(), minutes * 60_000));
  }

  /** Cases whose filing is proposed. */
  async propose(...ids: readonly string[]): Promise<readonly CaseStory[]> {
    const stories = ids.map((id) => tellTo(storyOf(id), 'proposed'));
    await Promise.all(stories.map(({ steps }) => deliver(steps.splice(0), new ThroughDoors(this.doors))));
    return stories;
  }

  /** The head approves the filing under this number, or leaves it to the ledger. */
  approve(id: string, caseNumber?: string, commandId: Uuid = newUuid()): Promise<CommandOutcome> {
    const { head, clock } = storyOf(id);
    const occurredAt = clock.later(1).next();
    const command = ApproveFiling({ occurredAt, ...(caseNumber === undefined ? {} : { caseNumber }), documents: [] });
    return this.doors.cases.execute(id, command, { actor: actorOf(head), commandId });
  }

  /** The entries of the book of case numbers of 2026, or of another one, as `NumberUsed <number>`. */
  async book(year = '2026', kind = 'case'): Promise<readonly string[]> {
    const { agencyId } = storyOf('any').subject.team;
    const entries: RecordedEvent[] = await collect(this.store.readStream(`numbers-${agencyId}-${kind}-${year}`));
    return entries.map(({ type, data }) => `${type} ${(data as { number: string }).number}`);
  }
}

const storyOf = (id: string): CaseStory => new CaseStory(caseAbout(id), begunWorkingDaysAgo(20, NOW));

/** The number under which a case was filed, or the rules that refused it. */
export const outcomeOf = (outcome: CommandOutcome): string =>
  outcome.is === 'refused'
    ? outcome.violations.map(({ rule }) => rule).join(',')
    : (outcome.events[0]?.data as { caseNumber: string }).caseNumber;
