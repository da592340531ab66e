import { instantOf } from '@ecl/kernel';
import { caseAbout, deliver, people, secondUnit, tellTo } from '@ecl/storytelling';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServedLedger, type Reply } from './served-ledger.js';
import { deliveryTo, storyOf } from './told-cases.js';

interface Step {
  readonly number: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

let served: ServedLedger;
let steps: readonly Step[];
const { gao, li, bank, chen } = people;

beforeAll(async () => {
  served = await ServedLedger.populated();
  const delivery = await deliveryTo(served);
  const paid = tellTo(storyOf(caseAbout('paid')), 'paid');
  const other = tellTo(storyOf(caseAbout('other', { team: secondUnit })), 'served');
  for (const story of [paid, other]) await deliver(story.steps, delivery);
  await served.caughtUp();
  steps = (await served.get('/api/cases/paid/file', { as: gao.id })).body.steps;
});
afterAll(() => served.stop());

const asked = (path: string, as = gao.id): Promise<Reply> => served.get(`/api/${path}`, { as });
const numbersOf = (found: readonly Step[]) => found.map(({ number }) => number);
const stepOf = (type: string): Step => {
  const found = steps.find((step) => step.type === type);
  if (!found) throw new Error(`no ${type} is on record`);
  return found;
};
const justBefore = (moment: string): string => instantOf(new Date(Date.parse(moment) - 1));
const beforeService = () => justBefore(stepOf('DecisionServed').occurredAt);
const LONG_AGO = '2000-01-01T00:00:00Z';

describe('a case as it was', () => {
  it('a file has what was recorded by one moment, and what had happened by another: each filters by itself', async () => {
    const known = stepOf('PenaltyNoticeIssued').recordedAt;
    const happened = stepOf('InvestigationConcluded').occurredAt;
    const fileAt = async (query: string) => (await asked(`cases/paid/file?${query}`)).body;
    const [byThen, asOf, both] = [
      await fileAt(`knownAt=${known}`),
      await fileAt(`asOf=${happened}`),
      await fileAt(`knownAt=${known}&asOf=${happened}`),
    ];
    const [isKnown, hasHappened] = [
      (step: Step) => step.recordedAt <= known,
      (step: Step) => step.occurredAt <= happened,
    ];
    expect(numbersOf(byThen.steps)).toEqual(numbersOf(steps.filter(isKnown)));
    expect(numbersOf(asOf.steps)).toEqual(numbersOf(steps.filter(hasHappened)));
    expect(numbersOf(both.steps)).toEqual(numbersOf(steps.filter((step) => isKnown(step) && hasHappened(step))));
    expect(asOf.steps.length).toBeLessThan(steps.length);
    expect(both.asAt).toEqual({ knownAt: known, asOf: happened });
  });

  it('limits, state and next steps are those of the moment, and the register finds the case by what it was', async () => {
    const moment = beforeService();
    const limitIn = (items: readonly { kind: string; status: string }[]) =>
      items.find(({ kind }) => kind === 'decisionService')?.status;
    expect(limitIn((await asked(`cases/paid/deadlines?asOf=${moment}`)).body.items)).toMatch(/due|warned/);
    expect(limitIn((await asked('cases/paid/deadlines')).body.items)).toBe('met');
    const { body } = await asked(`cases/paid?asOf=${moment}`);
    expect(body.case.state).toBe('decided');
    const { nextSteps } = (await asked(`cases/paid?asOf=${moment}`, li.id)).body;
    expect(nextSteps.open.map(({ step }: { step: string }) => step)).toContain('serve-decision');
    const now = (await asked('cases/paid')).body.case;
    const idsIn = async (query: string) =>
      (await asked(`cases-then?${query}`)).body.items.map(({ caseId }: { caseId: string }) => caseId);
    expect(await idsIn(`asOf=${moment}&state=decided`)).toContain('paid');
    expect(await idsIn(`asOf=${moment}&state=${now.state as string}`)).not.toContain('paid');
    expect(await idsIn(`knownAt=${LONG_AGO}`)).toEqual([]);
  });

  it('without a moment the register as it was is the register, page by page, and in the scope of the reader', async () => {
    for (const as of [gao.id, chen.id]) {
      const all = (await asked('cases', as)).body.items;
      expect((await asked('cases-then', as)).body.items).toEqual(all);
      const paged = [];
      for (let after = ''; ;) {
        const { body } = await asked(`cases-then?limit=1${after}`, as);
        paged.push(...body.items);
        if (body.next === null) break;
        after = `&after=${body.next as string}`;
      }
      expect(paged).toEqual(all);
    }
  });

  it('what whoever took a step could see: nothing of that step, nor who read the file or what was uploaded since', async () => {
    const { number } = stepOf('PenaltyDecided');
    const { body } = await asked(`cases/paid/file?beforeStep=${String(number)}`);
    expect(numbersOf(body.steps)).toEqual(numbersOf(steps.slice(0, number - 1)));
    expect(body.readers).toEqual([]);
    expect((await asked('cases/paid/file')).body.readers).not.toEqual([]);
    expect((await asked(`cases/paid/file?beforeStep=${String(steps.length + 1)}`)).status).toBe(404);
    expect((await asked(`cases/paid/file?beforeStep=2&knownAt=${LONG_AGO}`)).status).toBe(400);
  });

  it('the difference between two moments names steps, states and limits, both ways', async () => {
    const moment = beforeService();
    const { body } = await asked(`cases/paid/difference?asOf=${moment}`);
    const later = steps.filter(({ occurredAt }) => occurredAt > moment);
    expect(numbersOf(body.added)).toEqual(numbersOf(later));
    expect([body.gone, body.redated]).toEqual([[], []]);
    expect(body.state.before).toBe('decided');
    expect(body.parties).toMatchObject([{ before: 'decided', after: body.state.after }]);
    expect(body.limits.find(({ kind }: { kind: string }) => kind === 'decisionService')).toMatchObject({
      statusAfter: 'met',
    });
    const back = (await asked(`cases/paid/difference?toAsOf=${moment}`)).body;
    expect([numbersOf(back.gone), back.added]).toEqual([numbersOf(later), []]);
  });

  it('a moment opens no more than today does: a part stays a part, and before the case there is nothing', async () => {
    const { body } = await asked(`cases/paid/file?asOf=${beforeService()}`, bank.id);
    expect(body.steps).toEqual([]);
    expect((await asked(`cases/paid/difference?knownAt=${LONG_AGO}`, bank.id)).status).toBe(403);
    for (const path of ['file', 'deadlines', ''])
      expect((await asked(`cases/paid/${path}?knownAt=${LONG_AGO}`)).status).toBe(path === 'deadlines' ? 200 : 404);
  });
});
