import { NameConduct, RevokeDecision, type Command } from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { FaultyEventStore, lostOnTheWay, type AppendFault } from '@ecl/event-sourcing/testing';
import { newUuid } from '@ecl/kernel';
import type { CommandOutcome } from '@ecl/ledger';
import {
  actorOf,
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  citizen,
  deliver,
  firstUnit,
  onSpotDecision,
  proposal,
  secondUnit,
  tellTo,
  ThroughDoors,
  type CaseSubject,
} from '@ecl/storytelling';
import { describe, expect, it, jest } from '@jest/globals';
import { bureausOn, type SharedStore } from './bureaus.fixture.js';
import { collect } from './events.js';
import { NOW, type FilingBureau } from './number-book.fixture.js';

jest.setTimeout(60_000);

const FINED = 'decision.conduct-fined-in-another-case';
const passed: AppendFault = (_, proceed) => proceed();
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${String(n + 1)}`);

/** A case about one and the same conduct, unless `different` says otherwise. */
const storyOf = (id: string, different: Partial<Omit<CaseSubject, 'id'>> = {}): CaseStory =>
  new CaseStory(
    caseAbout(id, { party: citizen(id, '示例张三'), place: '示例路 1 号', fineInYuan: 100, ...different }),
    begunWorkingDaysAgo(40, NOW),
  );

const take = ({ doors }: FilingBureau, story: CaseStory, who: CaseStory['head'], command: Command) =>
  doors.cases.execute(story.id, command, { actor: actorOf(who), commandId: newUuid() });
const fineOnSpot = (bureau: FilingBureau, story: CaseStory, over: object = {}): Promise<CommandOutcome> => {
  const { type, data } = onSpotDecision(story);
  return take(bureau, story, story.handler, { type, data: { ...data, ...over } });
};
const propose = (bureau: FilingBureau, story: CaseStory): Promise<CommandOutcome> =>
  take(bureau, story, story.handler, proposal(story));
/** Takes the steps up to the decision; `isProposed`: the first one is taken already. */
const decide = async (bureau: FilingBureau, story: CaseStory, isProposed = false): Promise<CommandOutcome> => {
  const steps = tellTo(story, 'decided')
    .steps.splice(0)
    .slice(isProposed ? 1 : 0);
  const last = steps.pop();
  if (!last) throw new Error('the story has no decision');
  await deliver(steps, new ThroughDoors(bureau.doors));
  return take(bureau, story, story.head, last.command);
};
const revocation = (story: CaseStory): Command =>
  RevokeDecision({
    occurredAt: story.clock.later(1).next(),
    cause: 'selfCorrection',
    reasons: '另案适用的规定罚款数额较高',
    document: story.paper('撤销决定书'),
  });
const naming = (story: CaseStory, conductId = 'conduct-1'): Command =>
  NameConduct({ occurredAt: story.clock.next(), conductId, reasons: '两案当事人陈述为同一行为' });
const rulesOf = (outcome: CommandOutcome): string =>
  outcome.is === 'refused' ? outcome.violations.map(({ rule }) => rule).join(',') : 'accepted';

/** The entries about fines of the conduct of the story, as `ConductClaimed a`. */
const entries = async ({ store }: FilingBureau): Promise<readonly string[]> => {
  const all: RecordedEvent[] = await collect(store.readAll());
  const of = all.find(({ type }) => type === 'ConductClaimed')?.streamName;
  return all
    .filter(({ streamName, type }) => streamName === of && /Claimed|Confirmed|Released/.test(type))
    .map(({ type, data }) => `${type} ${(data as { caseId: string }).caseId}`);
};

interface SameConductOn extends SharedStore {
  /** How many cases are to be fined at once. */
  readonly racing?: number;
}

/** What must hold on every store for conduct that several cases are about. */
export const sameConductContract = (name: string, { racing = 12, ...on }: SameConductOn): void =>
  describe(`one conduct on ${name}`, () => {
    const bureau = bureausOn(on);

    it('one conduct of a party is fined once on the spot, and the refusal is on record [E1]', async () => {
      const { first } = await bureau();
      expect(rulesOf(await fineOnSpot(first, storyOf('a')))).toBe('accepted');
      const again = await fineOnSpot(first, storyOf('b', { place: '示例路１号' }));
      expect(rulesOf(again)).toBe(FINED);
      expect(again).toMatchObject({ violations: [{ articles: ['APL 29'], particulars: { caseId: 'a' } }] });
      expect(await collect(first.store.readStream('attempts-case-b'))).toHaveLength(1);
      expect(await entries(first)).toEqual(['ConductClaimed a', 'ConductConfirmed a']);
    });

    it('one conduct may be answered by a penalty without a fine in another case', async () => {
      const { first } = await bureau();
      await fineOnSpot(first, storyOf('a'));
      expect(rulesOf(await fineOnSpot(first, storyOf('b'), { penalties: [{ kind: 'warning' }] }))).toBe('accepted');
    });

    it('one conduct is not that of another party, another place or another day', async () => {
      const { first } = await bureau();
      await fineOnSpot(first, storyOf('a'));
      expect(rulesOf(await fineOnSpot(first, storyOf('b', { party: citizen('b', '示例李四', '1990-01-01') })))).toBe(
        'accepted',
      );
      expect(rulesOf(await fineOnSpot(first, storyOf('c', { place: '示例路 2 号' })))).toBe('accepted');
      const story = storyOf('d');
      story.clock.later(1);
      expect(rulesOf(await fineOnSpot(first, story))).toBe('accepted');
    });

    it('one conduct has the name that an officer gives it: the same at another place, or another at the same', async () => {
      const { first } = await bureau();
      await fineOnSpot(first, storyOf('a'), { conductId: 'conduct-1' });
      expect(rulesOf(await fineOnSpot(first, storyOf('b', { place: '示例路口' }), { conductId: 'conduct-1' }))).toBe(
        FINED,
      );
      expect(rulesOf(await fineOnSpot(first, storyOf('c'), { conductId: 'conduct-2' }))).toBe('accepted');
    });

    it('one conduct that one case names and another does not is known by its facts', async () => {
      const { first } = await bureau();
      await fineOnSpot(first, storyOf('a'), { conductId: 'conduct-1' });
      expect(rulesOf(await fineOnSpot(first, storyOf('b')))).toBe(FINED);
      expect(rulesOf(await fineOnSpot(first, storyOf('c'), { conductId: 'conduct-2' }))).toBe('accepted');
      const [story, unnamed] = [storyOf('a'), storyOf('d')];
      expect(rulesOf(await take(first, story, story.head, revocation(story)))).toBe('accepted');
      // The conduct is still fined in case c.
      expect(rulesOf(await fineOnSpot(first, unnamed))).toBe(FINED);
    });

    it('one conduct is named when it is found to be that of another case: a warning then, and no second fine [E1]', async () => {
      const { first } = await bureau();
      const [a, b] = [storyOf('a', { fineInYuan: 2_000 }), storyOf('b', { place: '示例路口', fineInYuan: 3_000 })];
      await propose(first, a);
      expect(await take(first, a, a.handler, naming(a))).not.toHaveProperty('warnings');
      expect(await propose(first, b)).not.toHaveProperty('warnings');
      expect(await take(first, b, b.handler, naming(b))).toMatchObject({
        is: 'accepted',
        warnings: [{ warning: 'conduct.in-another-case', particulars: { caseId: 'a' } }],
      });
      expect(rulesOf(await take(first, b, b.handler, naming(b)))).toBe('filing.conduct-named-so');
      expect(rulesOf(await fineOnSpot(first, storyOf('c'), { conductId: 'conduct-1' }))).toBe('accepted');
      expect(rulesOf(await decide(first, storyOf('b', { place: '示例路口', fineInYuan: 3_000 }), true))).toBe(FINED);
    });

    it('one conduct that turns out to be fined twice is a warning, and is fined no third time', async () => {
      const { first } = await bureau();
      const [a, b] = [storyOf('a'), storyOf('b', { place: '示例路口' })];
      await fineOnSpot(first, a, { conductId: 'conduct-1' });
      expect(rulesOf(await fineOnSpot(first, b))).toBe('accepted');
      expect(await take(first, b, b.handler, naming(b))).toMatchObject({
        warnings: [{ warning: 'conduct.fined-twice', articles: ['APL 29'], particulars: { caseId: 'a' } }],
      });
      expect(rulesOf(await take(first, a, a.head, revocation(a)))).toBe('accepted');
      expect(rulesOf(await fineOnSpot(first, storyOf('c', { place: '示例路口' })))).toBe(FINED);
    });

    it('one conduct that is named wrongly is corrected, and may then be fined', async () => {
      const { first } = await bureau();
      const a = storyOf('a');
      await fineOnSpot(first, a, { conductId: 'conduct-1' });
      expect(rulesOf(await take(first, a, a.handler, naming(a, 'conduct-9')))).toBe('accepted');
      expect(rulesOf(await fineOnSpot(first, storyOf('b', { place: '示例路口' }), { conductId: 'conduct-1' }))).toBe(
        'accepted',
      );
      expect(rulesOf(await fineOnSpot(first, storyOf('c', { place: '示例路口' }), { conductId: 'conduct-9' }))).toBe(
        FINED,
      );
    });

    it('one conduct in a second case is a warning at filing, with the other case for anyone who may see it', async () => {
      const { first } = await bureau();
      expect(await propose(first, storyOf('a'))).not.toHaveProperty('warnings');
      const inTheUnit = await propose(first, storyOf('b', { team: firstUnit }));
      expect(inTheUnit).toMatchObject({
        is: 'accepted',
        warnings: [{ warning: 'conduct.in-another-case', articles: ['APL 29'], particulars: { caseId: 'a' } }],
      });
      const { warnings = [] } = await propose(first, storyOf('c', { team: secondUnit }));
      expect(warnings).toHaveLength(2);
      for (const warning of warnings) expect(warning).not.toHaveProperty('particulars');
    });

    it('one conduct is fined by the ordinary procedure only where no other case of the agency has fined it [E1]', async () => {
      const { first } = await bureau();
      const [a, b] = [storyOf('a', { fineInYuan: 2_000 }), storyOf('b', { fineInYuan: 3_000, team: secondUnit })];
      expect(rulesOf(await decide(first, a))).toBe('accepted');
      expect(rulesOf(await decide(first, b))).toBe(FINED);
      expect(rulesOf(await take(first, a, a.head, revocation(a)))).toBe('accepted');
      expect(await entries(first)).toEqual(['ConductClaimed a', 'ConductConfirmed a', 'ConductReleased a']);
      const next = tellTo(storyOf('c', { fineInYuan: 3_000, team: secondUnit }), 'decided');
      await deliver(next.steps, new ThroughDoors(first.doors));
      expect((await entries(first)).slice(3)).toEqual(['ConductClaimed c', 'ConductConfirmed c']);
    });

    it('one conduct that many officers fine at once is fined once', async () => {
      const { first } = await bureau();
      const answers = await Promise.all(
        ids('race', racing).map(async (id) => rulesOf(await fineOnSpot(first, storyOf(id)))),
      );
      expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
      expect(answers.filter((answer) => answer === FINED)).toHaveLength(racing - 1);
    });

    it('one conduct may be fined again where the process ended between the claim and the decision', async () => {
      const { first, log, another } = await bureau();
      const faulty = new FaultyEventStore(log);
      const dying = await another(faulty);
      // Claimed by its number and by its name; the numbers of the form and the decision; then the decision is lost.
      faulty.plan(passed, passed, passed, passed, ...Array.from({ length: 5 }, () => lostOnTheWay));
      await expect(fineOnSpot(dying, storyOf('a'))).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
      const restarted = await another();
      restarted.later(10);
      expect(rulesOf(await fineOnSpot(restarted, storyOf('b')))).toBe('accepted');
      expect(await entries(first)).toEqual([
        'ConductClaimed a',
        'ConductReleased a',
        'ConductClaimed b',
        'ConductConfirmed b',
      ]);
    });

    if (!on.isShared) return;

    it('one conduct that officers fine at two ledgers at the same moment is fined once', async () => {
      const { first, another } = await bureau();
      const second = await another();
      const answers = await Promise.all(
        ids('two', racing).map(async (id, n) => rulesOf(await fineOnSpot(n % 2 === 0 ? first : second, storyOf(id)))),
      );
      expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
      expect(answers.filter((answer) => answer === FINED)).toHaveLength(racing - 1);
    });
  });
