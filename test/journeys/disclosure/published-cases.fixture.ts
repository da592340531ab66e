import { instant, newUuid, plainDate, yuan } from '@ecl/kernel';
import { InMemoryEventStore, type Event, type EventStore, type Position } from '@ecl/event-sourcing';
import {
  DecisionPublished,
  DisclosureWithdrawn,
  DisclosureWithheld,
  FilingProposed,
  PenaltyDecided,
  type CaseEvent,
} from '@ecl/enforcement';
import { caseRegister, ProjectionEngine, publishedDecisions, ReadModels } from '@ecl/read-models';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Invented cases on their way to the public, projected as the ledger projects them. */

const at = (day: string) => instant(`${day}T10:00:00+08:00`);
const paper = (title: string) => ({ documentId: `doc-${title}`, title, sha256: 'a'.repeat(64) });

export interface CaseStory {
  readonly number: number;
  readonly powerCode?: string;
  readonly decidedOn?: string;
  /** As it is published. */
  readonly partyName?: string;
  /** As the file has it; it may appear nowhere. */
  readonly fullName?: string;
  readonly birthDate?: string;
  readonly conduct?: string;
  readonly agency?: string;
}

const numberOf = (number: number) => `示例罚决〔2026〕${String(number)}号`;
const idOf = (number: number) => `decision-${String(number)}`;

/** A case up to its decision; nothing of it is public yet. */
export const decidedCase = ({
  number,
  powerCode = '08-2',
  decidedOn = '2026-03-02',
  ...told
}: CaseStory): CaseEvent[] => [
  FilingProposed({
    occurredAt: at('2026-02-01'),
    agencyId: 'bureau',
    unitId: 'squad-1',
    handlers: ['li', 'wang'],
    parties: [
      {
        partyId: `party-${String(number)}`,
        kind: 'citizen',
        name: told.fullName ?? '示例张三',
        birthDate: plainDate(told.birthDate ?? '1980-01-01'),
      },
    ],
    conduct: {
      description: '未公开的案情',
      endedOn: plainDate('2026-01-30'),
      place: '未公开的地点',
      territory: '150402',
    },
    discoveredOn: plainDate('2026-01-31'),
    powerCode,
    basis: [{ law: '城市市容和环境卫生管理条例', article: '第14条' }],
    documents: [paper('立案审批表')],
    proposedBy: 'li',
  }),
  PenaltyDecided({
    occurredAt: at(decidedOn),
    decisionId: idOf(number),
    decisionNumber: numberOf(number),
    penalties: [{ kind: 'fine', amount: yuan(200) }],
    facts: '未公开的事实',
    reasons: '未公开的理由',
    basis: [{ law: '城市市容和环境卫生管理条例', article: '第36条' }],
    collectingBankId: 'bank',
    account: '未公开的账号',
    statesSurcharge: true,
    document: paper('行政处罚决定书'),
    draftSha256: 'a'.repeat(64),
    remedies: { reconsiderationDays: 60, suitMonths: 6, reconsiderationFirst: false },
    decidedBy: 'zhou',
    isCollective: false,
    isMajor: false,
    packs: {},
  }),
];

export const published = (story: CaseStory): CaseEvent[] => [
  ...decidedCase(story),
  DecisionPublished({
    occurredAt: at('2026-03-10'),
    test: 7,
    decisionId: idOf(story.number),
    powerCode: story.powerCode ?? '08-2',
    publicText: {
      decisionNumber: numberOf(story.number),
      partyName: story.partyName ?? '示某',
      partyKind: 'citizen',
      conduct: story.conduct ?? '占道经营',
      basis: '《城市市容和环境卫生管理条例》第36条',
      penaltySummary: '罚款200.00元',
      agency: story.agency ?? '示例市城市管理综合执法局',
      decidedOn: plainDate(story.decidedOn ?? '2026-03-02'),
    },
    publishedOn: plainDate('2026-03-10'),
    publishUntil: plainDate('2029-03-10'),
    dueOn: plainDate('2026-03-11'),
    approvedBy: 'zhou',
  }),
];

export const withheld = (story: CaseStory): CaseEvent[] => [
  ...decidedCase(story),
  DisclosureWithheld({ occurredAt: at('2026-03-10'), test: 1, reason: '未公开的理由', approvedBy: 'zhou' }),
];

export const withdrawal = (): CaseEvent =>
  DisclosureWithdrawn({ occurredAt: at('2026-04-01'), cause: 'revoked', reason: '复议机关撤销', withdrawnBy: 'zhou' });

/** A data folder with the read models of a ledger in it, and the ledger that goes on writing them. */
export class LedgerAtWork {
  private constructor(
    readonly data: string,
    private readonly store: EventStore,
    readonly engine: ProjectionEngine,
  ) {}

  static async start(data = mkdtempSync(join(tmpdir(), 'disclosure-'))): Promise<LedgerAtWork> {
    const store = new InMemoryEventStore();
    const engine = new ProjectionEngine({
      store,
      folder: join(data, 'read-models'),
      models: [caseRegister, publishedDecisions],
    });
    await engine.start();
    return new LedgerAtWork(data, store, engine);
  }

  /** @returns when the read models know of the events. */
  async tell(number: number, ...events: readonly Event[]): Promise<Position> {
    const { position } = await this.store.appendToStream(
      `case-${String(number)}`,
      events.map((event) => ({ id: newUuid(), ...event, metadata: { recordedAt: '2026-04-02T00:00:00.000Z' } })),
      { expectedRevision: 'any' },
    );
    const readModels = new ReadModels(this.readModels, { changes: this.engine.changes });
    await readModels.open(publishedDecisions).atLeast(position, 5_000);
    readModels.close();
    return position;
  }

  get readModels(): string {
    return join(this.data, 'read-models');
  }

  stop(): Promise<void> {
    return this.engine.stop();
  }

  removeData(): void {
    rmSync(this.data, { recursive: true, force: true });
  }
}
