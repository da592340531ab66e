import {
  ApproveFiling,
  ArchiveCase,
  CloseCase,
  CollectEvidence,
  ConcludeInvestigation,
  ConductInspection,
  DecidePenalty,
  DetermineReviewScope,
  GiveReviewOpinion,
  HoldDeliberation,
  IssuePenaltyNotice,
  ProposeClosure,
  ProposeFiling,
  RecordBankPayment,
  RecordInterview,
  RegisterRecording,
  ServeDecision,
  ServePenaltyNotice,
  SubmitForLegalReview,
  WaiveRights,
  type Command,
  type Penalty,
} from '@ecl/enforcement';
import { plusMilliseconds, yuan, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseSubject } from './case-subject.js';
import type { Answer, DemoApi } from './demo-api.js';
import { StoryClock, workingDaysBefore } from './demo-calendar.js';
import { basisOf, digest, fineOf, paper } from './papers.js';
import { BANK, people, type DemoPerson } from './people.js';
import type { Collected } from './stories/bank-reports.js';
import { TREASURY_ACCOUNT, benchmarkTier } from './register-entries.js';

/** One case, told step by step. Each method is one step of the procedure, given by the person whose duty it is. */
export class CaseStory {
  readonly clock: StoryClock;
  /** As the decision bore it, once there is one. */
  decisionNumber = '';

  constructor(
    private readonly api: DemoApi,
    readonly subject: CaseSubject,
    begunWorkingDaysAgo: number,
    now: Instant,
    today: PlainDate,
    /** What came in at the bank, for its reports. */
    private readonly collected: Collected[],
  ) {
    this.clock = new StoryClock(workingDaysBefore(today, begunWorkingDaysAgo), now);
  }

  get id(): string {
    return this.subject.id;
  }

  get penalties(): Penalty[] {
    return [fineOf(this.subject.fineInYuan)];
  }

  get officers(): string[] {
    return this.subject.team.handlers.map(({ id }) => id);
  }

  get handler(): DemoPerson {
    return this.subject.team.handlers[0];
  }

  get draft() {
    return paper(this.id, '行政处罚决定书（送审稿）');
  }

  async give(who: DemoPerson, command: Command): Promise<void> {
    const answer = await this.attempt(who, command);
    if (answer.is === 'refused')
      throw new Error(`${this.id}: ${command.type} by ${who.id} was refused: ${answer.rules.join(', ')}`);
  }

  attempt(who: DemoPerson, command: Command): Promise<Answer> {
    return this.api.give(who.id, 'cases', this.id, command);
  }

  /** An attempt that has to be refused by this rule; a demonstration in which it passes is wrong. */
  async refused(who: DemoPerson, command: Command, rule: string): Promise<void> {
    const answer = await this.attempt(who, command);
    if (answer.is === 'accepted') throw new Error(`${this.id}: ${command.type} should have been refused by ${rule}`);
    if (!answer.rules.includes(rule))
      throw new Error(`${this.id}: ${command.type} was refused by ${answer.rules.join(', ')} and not by ${rule}`);
  }

  proposal(leadId?: string) {
    const { team, party, conduct, place, powerCode, law } = this.subject;
    return ProposeFiling({
      occurredAt: this.clock.next(),
      agencyId: team.agencyId,
      unitId: team.unitId,
      ...(leadId === undefined ? {} : { leadId }),
      handlers: this.officers,
      parties: [party],
      conduct: { description: conduct, endedOn: this.clock.today, place, territory: team.territory },
      discoveredOn: this.clock.today,
      powerCode,
      basis: [...basisOf(law.law, law.article)],
      documents: [paper(this.id, '立案审批表')],
    });
  }

  async proposed(leadId?: string): Promise<this> {
    await this.give(this.handler, this.proposal(leadId));
    return this;
  }

  async filed(leadId?: string): Promise<this> {
    await this.proposed(leadId);
    const documents = [paper(this.id, '立案审批表（已批准）')];
    await this.give(
      this.subject.team.head,
      ApproveFiling({ occurredAt: this.clock.next(), caseNumber: this.number('立'), documents }),
    );
    return this;
  }

  async inspected(): Promise<this> {
    this.clock.later(1);
    const startedAt = this.clock.next();
    await this.give(
      this.handler,
      ConductInspection({
        occurredAt: startedAt,
        officers: this.officers,
        certificatesShown: true,
        place: this.subject.place,
        findings: `现场检查发现：${this.subject.conduct}`,
        partyPresent: true,
        partyRemarks: '无异议。',
        documents: [paper(this.id, '现场检查笔录')],
        recordings: [`av-${this.id}-inspection`],
      }),
    );
    const endedAt = plusMilliseconds(startedAt, 5 * 60_000);
    await this.give(
      this.handler,
      RegisterRecording({
        occurredAt: this.clock.next(),
        recordingId: `av-${this.id}-inspection`,
        deviceId: 'demo-recorder-1',
        operator: this.officers[0] ?? '',
        secondOfficer: this.officers[1] ?? '',
        startedAt,
        endedAt,
        uploadedAt: endedAt,
        sha256: digest(`av ${this.id}`),
        bytes: 48_000_000,
        matter: '现场检查全程记录',
        partyToldAt: startedAt,
        step: 'inspection',
        gaps: [],
      }),
    );
    return this;
  }

  async investigated(): Promise<this> {
    await this.inspected();
    await this.give(
      this.handler,
      CollectEvidence({
        occurredAt: this.clock.next(),
        evidenceId: `evidence-${this.id}-1`,
        kind: 'electronic',
        description: '现场照片六张',
        officers: this.officers,
        certificatesShown: true,
        provider: '执法人员拍摄',
        form: 'original',
        sha256: digest(`photos ${this.id}`),
        custody: '电子卷宗',
      }),
    );
    const startedAt = this.clock.next();
    await this.give(
      this.handler,
      RecordInterview({
        occurredAt: this.clock.next(),
        interviewId: `interview-${this.id}-1`,
        interviewee: { personId: this.subject.party.partyId, name: this.subject.party.name },
        officers: this.officers,
        certificatesShown: true,
        startedAt,
        endedAt: plusMilliseconds(startedAt, 6 * 60_000),
        place: '询问室',
        rightsTold: true,
        signature: 'signed',
        document: paper(this.id, '询问笔录'),
      }),
    );
    return this;
  }

  async concluded(): Promise<this> {
    await this.investigated();
    this.clock.later(2);
    await this.give(
      this.handler,
      ConcludeInvestigation({
        occurredAt: this.clock.next(),
        report: paper(this.id, '调查终结报告'),
        facts: this.subject.conduct,
        proposedPenalties: this.penalties,
        benchmark: this.benchmark(),
      }),
    );
    return this;
  }

  async notified({ offersHearing = false } = {}): Promise<this> {
    await this.concluded();
    const { law, article } = this.subject.law;
    await this.give(
      this.handler,
      IssuePenaltyNotice({
        occurredAt: this.clock.next(),
        noticeId: `notice-${this.id}`,
        proposedPenalties: this.penalties,
        facts: this.subject.conduct,
        reasons: '违法事实清楚，证据确凿。',
        basis: [...basisOf(law, article)],
        benchmark: this.benchmark(),
        offersHearing,
        document: paper(this.id, '行政处罚意见告知书'),
      }),
    );
    await this.give(
      this.handler,
      ServePenaltyNotice({ ...this.delivery('行政处罚意见告知书'), noticeId: `notice-${this.id}` }),
    );
    return this;
  }

  async waived(rights: ('defence' | 'hearing')[] = ['defence']): Promise<this> {
    await this.give(
      this.handler,
      WaiveRights({
        occurredAt: this.clock.next(),
        rights,
        statement: '本人明确放弃陈述申辩等权利。',
        document: paper(this.id, '放弃权利声明'),
      }),
    );
    return this;
  }

  async scopeDetermined(): Promise<this> {
    await this.give(
      this.handler,
      DetermineReviewScope({
        occurredAt: this.clock.next(),
        declaredGrounds: [],
        reasons: '按案件情况和本机关目录判定。',
      }),
    );
    return this;
  }

  async submittedForReview(reviewer = people.song, round = 1): Promise<this> {
    await this.give(
      this.handler,
      SubmitForLegalReview({
        occurredAt: this.clock.next(),
        submissionId: `review-${this.id}-${String(round)}`,
        reviewer: reviewer.id,
        draft: this.draft,
        draftPenalties: this.penalties,
        documents: [paper(this.id, '调查终结报告'), paper(this.id, '证据清单')],
        ...(round > 1 ? { changes: '已按审核意见补正。' } : {}),
      }),
    );
    return this;
  }

  async reviewed(opinion: 'agree' | 'investigateFurther' | 'correct' = 'agree', round = 1): Promise<this> {
    const inOrder = { finding: 'inOrder' as const };
    await this.give(
      people.song,
      GiveReviewOpinion({
        occurredAt: this.clock.later(2).next(),
        submissionId: `review-${this.id}-${String(round)}`,
        opinion,
        reasons: opinion === 'agree' ? '主体适格，程序合法，事实清楚，裁量适当。' : '部分证据不足，请补充。',
        document: paper(this.id, `法制审核意见书（${String(round)}）`),
        checks: {
          standing: inOrder,
          procedure: inOrder,
          facts: opinion === 'agree' ? inOrder : { finding: 'defective', note: '证据链不完整' },
          law: inOrder,
          competence: inOrder,
          documents: inOrder,
          suspectedCrime: { finding: 'notApplicable' },
          other: { finding: 'notApplicable' },
        },
      }),
    );
    return this;
  }

  async deliberated(): Promise<this> {
    const approve = { view: '同意处罚意见。', vote: 'approve' as const };
    await this.give(
      people.gao,
      HoldDeliberation({
        occurredAt: this.clock.later(1).next(),
        members: [
          { personId: people.gao.id, ...approve },
          { personId: people.luo.id, ...approve },
        ],
        reporters: [this.handler.id],
        conclusion: 'approve',
        draftSha256: this.draft.sha256,
        minutes: paper(this.id, '集体讨论记录'),
      }),
    );
    return this;
  }

  decision() {
    const { law, article } = this.subject.law;
    this.decisionNumber = this.number('罚');
    return DecidePenalty({
      occurredAt: this.clock.next(),
      decisionId: `decision-${this.id}`,
      decisionNumber: this.decisionNumber,
      penalties: this.penalties,
      facts: this.subject.conduct,
      reasons: '违法事实清楚，证据确凿，程序合法。',
      basis: [...basisOf(law, article)],
      benchmark: this.benchmark(),
      collectingBankId: BANK,
      account: TREASURY_ACCOUNT,
      statesSurcharge: true,
      document: paper(this.id, '行政处罚决定书'),
      draftSha256: this.draft.sha256,
    });
  }

  async decided(): Promise<this> {
    await this.give(this.subject.team.head, this.decision());
    return this;
  }

  async served(): Promise<this> {
    this.clock.later(1);
    await this.give(
      this.handler,
      ServeDecision({ ...this.delivery('行政处罚决定书'), decisionId: `decision-${this.id}` }),
    );
    return this;
  }

  payment(amountInYuan = this.subject.fineInYuan, number = 1) {
    return RecordBankPayment({
      occurredAt: this.clock.next(),
      paymentId: `payment-${this.id}-${String(number)}`,
      amount: yuan(amountInYuan),
      surcharge: yuan(0),
      payeeAccount: TREASURY_ACCOUNT,
      bankId: BANK,
      bankReference: `${this.id}-${String(number)}`,
      receiptNumber: `DEMO-${this.id}-${String(number)}`,
    });
  }

  async paid(amountInYuan = this.subject.fineInYuan, number = 1): Promise<this> {
    const payment = this.payment(amountInYuan, number);
    await this.give(people.bank, payment);
    this.collected.push({
      bankReference: payment.data.bankReference,
      decisionNumber: this.decisionNumber,
      amountInYuan,
      paidOn: this.clock.today,
    });
    return this;
  }

  async closed(ground: 'performed' | 'noPenalty' | 'investigationTerminated' = 'performed'): Promise<this> {
    this.clock.later(1);
    await this.give(
      this.handler,
      ProposeClosure({ occurredAt: this.clock.next(), ground, explanation: '案件已办理完毕。' }),
    );
    await this.give(this.subject.team.head, CloseCase({ occurredAt: this.clock.next() }));
    return this;
  }

  async archived(): Promise<this> {
    const archiveNumber = `DEMO-ARCHIVE-${this.id}`;
    await this.give(people.wen, ArchiveCase({ occurredAt: this.clock.later(1).next(), archiveNumber }));
    return this;
  }

  benchmark() {
    return { ...benchmarkTier(this.subject), reasons: '违法情节与该裁量阶次相符。' };
  }

  delivery(title: string) {
    const { party } = this.subject;
    return {
      occurredAt: this.clock.next(),
      method: 'direct' as const,
      officers: this.officers,
      certificatesShown: true,
      receivedBy: {
        personId: party.partyId,
        name: party.name,
        capacity: party.kind === 'organisation' ? ('legalRepresentative' as const) : ('party' as const),
      },
      recordingIds: [],
      documents: [paper(this.id, `送达回证：${title}`)],
    };
  }

  private number(kind: '立' | '罚'): string {
    return `演示城管${kind}字〔${this.clock.today.slice(0, 4)}〕${this.id.replace(/^\D+/, '')}号`;
  }
}
