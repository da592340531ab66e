import { plainDate, yuan } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import { hearingAhead, hearingHeld, heard, LARGE_FINE, notifiedOfLargeFine } from '../testing/heard-case.js';
import {
  aCase,
  after,
  at,
  checksInOrder,
  citizen,
  company,
  conduct,
  contextOn,
  decided,
  decision,
  decisionServed,
  deliberated,
  DeputyHead,
  directly,
  disposal,
  document,
  evidence,
  evidencePreserved,
  fine,
  given,
  Li,
  barrows,
  BENCHMARK,
  noPenalty,
  notice,
  noticeIssued,
  noticeServed,
  notified,
  opinion,
  penaltyDecided,
  preservation,
  preservationApproved,
  preservationProposed,
  preserved,
  PrincipalHead,
  proposal,
  Qian,
  report,
  reviewed,
  scopeDetermined,
  submitted,
} from '../testing/index.js';
import { collection, fineOwedOnSpot, finePaid, obligationOpened } from '../testing/paid-case.js';
import { A, aboutTwo, B, bothDecided, imposedOn, told } from '../testing/two-parties.js';
import { ProposeClosure } from './closure/vocabulary.js';
import { DecideNoPenalty, DecidePenalty } from './decision/vocabulary/index.js';
import { IdentifyParty, ProposeFiling } from './filing/vocabulary/index.js';
import { CollectEvidence, ConcludeInvestigation, CorrectionOrdered } from './investigation/vocabulary/index.js';
import { GiveReviewOpinion } from './legal-review/vocabulary.js';
import { merged } from './participation/participation.fixture.js';
import { eighteenSigns } from './parties/identity-number.js';
import { SucceedParty } from './participation/vocabulary.js';
import { CollectOnSpot } from './payment/vocabulary/index.js';
import { PerformanceRecorded } from './performance/vocabulary.js';
import { PreservationDisposed, PreservationLapsed, PreserveEvidence } from './preservation/vocabulary/index.js';
import { ServeDecision } from './service/vocabulary.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const closing = (ground: 'performed' | 'noPenalty') =>
  ProposeClosure({ occurredAt: at('2026-06-10 09:00'), ground, explanation: '申请结案' });
const goods = (items: string, value: number) =>
  ({ kind: 'confiscationOfProperty', items, value: yuan(value) }) as const;
/** An order to decide anew is what lets the case go on. */
const saysToDecideAnew =
  (code: string) => (violation: { readonly rule: string; readonly message: string; readonly messageZh: string }) =>
    violation.rule === code &&
    violation.message.includes('with an order to decide anew') &&
    violation.messageZh.includes('责令重新作出决定');
const gains = (amount: number) => ({ kind: 'confiscationOfGains', amount: yuan(amount) }) as const;

describe('one offender', () => {
  const twin = { ...company, partyId: 'party-9' };

  it('one offender is not filed as two parties [APL 29]', () => {
    given([])
      .when(ProposeFiling(proposal({ parties: [company, twin] })), contextOn('2026-03-02T12:00:00+08:00'))
      .thenRefused('filing.one-party-as-two');
  });

  it('two citizens of one name with other dates of birth are two, and an identity number of either form is one', () => {
    const namesakes = (one: object, other: object) => [citizen(one), citizen({ partyId: 'party-9', ...other })];
    const filing = (parties: ReturnType<typeof namesakes>) =>
      given([]).when(ProposeFiling(proposal({ parties })), contextOn('2026-03-02T12:00:00+08:00'));
    filing(namesakes({}, { birthDate: plainDate('1990-01-01') })).thenState(({ parties }) => parties.size === 2);
    filing(namesakes({}, {})).thenRefused('filing.one-party-as-two');
    const old = '150402850701000';
    filing(namesakes({ idNumber: old }, { idNumber: eighteenSigns(old) })).thenRefused('filing.one-party-as-two');
  });

  it('two foreigners of one name with other passports are each fined, by one paper or by two [APL 29]', () => {
    const [one, other] = [
      citizen({ partyId: A, idNumber: 'E12345678' }),
      citizen({ partyId: B, idNumber: 'E87654321' }),
    ];
    const history = aCase()
      .proposed({ parties: [one, other] })
      .concluded()
      .and(...told(A), ...told(B), scopeDetermined());
    given(history)
      .when(decide({ dispositions: [imposedOn(A), imposedOn(B)] }), head)
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
    const first = after(history, decide({ dispositions: [imposedOn(A)] }), head);
    given(first)
      .when(
        decide({ decisionId: 'decision-2', decisionNumber: '赤城管罚决〔2026〕99号', dispositions: [imposedOn(B)] }),
        head,
      )
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
  });

  it('one offender whom an old log has as two parties is fined once, by one paper or by two [APL 29]', () => {
    const tell = (partyId: string) => [
      noticeIssued({ partyId, noticeId: `n-${partyId}` }),
      noticeServed({ partyId, noticeId: `n-${partyId}` }),
    ];
    const history = aCase()
      .proposed({ parties: [company, twin] })
      .concluded()
      .and(...tell('party-1'), ...tell('party-9'), scopeDetermined());
    const on = (partyId: string) => ({ ...imposedOn(A), partyId, penalties: [fine(2_000)] });
    given(history)
      .when(decide({ dispositions: [on('party-1'), on('party-9')] }), head)
      .thenRefused('decision.fined-as-another-party');
    const first = after(history, decide({ dispositions: [on('party-1')] }), head);
    given(first)
      .when(decide({ decisionId: 'decision-2', dispositions: [on('party-9')] }), head)
      .thenRefused('decision.fined-as-another-party');
  });
});

describe('a confiscation', () => {
  it('a confiscation is not raised under cover of another one that falls away [APL 44, 62]', () => {
    const told = [fine(2_000), gains(1_000), goods('手推车十辆', 3_000)];
    const history = aCase()
      .concluded()
      .and(noticeIssued({ proposedPenalties: told }), noticeServed(), scopeDetermined());
    given(history)
      .when(
        decide({
          penalties: [fine(2_000), gains(4_000)],
          performance: { manner: '上缴', performBy: plainDate('2026-05-10') },
        }),
        head,
      )
      .thenRefused('decision.heavier-than-notified');
  });

  it('a confiscation from one party keeps no goods of another one [APL 56, M55 19]', () => {
    const basis = {
      law: '城市市容和环境卫生管理条例',
      article: '第14条、第36条',
      provisionId: 'appearance-14-36',
      version: 1,
    };
    const history = (items: string, of: string, isWithSigns = false) => {
      const listed = ['barrows', ...(isWithSigns ? ['signs'] : [])];
      const owner = { is: 'party', partyId: B } as const;
      return aCase()
        .proposed({ parties: [company, citizen()] })
        .filed()
        .and(
          preservationProposed(),
          preservationApproved(),
          evidencePreserved({
            items: listed.map((itemId) =>
              barrows({ itemId, owner, ...(itemId === 'signs' ? { name: '广告牌' } : {}) }),
            ),
          }),
          PreservationDisposed({
            ...disposal({
              items: listed.map((itemId) => ({
                itemId,
                quantity: 10,
                from: 'preserved',
                outcome: { is: 'keptForConfiscation', basis },
              })),
            }),
            leavesUndecided: false,
            decidedBy: DeputyHead.personId,
          }),
        )
        .concluded()
        .and(
          ...told(A),
          ...told(B),
          scopeDetermined(),
          penaltyDecided({
            dispositions: [A, B].map((partyId) => ({
              ...imposedOn(A),
              partyId,
              penalties: partyId === of ? [goods(items, 500)] : imposedOn(partyId).penalties,
              performance: { manner: '上缴', performBy: plainDate('2026-05-10') },
              isMajor: false,
            })),
          }),
        );
    };
    for (const [items, of, isKept, isWithSigns] of [
      ['灯箱一个', A, true],
      ['灯箱一个', B, true],
      ['手推车十辆', A, true],
      ['清单所列全部物品', A, true, true],
      ['清单所列全部物品', B, false, true],
      ['手推车十辆', B, true, true],
      ['手推车十辆、广告牌十块', B, false, true],
      ['手推车十辆', B, false],
    ] as const)
      given(history(items, of, isWithSigns))
        .when(closing('performed'), as())
        .thenRefused(...(isKept ? ['closure.goods-kept'] : []), 'closure.ground-does-not-hold');
  });
});

describe('what came after the notice', () => {
  it('a report with other facts asks for a new notice; one that says what the notice told only confirms it [APL 44, 62]', () => {
    const conclude = (facts: string) =>
      ConcludeInvestigation(
        report({ occurredAt: at('2026-04-02 15:00'), facts, report: document('补充调查终结报告') }),
      );
    const history = aCase().concluded().with(notified());
    const told = notice().facts;
    given(after(history, conclude('另占用300平方米'), as()).and(scopeDetermined()))
      .when(decide(), head)
      .thenRefused(({ rule, particulars }) => rule === 'decision.notice-outdated' && particulars?.['by'] === 'report');
    given(after(history, conclude(told), as()).and(scopeDetermined()))
      .when(decide(), head)
      .thenState(({ decision: { is } }) => is === 'penalty');
  });

  it('evidence that the hearing did not examine carries no decision [APL 64(7), 65]', () => {
    const heavy = { benchmarkId: BENCHMARK, tierId: 'heavy', reasons: '情节较重' };
    const history = after(
      aCase().concluded().with(notifiedOfLargeFine()).with(hearingAhead()).and(hearingHeld()),
      CollectEvidence(
        evidence({ evidenceId: 'evidence-2', occurredAt: at('2026-04-08 15:00'), description: '新证言' }),
      ),
      as(),
    );
    given(history.with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') })).and(deliberated()))
      .when(decide({ penalties: [LARGE_FINE], benchmark: heavy }), head)
      .thenRefused('decision.notice-outdated');
  });
});

describe('a company that merged', () => {
  const merging = (happenedOn: string, occurredAt: string) =>
    SucceedParty({
      partyId: A,
      occurredAt: at(occurredAt),
      successor: merged,
      how: 'merger',
      happenedOn: plainDate(happenedOn),
      reasons: '吸收合并',
      document: document('合并登记'),
    });

  it('a company that merged before its notice was served leaves a successor who must be told [APL 44; CC 67]', () => {
    const history = aboutTwo().and(...told(A), ...told(B), scopeDetermined());
    given(after(history, merging('2026-03-20', '2026-04-14 09:00'), head))
      .when(decide({ dispositions: [{ ...imposedOn(A), partyId: merged.partyId }] }), head)
      .thenRefused(
        ({ rule, particulars }) => rule === 'decision.notice-outdated' && particulars?.['by'] === 'succession',
      );
  });

  it('a company that merged before it was fined leaves no debt, and one that merged before the conduct did not do it', () => {
    given(bothDecided().and(decisionServed({ partyId: A })))
      .when(merging('2026-04-10', '2026-04-20 09:00'), head)
      .thenRefused(saysToDecideAnew('party.decided-after-it-ceased'));
    const lasting = aCase()
      .proposed({ parties: [company, citizen()], conduct: conduct({ beganOn: plainDate('2026-02-01') }) })
      .concluded();
    given(lasting).when(merging('2025-01-10', '2026-04-14 09:00'), head).thenRefused('party.ceased-before-the-conduct');
  });

  it('a company that merged before the last day of a conduct of which nobody knows when it began has a successor', () => {
    given(aboutTwo())
      .when(merging('2026-02-20', '2026-04-14 09:00'), head)
      .thenState(({ parties }) => parties.has(merged.partyId));
  });
});

describe('a party that turns out to be a child', () => {
  it('a party that turns out to be a child is not served, and its fine is not performed but revoked [APL 30]', () => {
    const history = after(
      aCase()
        .proposed({ parties: [citizen({ partyId: 'party-1' })] })
        .concluded()
        .with(decided()),
      IdentifyParty({
        occurredAt: at('2026-04-18 09:00'),
        partyId: 'party-1',
        birthDate: plainDate('2014-07-01'),
        document: document('户籍证明'),
      }),
      as(),
    );
    given(history)
      .when(
        ServeDecision({
          ...directly(at('2026-04-20 10:00')),
          receivedBy: { personId: 'party-1', name: '示例甲', capacity: 'party' },
          decisionId: 'decision-1',
        }),
        as(),
      )
      .thenRefused(saysToDecideAnew('service.party-under-14'));
    given(
      history.and(
        decisionServed({ occurredAt: at('2026-04-20 10:00'), servedOn: plainDate('2026-04-20') }),
        obligationOpened({ fine: yuan(2_000) }),
        finePaid({ amount: yuan(2_000) }),
      ),
    )
      .when(closing('performed'), as())
      .thenRefused(saysToDecideAnew('closure.penalty-on-a-child'));
  });
});

describe('a decision without a penalty', () => {
  it('a decision without a penalty does not pass over a suspicion of the reviewer [APL 27]', () => {
    const history = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .and(scopeDetermined({ isRequired: true, grounds: ['heard'] }), submitted({ penalties: [LARGE_FINE] }));
    const suspects = { ...checksInOrder, suspectedCrime: { finding: 'defective', note: '涉嫌犯罪' } } as const;
    given(after(history, GiveReviewOpinion(opinion({ opinion: 'refuse', checks: suspects })), as(Qian)))
      .when(DecideNoPenalty(noPenalty()), head)
      .thenRefused('decision.suspicion-of-review-open');
  });

  it('a decision without a penalty does not undo what the heads approved together [APL 57(2)]', () => {
    const history = aCase()
      .concluded()
      .with(notifiedOfLargeFine())
      .with(heard())
      .with(reviewed({ penalties: [LARGE_FINE], occurredAt: at('2026-04-09 10:00') }))
      .and(deliberated());
    given(history)
      .when(DecideNoPenalty(noPenalty()), as(DeputyHead))
      .thenRefused('decision.no-penalty-against-deliberation');
  });

  it('a decision without a penalty is made where the heads approved its own draft together [APL 57(2)]', () => {
    given(
      aCase()
        .concluded()
        .with(notified())
        .and(deliberated({ draftSha256: noPenalty().document.sha256 })),
    )
      .when(DecideNoPenalty(noPenalty()), head)
      .thenState(({ decision: { is } }) => is === 'noPenalty');
  });
});

describe('goods, orders and cash', () => {
  const barrowsLapsed = PreservationLapsed({
    occurredAt: at('2026-03-14 00:00'),
    preservationId: 'preservation-1',
    from: plainDate('2026-03-04'),
    lastDay: plainDate('2026-03-13'),
    items: [{ itemId: 'barrows', quantity: 10 }],
    packs: {},
    calendarUpTo: 2026,
  });
  const again = (item: ReturnType<typeof barrows>) =>
    PreserveEvidence(
      preservation({
        occurredAt: at('2026-03-16 10:00'),
        preservationId: 'preservation-2',
        urgency: '情况紧急',
        items: [item],
        documents: [document('通知书2'), document('清单2')],
      }),
    );

  it('goods that the law released are not preserved again before they went back [APL 56]', () => {
    const lapsed = aCase()
      .filed()
      .and(...preserved(), barrowsLapsed);
    given(lapsed).when(again(barrows()), as()).thenRefused('preservation.goods-due-back');
    given(lapsed)
      .when(again(barrows({ itemId: 'other-name' })), as())
      .thenRefused('preservation.goods-due-back');
    given(lapsed)
      .when(again(barrows({ itemId: 'signs', name: '灯箱' })), as())
      .thenState((state) => state.preservation.length === 2);
  });

  it('other goods with an id of another list, and the like goods of another party, are preserved [APL 56]', () => {
    const lapsed = aCase()
      .proposed({ parties: [company, citizen()] })
      .filed()
      .and(...preserved(), barrowsLapsed);
    for (const [item, isRefused] of [
      [barrows(), true],
      [barrows({ specification: '双轮' }), true],
      [barrows({ name: '灯箱' }), false],
      [barrows({ owner: { is: 'party', partyId: B } }), false],
      [barrows({ itemId: 'other', owner: { is: 'unknown' } }), true],
    ] as const) {
      const trying = given(lapsed).when(again(item), as());
      if (isRefused) trying.thenRefused('preservation.goods-due-back');
      else trying.thenState((state) => state.preservation.length === 2);
    }
  });

  it('two orders of one day are two, and each has a check of its own [APL 28, M55 31]', () => {
    const order = (content: string, time: string) =>
      CorrectionOrdered({
        occurredAt: at(`2026-03-03 ${time}`),
        content,
        dueOn: plainDate('2026-03-10'),
        orderedBy: Li.personId,
      });
    const checked = (paper: string) =>
      PerformanceRecorded({
        occurredAt: at('2026-05-20 09:00'),
        partyId: 'party-1',
        decisionId: 'decision-1',
        performance: {
          is: 'corrected',
          orderedOn: plainDate('2026-03-03'),
          how: 'byParty',
          checkedOn: plainDate('2026-05-20'),
          findings: '已改正',
          document: document(paper),
        },
        recordedBy: Li.personId,
      });
    const once = aCase()
      .concluded()
      .and(order('拆除灯箱', '12:00'), order('清除物料', '13:00'))
      .with(decided())
      .and(
        decisionServed(),
        obligationOpened({ fine: yuan(2_000) }),
        finePaid({ amount: yuan(2_000) }),
        checked('复查一'),
      );
    given(once)
      .when(closing('performed'), as())
      .thenRefused(({ particulars }) => particulars?.['lacking'] === 'correction 2026-03-03');
    given(once.and(checked('复查二')))
      .when(closing('performed'), as())
      .thenState(({ closure }) => closure.is === 'proposed');
  });

  it('a fine that was not paid on the spot is not collected on the spot later [APL 67, 68]', () => {
    given(fineOwedOnSpot())
      .when(CollectOnSpot(collection({ occurredAt: at('2026-07-01 10:05') })), as())
      .thenRefused('collection.not-on-the-spot');
  });
});
