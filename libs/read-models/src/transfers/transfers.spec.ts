import { describe, expect, it } from '@jest/globals';
import {
  AdministrativeHandlingResumed,
  CaseFiledByPolice,
  CrimeSuspected,
  DisclosureWithdrawn,
  MaterialsHandedOver,
  PoliceReceiptSigned,
  rulePacks,
  SuspicionDropped,
  TransferApproved,
  TransferCopiedToProcuratorate,
  TransferDelivered,
  TransferRefused,
  TransferReportSubmitted,
  TransferTeamFormed,
  workingCalendar,
  type CaseEvent,
} from '@ecl/enforcement';
import { plainDate, yuan } from '@ecl/kernel';
import type { CaseScope } from '@ecl/identity';
import { everything, ofAgency, ofTransfers, seeing } from '../testing/scopes.js';
import { citizen, company, decided, decisionPublished, filed, paper, proposed } from '../testing/case-story.js';
import { at, expensive, toldTo, walks } from '../testing/telling.js';
import { searchTransfers, transferOf, transfers, type TransferSearch } from './index.js';

const law = (now: string) => ({ calendar: workingCalendar(), packs: rulePacks(), now: at(now) });
const object = (objectId: string) => ({ objectId, description: `物品${objectId}` });

const suspected = (on = '2026-03-04') =>
  CrimeSuspected({
    occurredAt: at(`${on} 09:00`),
    phase: 'investigation',
    offence: '示例罪',
    note: '数额较大',
    notedBy: 'li',
  });
const reported: CaseEvent[] = [
  TransferTeamFormed({ occurredAt: at('2026-03-04 10:00'), members: ['li', 'wang'], formedBy: 'zhou' }),
  TransferReportSubmitted({
    occurredAt: at('2026-03-05 09:00'),
    document: paper('移送报告'),
    submittedBy: 'li',
    approvalDueOn: plainDate('2026-03-08'),
  }),
];
const refused = TransferRefused({ occurredAt: at('2026-03-06 09:00'), refusedBy: 'zhou', reasons: '未达追诉标准' });
const delivered: CaseEvent[] = [
  ...reported,
  TransferApproved({ occurredAt: at('2026-03-06 09:00'), approvedBy: 'zhou', deliveryDueAt: at('2026-03-07 09:00') }),
  TransferDelivered({
    occurredAt: at('2026-03-07 10:30'),
    policeOrgan: '示例公安分局',
    documents: [],
    objects: [object('a'), object('b')],
    partyTold: true,
    deliveredBy: 'li',
  }),
];
const received: CaseEvent[] = [
  ...delivered,
  PoliceReceiptSigned({
    occurredAt: at('2026-03-07 11:00'),
    signedBy: '示例警',
    policeOrgan: '示例公安分局',
    filingDueOn: plainDate('2026-03-10'),
  }),
];
const copied = TransferCopiedToProcuratorate({ occurredAt: at('2026-03-07 12:00'), procuratorate: '示例检察院' });

const story = (...events: CaseEvent[]) => [proposed(), filed(), ...events];
const told = toldTo(transfers)
  .tell('case-plain', story())
  .tell('case-refused', story(suspected('2026-02-20'), ...reported, refused))
  .tell('case-stalled', story(suspected(), ...received))
  .tell('case-copied', [
    proposed({ agencyId: 'hs-bureau', powerCode: '04-1c' }),
    filed(),
    suspected(),
    ...received,
    copied,
    CaseFiledByPolice({
      occurredAt: at('2026-03-09 09:00'),
      number: '示例立〔2026〕1号',
      document: paper('立案通知'),
      handOverDueOn: plainDate('2026-03-12'),
    }),
    MaterialsHandedOver({
      occurredAt: at('2026-03-11 09:00'),
      objects: [object('a'), object('c')],
      documents: [],
      handedOverBy: 'li',
      missingObjects: ['b'],
      unlistedObjects: ['c'],
    }),
  ]);

const found = (search: TransferSearch, scope: CaseScope = everything) =>
  searchTransfers(told.db, scope, law('2026-03-20 09:00'), search).rows.map(({ caseId }) => caseId);

describe('the list of transfers', () => {
  it.each<[string, TransferSearch, string[]]>([
    ['only cases in which a crime was suspected', {}, ['copied', 'stalled', 'refused']],
    ['those of a period', { suspectedOn: { from: '2026-03-01' } }, ['copied', 'stalled']],
    ['those of an agency', { agencyId: 'hs-bureau' }, ['copied']],
    ['those under a power', { powerCode: '04-1c' }, ['copied']],
    ['those that the head refused', { stage: 'refusedByHead' }, ['refused']],
    ['those that were never copied to the procuratorate [Q07]', { notCopied: true }, ['stalled']],
    ['those that the police have not answered [Q08]', { stalledAtPoliceOn: plainDate('2026-03-11') }, ['stalled']],
    ['no transfer as stalled that the police may still examine', { stalledAtPoliceOn: plainDate('2026-03-07') }, []],
    ['those with something overdue', { overdueOn: plainDate('2026-03-20') }, ['stalled']],
  ])('the list of transfers shows %s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it('a case is found as public while the police had it, where its text was public on the day of delivery or came afterwards', () => {
    const published = (over: object) => decisionPublished({ occurredAt: at('2026-02-20 09:00'), ...over });
    const withdrawn = DisclosureWithdrawn({
      ...{ partyId: 'party-1', occurredAt: at('2026-03-05 09:00'), decisionId: 'decision-1', cause: 'transferred' },
      ...{ withdrawnBy: 'zhou', reason: '示例' },
    });
    const model = toldTo(transfers)
      .tell('case-public', story(published({}), suspected(), ...delivered))
      .tell('case-expired', story(published({ publishUntil: plainDate('2026-03-06') }), suspected(), ...delivered))
      .tell('case-last-day', story(published({ publishUntil: plainDate('2026-03-07') }), suspected(), ...delivered))
      .tell('case-withdrawn', story(published({}), suspected(), withdrawn, ...delivered))
      .tell('case-later', story(suspected(), ...delivered, published({ occurredAt: at('2026-03-08 09:00') })));
    const { rows } = searchTransfers(model.db, everything, law('2026-03-20 09:00'), { publishedMeanwhile: true });
    expect(rows.map(({ caseId }) => caseId).sort()).toEqual(['last-day', 'later', 'public']);
  });

  it('the sealed record of a minor is in the list for the organs that handle it, and for the agency while somebody waits [JUV 59]', () => {
    const young = (...events: CaseEvent[]) => [
      proposed({ parties: [citizen('2008-06-01')] }),
      filed(),
      ...events,
      decided(),
    ];
    const model = toldTo(transfers)
      .tell('case-over', young(suspected(), ...reported, refused))
      .tell('case-waiting', young(suspected(), ...received));
    const found = (scope: CaseScope, search: TransferSearch = {}) =>
      searchTransfers(model.db, scope, law('2026-03-20 09:00'), search).rows.map(({ caseId }) => caseId);
    expect(found(seeing(ofTransfers))).toEqual(['waiting', 'over']);
    expect(found(seeing(ofAgency('cf-bureau')))).toEqual(['waiting']);
    // To ask for a name is a search of the sealed record.
    expect(found(seeing(ofAgency('cf-bureau')), { suspect: '示例' })).toEqual([]);
    expect(found(seeing(ofTransfers), { suspect: '示例' })).toEqual(['waiting', 'over']);
  });

  it('the list of transfers is limited to what the reader may see', () => {
    expect(found({}, seeing(ofAgency('hs-bureau')))).toEqual(['copied']);
    expect(transferOf(told.db, seeing(ofAgency('hs-bureau')), law('2026-03-20 09:00'), 'stalled')).toBeUndefined();
  });

  it('the list of transfers shows every case once, one row a page', () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = searchTransfers(told.db, everything, law('2026-03-20 09:00'), {}, { size: 1, after });
      seen.push(...page.rows.map(({ caseId }) => caseId));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(['copied', 'stalled', 'refused']);
  });

  it.each<TransferSearch>([
    {},
    { suspectedOn: { from: '2026-03-01' } },
    { agencyId: 'x' },
    { stage: 'delivered' },
    { overdueOn: plainDate('2026-03-20') },
    { stalledAtPoliceOn: plainDate('2026-03-20') },
    { notCopied: true },
  ])('the list of transfers reads no whole table looking for %j', (search) => {
    const plans = told.plansOf((db) => searchTransfers(db, seeing(ofTransfers), law('2026-03-20 09:00'), search));
    expect(expensive(plans)).toEqual([]);
    expect(walks(plans)).toEqual([]);
  });
});

describe('the suspects of a transfer', () => {
  const [A, B] = [company(), citizen('1990-01-01', '示例乙')];
  const ofTwo = (...events: CaseEvent[]) =>
    toldTo(transfers).tell('case-x', [proposed({ parties: [A, B] }), filed(), ...events]);
  const suspects = (...events: CaseEvent[]) =>
    transferOf(ofTwo(...events).db, everything, law('2026-03-20 09:00'), 'x')?.suspects;
  const suspectedOf = (...ids: string[]) => CrimeSuspected({ ...suspected().data, suspects: ids });

  it('a transfer names its suspects; one that names nobody is of every party', () => {
    expect(suspects(suspectedOf('party-2'))).toMatchObject([{ partyId: 'party-2', name: '示例乙', isHeld: true }]);
    expect(suspects(suspected())?.map(({ partyId }) => partyId)).toEqual(['party-1', 'party-2']);
  });

  it('a suspect who joins is beside the others, and one who was dropped is gone', () => {
    const joins = CrimeSuspected({
      ...suspected('2026-03-08').data,
      offence: '另一罪',
      suspects: ['party-2'],
      joins: true,
    });
    const both = [suspectedOf('party-1'), ...received, joins];
    expect(suspects(...both)).toMatchObject([{ partyId: 'party-1' }, { partyId: 'party-2' }]);
    const row = transferOf(ofTwo(...both).db, everything, law('2026-03-20 09:00'), 'x');
    expect(row).toMatchObject({ stage: 'received', offence: '示例罪；另一罪', policeOrgan: '示例公安分局' });
    const dropped = SuspicionDropped({ occurredAt: at('2026-03-06 09:00'), partyIds: ['party-2'], approvedBy: 'zhou' });
    expect(suspects(suspectedOf('party-1', 'party-2'), ...reported, dropped)).toMatchObject([{ partyId: 'party-1' }]);
  });

  it('a criminal fine is with the party that the court fined, and stays in a later round', () => {
    const offset = { paid: yuan(500), offset: yuan(500), remaining: yuan(4_500) };
    const judged = AdministrativeHandlingResumed({
      occurredAt: at('2026-04-01 09:00'),
      ground: 'judged',
      document: paper('判决'),
      criminalFine: yuan(5_000),
      finedParty: 'party-1',
      suspects: ['party-1', 'party-2'],
      offset: { partyId: 'party-1', ...offset },
      furtherFines: [
        { partyId: 'party-2', criminalFine: yuan(800), paid: yuan(0), offset: yuan(0), remaining: yuan(800) },
      ],
      approvedBy: 'zhou',
    });
    const over = [suspected(), ...received, judged];
    expect(suspects(...over)).toMatchObject([
      { partyId: 'party-1', isHeld: false, criminalFine: yuan(5_000), ...offset },
      { partyId: 'party-2', isHeld: false, criminalFine: yuan(800), remaining: yuan(800) },
    ]);
    expect(suspects(...over, suspectedOf('party-2'))).toMatchObject([
      { partyId: 'party-1', isHeld: false, criminalFine: yuan(5_000) },
      { partyId: 'party-2', isHeld: true },
    ]);
  });

  it('a transfer is found by the name of a suspect, not by that of another party', () => {
    const all = ofTwo(suspectedOf('party-2'));
    const by = (suspect: string) =>
      searchTransfers(all.db, everything, law('2026-03-20 09:00'), { suspect }).rows.map(({ caseId }) => caseId);
    expect(by('示例')).toEqual(['x']);
    expect(by(A.name)).toEqual([]);
    expect(
      expensive(all.plansOf((db) => searchTransfers(db, everything, law('2026-03-20 09:00'), { suspect: '示例' }))),
    ).toEqual([]);
  });
});

describe('one transfer', () => {
  const transfer = (caseId: string, now = '2026-03-20 09:00') => transferOf(told.db, everything, law(now), caseId);
  const step = (caseId: string, name: string, now?: string) =>
    transfer(caseId, now)?.steps.find((each) => each.step === name);

  it('a transfer says of each step when it was taken, by when it had to be, and how late it was [Q01]', () => {
    expect(step('stalled', 'approvalDecided')).toMatchObject({
      label: 'T3',
      dueOn: '2026-03-08',
      doneAt: at('2026-03-06 09:00'),
      status: 'done',
    });
    expect(step('stalled', 'delivered')).toMatchObject({
      label: 'T4',
      dueAt: at('2026-03-07 09:00'),
      lateBy: { amount: 90, unit: 'minute' },
    });
  });

  it('a transfer measures the silence of the police on the day on which it is asked about', () => {
    expect(step('stalled', 'policeDecided', '2026-03-10 09:00')).toMatchObject({ label: 'T7', status: 'notDue' });
    expect(step('stalled', 'policeDecided', '2026-03-15 09:00')).toMatchObject({
      label: 'T7',
      status: 'overdue',
      lateBy: { amount: 5, unit: 'calendarDay' },
    });
  });

  it('a transfer gives the reasons of the head who refused it [Q04]', () => {
    expect(transfer('refused')?.refusal).toEqual({ refusedBy: 'zhou', reasons: '未达追诉标准' });
  });

  it('a transfer compares the objects that were listed with those handed over [Q10]', () => {
    expect(transfer('copied')?.objects).toMatchObject({ missing: [object('b')], unlisted: [object('c')] });
    expect(transfer('stalled')?.objects).toMatchObject({ listed: [object('a'), object('b')], missing: [] });
  });

  it('a transfer begins again with a new suspicion', () => {
    const again = toldTo(transfers).tell('case-x', story(suspected(), ...reported, refused, suspected('2026-04-01')));
    expect(transferOf(again.db, everything, law('2026-04-02 09:00'), 'x')).toMatchObject({
      stage: 'suspected',
      refusal: undefined,
    });
  });
});
