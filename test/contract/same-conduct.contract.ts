import {
  ConductClaimed,
  ConductConfirmed,
  EstablishConductPeriod,
  NameConduct,
  RevokeDecision,
  type Command,
} from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { FaultyEventStore, lostOnTheWay, type AppendFault } from '@ecl/event-sourcing/testing';
import { fen, newUuid, uuidV5, type Instant, type Uuid } from '@ecl/kernel';
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

/** The ids of conducts on record are made under it. */
const IDS = '7c2b8a54-1d0e-5f7b-9a35-4be8d2b6f013' as Uuid;
const asNew = ({ type, data, ...event }: { type: string; data: object; metadata?: Record<string, string> }) => ({
  ...{ id: newUuid(), type, data },
  metadata: event.metadata ?? {},
});
const FINED = 'decision.conduct-fined-in-another-case';
const passed: AppendFault = (_, proceed) => proceed();
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${String(n + 1)}`);

/** A case about one and the same conduct, unless `different` says otherwise. */
const storyOf = (id: string, different: Partial<Omit<CaseSubject, 'id'>> = {}): CaseStory =>
  new CaseStory(
    caseAbout(id, { party: citizen(id, '示例张三'), place: '示例路 1 号', fineInYuan: 100, ...different }),
    begunWorkingDaysAgo(40, NOW),
  );

const take = (
  { doors }: FilingBureau,
  story: CaseStory,
  who: CaseStory['head'],
  command: Command,
  acknowledged: readonly string[] = [],
) => doors.cases.execute(story.id, command, { actor: actorOf(who), commandId: newUuid(), acknowledged });
const fineOnSpot = (
  bureau: FilingBureau,
  story: CaseStory,
  over: object = {},
  acknowledged: readonly string[] = [],
): Promise<CommandOutcome> => {
  const { type, data } = onSpotDecision(story);
  return take(bureau, story, story.handler, { type, data: { ...data, ...over } }, acknowledged);
};
const NEAR = 'conduct.near-in-time';
/** A case about what was done so many days later. */
const daysLater = (id: string, days: number, different: Parameters<typeof storyOf>[1] = {}): CaseStory => {
  const story = storyOf(id, different);
  story.clock.later(days);
  return story;
};
/** What the conduct of the on-the-spot decision of a story is, otherwise. */
const conductOf = (story: CaseStory, over: object) => ({
  conduct: { ...(onSpotDecision(story).data as { conduct: object }).conduct, ...over },
});
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
      expect(rulesOf(await fineOnSpot(first, daysLater('d', 10)))).toBe('accepted');
    });

    it('one conduct is not that of another person of the same name, whose identity number is another one [E1]', async () => {
      const { first } = await bureau();
      const unknown = { ...citizen('c', '示例张三'), idNumber: undefined };
      const { idNumber: _, ...withoutNumber } = unknown;
      await fineOnSpot(first, storyOf('a'));
      const namesake = citizen('b', '示例张三', '1990-01-01');
      expect(rulesOf(await fineOnSpot(first, storyOf('b', { party: namesake })))).toBe('accepted');
      // Nobody knows which of the two it is.
      expect(rulesOf(await fineOnSpot(first, storyOf('c', { party: withoutNumber })))).toBe(FINED);
      expect(rulesOf(await fineOnSpot(first, storyOf('d', { party: namesake })))).toBe(FINED);
    });

    it('one conduct is what goes on over several days, and a fine for some of them is a fine for all [E1]', async () => {
      const { first } = await bureau();
      const [a, b, c] = [storyOf('a'), daysLater('b', 3), daysLater('c', 3)];
      await fineOnSpot(first, a);
      const since = (story: CaseStory) => conductOf(story, { beganOn: a.clock.today });
      expect(rulesOf(await fineOnSpot(first, b, since(b)))).toBe(FINED);
      expect(rulesOf(await fineOnSpot(first, c, { ...since(c), conductId: 'conduct-2' }))).toBe(FINED);
    });

    it('one conduct may be what was done a few days later: whoever fines it says that it is not [E1]', async () => {
      const { first } = await bureau();
      await fineOnSpot(first, storyOf('a'));
      await expect(fineOnSpot(first, daysLater('b', 1))).rejects.toMatchObject({
        warnings: [{ warning: NEAR, articles: ['APL 29', 'APL 36'], particulars: { caseId: 'a' } }],
      });
      // Nothing stays reserved for a fine that nobody stands by.
      expect(await collect(first.store.readStream('case-b'))).toEqual([]);
      expect(rulesOf(await fineOnSpot(first, daysLater('c', 1), {}, [NEAR]))).toBe('accepted');
      expect(rulesOf(await fineOnSpot(first, daysLater('d', 1), {}, [NEAR]))).toBe(FINED);
    });

    it('one conduct whose days an officer establishes as others is still near the one that was fined [E1]', async () => {
      const { first } = await bureau();
      const [a, b] = [storyOf('a'), daysLater('b', 2, { fineInYuan: 3_000 })];
      await fineOnSpot(first, a);
      const [proposed, ...steps] = tellTo(b, 'decided').steps.splice(0);
      const near = { warnings: [{ warning: NEAR, particulars: { caseId: 'a' } }] };
      expect(await take(first, b, b.handler, proposed!.command)).toMatchObject(near);
      const doors = new ThroughDoors(first.doors);
      const [filed, decided] = [steps.shift()!, steps.pop()!];
      await deliver([filed], doors);
      const day = a.clock.today;
      const { occurredAt } = filed.command.data as { occurredAt: Instant };
      const established = (beganOn: typeof day, endedOn: typeof day) =>
        EstablishConductPeriod({
          ...{ occurredAt, beganOn, endedOn, reasons: '经调查' },
          document: b.paper('起止时间认定书'),
        });
      const asFined = await take(first, b, b.handler, established(day, day));
      expect(asFined).toMatchObject({ warnings: [{ warning: 'conduct.in-another-case' }] });
      const { endedOn } = (proposed!.command.data as { conduct: { endedOn: typeof day } }).conduct;
      expect(await take(first, b, b.handler, established(endedOn, endedOn))).toMatchObject(near);
      await deliver(steps, doors);
      await expect(take(first, b, b.head, decided.command)).rejects.toMatchObject(near);
      expect(rulesOf(await take(first, b, b.head, decided.command, [NEAR]))).toBe('accepted');
    });

    it('one conduct is at one place, however its house number is written [E1]', async () => {
      const { first } = await bureau();
      await fineOnSpot(first, storyOf('a', { place: '示例路 12 号' }));
      for (const [n, place] of ['示例路12', '示例路十二号', '示例路１２＃'].entries())
        expect(rulesOf(await fineOnSpot(first, storyOf(`b-${String(n)}`, { place })))).toBe(FINED);
      expect(rulesOf(await fineOnSpot(first, storyOf('c', { place: '示例路 12 号楼' })))).toBe('accepted');
    });

    it('one conduct that a ledger of an older version entered, by its day, is still fined [E1]', async () => {
      const { first } = await bureau();
      const a = storyOf('a');
      await fineOnSpot(first, a);
      // As an older version wrote it: a place for each day, and nothing about numbers and days in it.
      const older = await bureau();
      const events = await collect(first.store.readStream('case-a'));
      await older.first.store.appendToStream('case-a', events.map(asNew), { expectedRevision: 'noStream' });
      const party = (onSpotDecision(a).data as { party: { name: string } }).party.name;
      const { conduct } = onSpotDecision(a).data as { conduct: { endedOn: string; place: string } };
      const sign = `name ${party.normalize('NFKC')}`;
      const conductId = uuidV5(IDS, JSON.stringify([sign, conduct.endedOn, conduct.place.replaceAll(' ', '')]));
      const commandId = newUuid();
      const about = { conductId, party: uuidV5(IDS, sign), caseId: 'a', commandId };
      await older.first.store.appendToStream(
        `conduct-${conductId}`,
        [ConductClaimed({ ...about, amount: fen(10_000) }), ConductConfirmed(about)].map((event) => ({
          ...asNew(event),
          metadata: { commandId, recordedAt: NOW },
        })),
        { expectedRevision: 'noStream' },
      );
      expect(rulesOf(await fineOnSpot(older.first, storyOf('b')))).toBe(FINED);
      const namesake = citizen('c', '示例张三', '1990-01-01');
      expect(rulesOf(await fineOnSpot(older.first, storyOf('c', { party: namesake })))).toBe('accepted');
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
