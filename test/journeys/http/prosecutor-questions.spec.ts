import { GiveReviewOpinion, GrantRecords, HandOverMaterials, RecordPoliceFiling, type Command } from '@ecl/enforcement';
import { chinaDateOf, systemClock, yuan } from '@ecl/kernel';
import {
  caseAbout,
  decision,
  deliver,
  people,
  PLANNING,
  requestForFiles,
  tellCaseInReview,
  tellNoPenaltyDecision,
  tellSuspicionOfCrime,
  tellTo,
  tellTransferStalledAtPolice,
  tellTransferToPolice,
  transferApproval,
  type CaseStory,
  type Step,
} from '@ecl/storytelling';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { deliveryTo, storyOf } from './told-cases.js';

const { jin, gao, luo, li, police } = people;
const REASONS = '数量未达立案追诉标准。';
let served: ServedLedger;

const command = (type: string, data: object) => ({ type, data }) as Command;

const tellPoliceRefusal = (story: CaseStory): void =>
  story.give(
    police,
    command('RecordPoliceRefusal', {
      occurredAt: story.clock.laterByDays(2).next(),
      ground: 'noCrime',
      reasons: '没有犯罪事实。',
      document: story.paper('不予立案通知书'),
    }),
  );

/** The reviewer sends the draft back because a crime is suspected; nobody records the suspicion. */
const tellOpinionOfCrime = (story: CaseStory): void => {
  const inOrder = { finding: 'inOrder' as const };
  story.give(
    people.song,
    GiveReviewOpinion({
      ...{ occurredAt: story.clock.later(1).next(), submissionId: `review-${story.id}-1`, opinion: 'correct' },
      ...{ reasons: '涉嫌犯罪，应当移送。', document: story.paper('法制审核意见书') },
      checks: {
        ...{ standing: inOrder, procedure: inOrder, facts: inOrder, law: inOrder, competence: inOrder },
        ...{ documents: inOrder, suspectedCrime: { finding: 'defective', note: '达到追诉标准' } },
        other: { finding: 'notApplicable' },
      },
    }),
  );
};

/** The head refused to transfer; before, a deputy tried to approve, and somebody to decide a penalty. */
const refused = storyOf(caseAbout('refused', { powerCode: '09-3' }));
/** The police refused, asked again they refused again, and the agency turned to the procuratorate. */
const challenged = storyOf(caseAbout('challenged'));
/** The police refused; nobody has challenged it, and no copy was sent. */
const unchallenged = storyOf(caseAbout('unchallenged'));
/** Fined and paid before anybody suspected a crime; a court fined it more. */
const fined = storyOf(caseAbout('fined'));
const stalled = storyOf(caseAbout('stalled', { powerCode: '09-3' }));
/** Delivered to the police, who have not signed the receipt. */
const unsigned = storyOf(caseAbout('unsigned'), systemClock.now(), 75);
/** Legal review found a crime in it and none is on record; the prosecutors asked for the files of its power. */
const passedOver = storyOf(
  caseAbout('passed-over', { powerCode: '02-1', law: PLANNING, fineInYuan: 120_000 }),
  systemClock.now(),
  62,
);
/** No crime is suspected in it. */
const plain = storyOf(caseAbout('plain'));

beforeAll(async () => {
  tellTo(refused, 'concluded');
  tellSuspicionOfCrime(refused);
  refused.refused(gao, decision(refused), 'decision.transfer-open');
  refused.clock.later(1);
  refused.refused(luo, transferApproval(refused), 'duties.not-principal-head');
  refused.give(gao, command('RefuseTransfer', { occurredAt: refused.clock.next(), reasons: REASONS }));
  tellNoPenaltyDecision(refused);

  for (const story of [challenged, unchallenged]) {
    tellTo(story, 'investigated');
    tellTransferToPolice(story);
    tellPoliceRefusal(story);
  }
  const { clock, handler } = challenged;
  challenged.give(handler, command('RequestPoliceReconsideration', { occurredAt: clock.laterByDays(1).next() }));
  challenged.give(
    police,
    command('RecordPoliceReconsideration', {
      occurredAt: clock.laterByDays(1).next(),
      outcome: 'refuse',
      reasons: '维持。',
    }),
  );
  challenged.give(
    handler,
    command('SuggestFilingSupervision', {
      occurredAt: clock.laterByDays(1).next(),
      procuratorate: '演示市人民检察院（虚构）',
      reasons: '应当立案。',
    }),
  );

  tellTo(fined, 'paid');
  tellTransferToPolice(fined);
  fined.give(
    police,
    RecordPoliceFiling({
      occurredAt: fined.clock.laterByDays(2).next(),
      number: '演公刑立字第 2 号（虚构）',
      document: fined.paper('立案决定书'),
    }),
  );
  fined.give(
    fined.handler,
    HandOverMaterials({
      occurredAt: fined.clock.laterByDays(1).next(),
      objects: [{ objectId: 'unlisted', description: '另查获的容器一只' }],
      documents: [],
      gapsExplained: '样品已在检验中耗尽。',
    }),
  );
  fined.give(
    gao,
    command('ResumeAdministrativeHandling', {
      occurredAt: fined.clock.laterByDays(5).next(),
      ground: 'judged',
      document: fined.paper('刑事判决书'),
      criminalFine: yuan(20_000),
    }),
  );

  tellTransferStalledAtPolice(stalled);
  tellTo(unsigned, 'investigated');
  tellTransferToPolice(unsigned);
  tellTo(plain, 'decided');
  tellCaseInReview(passedOver);
  tellOpinionOfCrime(passedOver);

  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  for (const { steps } of [refused, challenged, fined, stalled, plain, passedOver]) await deliver(steps, delivery);
  for (const [story, left] of [
    [unchallenged, 'CopyToProcuratorate'],
    [unsigned, 'RecordPoliceReceipt'],
  ] as const)
    await deliver(
      story.steps.filter(({ command }) => command.type !== left),
      delivery,
    );
  const now = systemClock.now();
  const step = (who: Step['who'], given: Command): Step => ({
    who,
    collection: 'lawful-requests',
    id: '',
    command: given,
  });
  await deliver(
    [
      step(jin, requestForFiles(now, { cases: { powerCodes: ['02-1'] } })),
      step(gao, GrantRecords({ occurredAt: now, requestId: 'demo-procuratorate-1' })),
    ],
    delivery,
  );
  await served.caughtUp();
});
afterAll(() => served.stop());

const ask = (path: string, as: string = jin.id): Promise<Reply> => served.get(`/api/${path}`, { as });
const casesOf = async (path: string): Promise<readonly string[]> => {
  const { status, body } = await ask(path);
  expect(status).toBe(200);
  return body.items.map(({ caseId }: { caseId: string }) => caseId).sort();
};
const transferOf = async (caseId: string) => (await ask(`transfers/${caseId}`)).body.transfer;
const today = chinaDateOf(systemClock.now());

describe('the questions of a prosecutor', () => {
  it('the transfers are found by agency, power and period, each step with its moment, limit and delay [Q01]', async () => {
    expect(await casesOf('transfers')).toEqual([
      'challenged',
      'fined',
      'refused',
      'stalled',
      'unchallenged',
      'unsigned',
    ]);
    expect(await casesOf('transfers?power=09-3')).toEqual(['refused', 'stalled']);
    expect(await casesOf('transfers?agency=nobody')).toEqual([]);
    const day = (await transferOf('stalled')).steps[0].doneAt;
    expect(await casesOf(`transfers?power=09-3&suspectedFrom=${chinaDateOf(day)}&suspectedTo=${today}`)).toContain(
      'stalled',
    );
    expect(await casesOf(`transfers?suspectedFrom=${today}`)).toEqual([]);
    expect(await casesOf(`transfers?overdueOn=${today}`)).toContain('stalled');
    const decided = (await transferOf('stalled')).steps.find(({ label }: { label: string }) => label === 'T7');
    expect(decided).toMatchObject({ status: 'overdue', dueOn: expect.any(String), lateBy: { unit: 'calendarDay' } });
  });

  it('what legal review wanted transferred and nobody did is found in the files that were asked for [Q02]', async () => {
    expect(await casesOf('cases?reviewWantsTransfer=true')).toEqual(['passed-over']);
    const { body } = await ask('cases/passed-over/readings', gao.id);
    expect(body.items.map(({ ground }: { ground: string }) => ground)).not.toContain('transfer');
  });

  it('a decision that stayed public while the police had the case is found [Q17]', async () => {
    expect(await casesOf('transfers?publishedMeanwhile=true')).toEqual(['fined']);
  });

  it('the transfers are taken away as they are listed, and that they were taken is on record [Q01]', async () => {
    const response = await fetch(`${served.url}/api/taking/transfers?format=csv&power=09-3`, {
      headers: { Authorization: `Bearer ${await served.tokenOf(jin.id)}` },
    });
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true, bom: true });
    expect(rows.map((row) => row['案件编号']).sort()).toEqual(await casesOf('transfers?power=09-3'));
    expect(rows.find((row) => row['案件编号'] === 'refused')).toMatchObject({
      ...{ 不批准移送的人: gao.id, 不批准移送的理由: REASONS, 已抄送检察机关: '' },
    });
    expect(rows.find((row) => row['案件编号'] === 'stalled')?.['逾期步骤']).not.toBe('');
    const taken = [];
    for await (const { data } of served.ledger.store.readStream(`taken-${jin.id}`)) taken.push(data);
    expect(taken).toMatchObject([{ what: 'transfers', form: 'csv', asked: { power: '09-3' } }]);
  });

  it('a refusal to transfer says who refused and why [Q04]', async () => {
    const { body } = await ask('transfers?stage=refusedByHead');
    expect(body.items).toMatchObject([{ caseId: 'refused', refusal: { refusedBy: gao.id, reasons: REASONS } }]);
  });

  it('an approval by a deputy, and a penalty in the place of a transfer, are on record as attempts [Q05, Q06]', async () => {
    const { body } = await ask('cases/refused/attempts');
    const tried = body.items.map(
      ({ actor, commandType, violations }: (typeof body.items)[number]) =>
        [actor, commandType, violations.map(({ rule }: { rule: string }) => rule)] as const,
    );
    expect(tried).toContainEqual([luo.id, 'ApproveTransfer', expect.arrayContaining(['duties.not-principal-head'])]);
    expect(tried).toContainEqual([gao.id, 'DecidePenalty', expect.arrayContaining(['decision.transfer-open'])]);
  });

  it('a penalty is found by its day, and the transfer says when the crime was suspected [Q06]', async () => {
    expect(await casesOf(`cases?decidedFrom=2000-01-01&decidedTo=${today}`)).toContain('fined');
    const { body } = await ask('cases/fined/timeline?limit=200&order=asOccurred');
    const types = body.items.map(({ type }: { type: string }) => type);
    expect(types.indexOf('PenaltyDecided')).toBeGreaterThan(0);
    expect(types.indexOf('CrimeSuspected')).toBeGreaterThan(types.indexOf('PenaltyDecided'));
  });

  it('the transfers without a copy, without a receipt, and those at which the police stay silent, are found [Q07, Q08]', async () => {
    expect(await casesOf('transfers?notCopied=true')).toEqual(['unchallenged']);
    expect(await casesOf(`transfers?stalledAtPoliceOn=${today}`)).toEqual(['stalled', 'unsigned']);
    expect(await casesOf('transfers?stage=delivered')).toEqual(['unsigned']);
  });

  it('a refusal of the police that nobody challenged is found, and of others how the challenge went [Q09]', async () => {
    expect(await casesOf('transfers?stage=refusedByPolice')).toEqual(['unchallenged']);
    const { steps } = await transferOf('challenged');
    const done = steps
      .filter(({ doneAt }: { doneAt?: string }) => doneAt !== undefined)
      .map(({ step }: { step: string }) => step);
    expect(done).toEqual(
      expect.arrayContaining(['reconsiderationRequested', 'reconsiderationDecided', 'supervisionSuggested']),
    );
  });

  it('what was listed and what was handed over are compared [Q10]', async () => {
    const { objects } = await transferOf('fined');
    expect(objects.missing).toMatchObject([{ objectId: 'object-fined-1' }]);
    expect(objects.unlisted).toMatchObject([{ objectId: 'unlisted' }]);
  });

  it('the evidence says who took it and who handed it on, and each paper has its digest [Q11]', async () => {
    const { body } = await ask('cases/stalled/file');
    const of = (type: string) => body.steps.find((step: { type: string }) => step.type === type);
    expect(of('EvidenceCollected')).toMatchObject({
      section: 'evidence',
      account: li.id,
      occurredAt: expect.any(String),
      recordedAt: expect.any(String),
    });
    expect(of('TransferDelivered').says.data).toMatchObject({
      deliveredBy: li.id,
      objects: [{ objectId: 'object-stalled-1' }],
    });
    const papers = (await ask('cases/stalled/papers')).body.items;
    expect(papers.length).toBeGreaterThan(3);
    for (const { sha256 } of papers) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('a fine that was paid before the transfer is set off against the fine of the court [Q12]', async () => {
    expect((await transferOf('fined')).suspects).toMatchObject([
      { criminalFine: yuan(20_000), paid: yuan(2_000), offset: yuan(2_000), remaining: yuan(18_000) },
    ]);
  });

  it('a case that ended without a penalty is found where a crime had been suspected, and no other [Q15]', async () => {
    expect(await casesOf('cases?state=noPenalty')).toEqual(['refused']);
    expect(await casesOf('cases?state=terminated')).toEqual([]);
  });

  it('every event has who recorded it and when, in the order of the record, and the reading is on record [Q20]', async () => {
    const { body } = await ask('cases/stalled/timeline?limit=200&order=asRecorded');
    const steps = body.items.filter(({ kind }: { kind: string }) => kind === 'step');
    const log = [];
    for await (const { type, metadata } of served.ledger.store.readStream('case-stalled'))
      log.push([type, metadata.actor, metadata.recordedAt]);
    expect(steps.map(({ type, account, recordedAt }: (typeof steps)[number]) => [type, account, recordedAt])).toEqual(
      log,
    );
    const readings = (await ask('cases/stalled/readings', gao.id)).body.items;
    expect(readings).toContainEqual(
      expect.objectContaining({ readerId: jin.id, roles: ['procuratorate'], ground: 'transfer' }),
    );
  });

  it('a case in which no crime is suspected is in no answer, and is as if it were not there', async () => {
    expect(await casesOf('cases?limit=200')).not.toContain('plain');
    for (const path of ['file', 'timeline', 'attempts', 'papers', 'readings'])
      expect((await ask(`cases/plain/${path}`)).status).toBe(404);
    expect((await ask('transfers/plain')).status).toBe(404);
  });
});
