import { isMinorOn, type Command, type DocumentRef, type Party, type Penalty } from '@ecl/enforcement';
import type { Collected } from './bank-reports.js';
import type { CaseSubject, Share } from './case-subject.js';
import { digest, fineOf, paper } from './papers.js';
import type { Step, StepTaker } from './step.js';
import { StoryClock, type StoryTime } from './story-clock.js';
import { benchmarkTier } from './world/benchmarks.js';
import type { InventedPerson } from './world/people.js';

/**
 * The story of one case in progress: its steps so far, its clock, and its recurring values. The chapters add steps to
 * it; delivery to a ledger comes later.
 */
export class CaseStory {
  private drafts = 1;
  readonly steps: Step[] = [];
  readonly clock: StoryClock;
  /** Payments received by the bank, for its reports. */
  readonly collected: Collected[] = [];
  /** The number on the decision, once it exists. */
  decisionNumber = '';

  constructor(
    readonly subject: CaseSubject,
    private readonly time: StoryTime,
  ) {
    this.clock = new StoryClock(time);
  }

  /** The next step; the law allows it. */
  give(who: StepTaker, command: Command): void {
    this.steps.push({ who, collection: 'cases', id: this.id, command });
  }

  /** The next step, which the ledger doubts; whoever takes it has read these warnings. */
  giveAllTheSame(who: StepTaker, command: Command, ...acknowledged: readonly string[]): void {
    this.steps.push({ who, collection: 'cases', id: this.id, command, acknowledged });
  }

  /** An attempt that this rule must refuse. */
  refused(who: StepTaker, command: Command, rule: string): void {
    this.steps.push({ who, collection: 'cases', id: this.id, command, refusedBy: rule });
  }

  get id(): string {
    return this.subject.id;
  }

  get penalties(): Penalty[] {
    return [fineOf(this.subject.fineInYuan)];
  }

  /** Every party with its fine, in the order of the case. */
  get shares(): readonly [Share, ...Share[]] {
    const { party, fineInYuan, others } = this.subject;
    return [{ party, fineInYuan }, ...others];
  }

  /** The party that a step is about where the story does not say: the only one. */
  get mainShare(): Share {
    return this.shares[0];
  }

  /** An id or a title that is one party's, where there are several. */
  ofParty(name: string, { party }: Share): string {
    return this.shares.length > 1 ? `${name}-${party.partyId}` : name;
  }

  /** Names a party in a step; where the case has only one, the step need not. */
  naming({ partyId }: Share['party']): { readonly partyId?: string } {
    return this.shares.length > 1 ? { partyId } : {};
  }

  /** Milliseconds by which a visit begins after its minute: the officers of many cases are the same, and are at one place at a time. */
  get afterTheMinute(): number {
    return this.nth % 120_000;
  }

  /** Which of many stories it is; where nobody says, the number at the end of its id, counted from one that the rest makes. */
  get nth(): number {
    const [, name = '', number = '0'] = /^(.*?)(\d*)$/.exec(this.id) ?? [];
    return this.time.nth ?? Number.parseInt(digest(name).slice(0, 6), 16) + Number(number);
  }

  get officers(): string[] {
    return this.subject.team.handlers.map(({ id }) => id);
  }

  get handler(): InventedPerson {
    return this.subject.team.handlers[0];
  }

  get head(): InventedPerson {
    return this.subject.team.head;
  }

  /** The draft that is with the reviewer. */
  get draft(): DocumentRef {
    return this.paper(
      this.drafts === 1 ? '行政处罚决定书（送审稿）' : `行政处罚决定书（送审稿，第${String(this.drafts)}稿）`,
    );
  }

  /** The draft is written anew. */
  redraft(): void {
    this.drafts += 1;
  }

  paper(title: string): DocumentRef {
    return paper(this.id, title);
  }

  benchmark(fineInYuan = this.subject.fineInYuan) {
    return { ...benchmarkTier(this.subject.powerCode, fineInYuan), reasons: '违法情节与该裁量阶次相符。' };
  }

  /** A paper that is handed to the party, by both officers. */
  delivery(title: string, party = this.subject.party) {
    return {
      ...this.naming(party),
      occurredAt: this.clock.next(),
      method: 'direct' as const,
      officers: this.officers,
      certificatesShown: true,
      receivedBy: this.recipientFor(party),
      recordingIds: [],
      documents: [this.paper(`送达回证：${title}`)],
    };
  }

  /** Of whom a guardian acts. */
  isMinor(party: Party): boolean {
    return isMinorOn(party, this.clock.today);
  }

  /** Of a minor the guardian takes it. */
  private recipientFor(party: Party) {
    if (this.isMinor(party))
      return { personId: `guardian-${party.partyId}`, name: '监护人示例', capacity: 'guardian' as const };
    const capacity = party.kind === 'organisation' ? ('legalRepresentative' as const) : ('party' as const);
    return { personId: party.partyId, name: party.name, capacity };
  }

  /** The number of a document: the kind of document, the year, and the id of the case, which no other case has. */
  number(kind: '立' | '罚' | '不罚' | '当罚'): string {
    return `演示城管${kind}字〔${this.clock.today.slice(0, 4)}〕${this.id.replace(/^demo-/, '')}号`;
  }
}
