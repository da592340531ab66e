import {
  InMemoryEventStore,
  withSchemas,
  type EventStore,
  type NewEvent,
  type Position,
  type StreamName,
} from '@ecl/event-sourcing';
import { SettableClock } from '@ecl/kernel';
import { REGISTERS, eventVocabulary, openDoors, registerStream, type OpenDoors } from '@ecl/ledger';
import { ProjectionEngine, ReadModels, caseRegister, publishedDecisions } from '@ecl/read-models';
import { ThroughDoors, agencyNames, deliver, registerSteps, type CaseStory, type Step } from '@ecl/storytelling';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOW } from './public-stories.js';

/** The streams of the registers for every story. */
export type Registers = ReadonlyMap<StreamName, readonly NewEvent[]>;

const doorsOf = (store: EventStore): Promise<OpenDoors> =>
  openDoors({ store, clock: new SettableClock(NOW), isShared: false });

/** Enters the registers once, for all the ledgers of a file. */
export const enteredRegisters = async (names = agencyNames): Promise<Registers> => {
  const store = withSchemas(new InMemoryEventStore(), eventVocabulary());
  const doors = await doorsOf(store);
  await deliver(registerSteps({ id: 'admin', roles: ['administrator'] }, NOW, { names }), new ThroughDoors(doors));
  doors.stop();
  const streams = new Map<StreamName, readonly NewEvent[]>();
  for (const stream of REGISTERS.map(registerStream)) {
    const events: NewEvent[] = [];
    for await (const { id, type, data, metadata } of store.readStream(stream))
      events.push({ id, type, data, metadata });
    if (events.length > 0) streams.set(stream, events);
  }
  return streams;
};

/** A data folder with the read models that the public site reads, and the ledger that keeps writing them. */
export class LedgerAtWork {
  private constructor(
    readonly data: string,
    private readonly store: EventStore,
    private readonly doors: OpenDoors,
    readonly engine: ProjectionEngine,
  ) {}

  static async start(registers: Registers, data = mkdtempSync(join(tmpdir(), 'disclosure-'))): Promise<LedgerAtWork> {
    const store = withSchemas(new InMemoryEventStore(), eventVocabulary());
    for (const [stream, events] of registers)
      await store.appendToStream(stream, events, { expectedRevision: 'noStream' });
    const doors = await doorsOf(store);
    const folder = join(data, 'read-models');
    const engine = new ProjectionEngine({
      store,
      folder,
      models: [caseRegister, publishedDecisions],
      clock: new SettableClock(NOW),
    });
    await engine.start();
    return new LedgerAtWork(data, store, doors, engine);
  }

  /** Takes the steps of the stories that have not been taken yet. @returns when the read models include them. */
  async tell(...stories: readonly CaseStory[]): Promise<Position> {
    for (const { steps } of stories) await deliver(steps.splice(0), new ThroughDoors(this.doors));
    const position = await this.store.lastPosition();
    if (position === undefined) throw new Error('nothing was told');
    const readModels = new ReadModels(this.readModels, this.engine);
    await readModels.open(publishedDecisions).atLeast(position, 5_000);
    readModels.close();
    return position;
  }

  /** Takes steps that belong to no story. */
  async deliver(steps: Step[]): Promise<void> {
    await deliver(steps, new ThroughDoors(this.doors));
  }

  get readModels(): string {
    return join(this.data, 'read-models');
  }

  async stop(): Promise<void> {
    this.doors.stop();
    await this.engine.stop();
  }

  removeData(): void {
    rmSync(this.data, { recursive: true, force: true });
  }
}
