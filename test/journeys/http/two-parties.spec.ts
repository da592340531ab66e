import { ProposeClosure } from '@ecl/enforcement';
import { systemClock, yuan } from '@ecl/kernel';
import {
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  deliver,
  people,
  tellCaseOfTwoParties,
  tellClosure,
  tellOutcome,
  tellPayment,
  type Delivery,
  type HttpAnswer,
} from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger } from './served-ledger.js';
import { deliveryTo } from './told-cases.js';

let served: ServedLedger;
let delivery: Delivery;
let story: CaseStory;
const heard: HttpAnswer[] = [];

const company = 'party-201';
const person = 'party-201b';

const tell = async (): Promise<void> => {
  await deliver(story.steps.splice(0), delivery);
  await served.caughtUp();
};
const debts = async () => {
  const { body } = await served.get(`/api/payments/${story.id}`, { as: people.gao.id });
  return body.debts.map(({ debtors, status, fine, balance }: Record<string, unknown> & { debtors: string[] }) => ({
    debtor: debtors.join(),
    status,
    fine,
    open: (balance as { fine: number }).fine,
  }));
};

beforeAll(async () => {
  served = await ServedLedger.populated();
  delivery = await deliveryTo(served, (_, answer) => heard.push(answer));
  const subject = caseAbout('201', { others: [{ party: citizen('201b', '寅示例'), fineInYuan: 500 }] });
  story = new CaseStory(subject, begunWorkingDaysAgo(140, systemClock.now()));
  tellCaseOfTwoParties(story);
  await tell();
});
afterAll(() => served.stop());

describe('a case with two parties, from the notice to the end', () => {
  it('a step that does not say which party it means is refused, and the refusal names the parties', async () => {
    const said = JSON.stringify(heard.filter(({ status }) => status === 422).map(({ body }) => body));
    expect(said).toContain('party.not-named');
    expect(said).toContain(`"parties":"${company}, ${person}"`);
  });

  it('each party owes its own fine, and the payment of one does not lower that of the other', async () => {
    expect(await debts()).toEqual([
      { debtor: person, status: 'open', fine: yuan(500), open: yuan(500) },
      { debtor: company, status: 'paid', fine: yuan(2_000), open: 0 },
    ]);
  });

  it('the register says how far each party is, and the record of one leaves out the steps of the other', async () => {
    const { body } = await served.get(`/api/cases/${story.id}`, { as: people.gao.id });
    expect(body.case).toMatchObject({
      progress: { parties: 2, decided: 2, en: '2 of 2 decided' },
      parties: [
        { partyId: company, isPublished: true, hasRemedy: false, isSuspect: false },
        { partyId: person, isPublished: false, hasRemedy: true, isSuspect: false },
      ],
    });
    const steps = async (query: string): Promise<(string[] | undefined)[]> => {
      const { body: record } = await served.get(`/api/cases/${story.id}/timeline?limit=100${query}`, {
        as: people.gao.id,
      });
      return record.items.map(({ parties }: { parties?: string[] }) => parties);
    };
    const whose = (all: (string[] | undefined)[]) => new Set(all.flatMap((parties) => parties ?? []));
    expect(whose(await steps(''))).toEqual(new Set([company, person]));
    const ofPerson = await steps(`&party=${person}`);
    expect(ofPerson.some((parties) => parties === undefined)).toBe(true);
    expect(ofPerson.every((parties) => parties?.includes(person) ?? true)).toBe(true);
  });

  it('the next steps are those of each party: of one that has paid, and of one that has not', async () => {
    const asked = async (query = '') => {
      const { body } = await served.get(`/api/cases/${story.id}/next-steps${query}`, { as: people.gao.id });
      const of = (steps: { step: string; partyId?: string }[]) =>
        steps.filter(({ step }) => step === 'terminate-enforcement').map(({ partyId }) => partyId);
      return { open: of(body.open), shut: of(body.shut) };
    };
    expect(await asked()).toEqual({ open: [person], shut: [company] });
    expect(await asked(`?party=${company}`)).toEqual({ open: [], shut: [company] });
    const { status } = await served.get(`/api/cases/${story.id}/next-steps?party=nobody`, { as: people.gao.id });
    expect(status).toBe(404);
  });

  it('a debt and a case are found by the name of the second party', async () => {
    const named = encodeURIComponent('寅示例');
    const found = async (path: string) =>
      (await served.get(`${path}?party=${named}`, { as: people.gao.id })).body.items.map(
        ({ caseId }: { caseId: string }) => caseId,
      );
    expect(await found('/api/cases')).toEqual([story.id]);
    expect(await found('/api/payments')).toEqual([story.id]);
  });

  it('the case does not close while one of its parties has not performed', async () => {
    const closure = { occurredAt: story.clock.next(), ground: 'performed' as const, explanation: '案件已办理完毕。' };
    story.refused(story.handler, ProposeClosure(closure), 'closure.ground-does-not-hold');
    await tell();
  });

  it('the remedy of one changes the fine of that one alone; then both have performed, and the case is closed', async () => {
    tellOutcome(story, { partyId: person, outcome: 'changed', changedFine: yuan(300) });
    const [, second] = story.shares;
    if (!second) throw new RangeError('the story has one party');
    tellPayment(story, 300, second);
    tellClosure(story);
    await tell();
    expect(await debts()).toEqual([
      { debtor: person, status: 'paid', fine: yuan(300), open: 0 },
      { debtor: company, status: 'paid', fine: yuan(2_000), open: 0 },
    ]);
    const { body } = await served.get(`/api/cases/${story.id}`, { as: people.gao.id });
    expect(body.case).toMatchObject({ state: 'closed', flags: { isPublished: true } });
  });
});
