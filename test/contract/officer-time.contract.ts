import { CollectEvidence, CorrectPresence, RecordInterview, type Command } from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import { FaultyEventStore, lostOnTheWay, type AppendFault } from '@ecl/event-sourcing/testing';
import { chinaDateOf, newUuid, plusMilliseconds, type Instant, type Uuid } from '@ecl/kernel';
import type { CommandOutcome } from '@ecl/ledger';
import {
  actorOf,
  begunWorkingDaysAgo,
  caseAbout,
  CaseStory,
  deliver,
  inspection,
  secondUnit,
  tellTo,
  ThroughDoors,
} from '@ecl/storytelling';
import { describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { bureausOn, type SharedStore } from './bureaus.fixture.js';
import { collect } from './events.js';
import { NOW, type FilingBureau } from './number-book.fixture.js';

jest.setTimeout(60_000);

const BUSY = 'officers.busy-in-another-case';
const passed: AppendFault = (_, proceed) => proceed();

type Interview = Parameters<typeof RecordInterview>[0];
type Evidence = Parameters<typeof CollectEvidence>[0];

const storyOf = (id: string): CaseStory => new CaseStory(caseAbout(id), begunWorkingDaysAgo(20, NOW));
/** The day of the interviews, at ten. */
const TEN: Instant = storyOf('any').clock.later(3).todayAt(60);
const after = (minutes: number): Instant => plusMilliseconds(TEN, minutes * 60_000);

/** An interview of the story from one minute to another after ten. */
const interview = (story: CaseStory, [from, to]: readonly [number, number], over: Partial<Interview> = {}) =>
  RecordInterview({
    occurredAt: after(to),
    interviewId: `interview-${story.id}-${String(from)}`,
    interviewee: { personId: story.subject.party.partyId, name: story.subject.party.name },
    officers: story.officers,
    certificatesShown: true,
    startedAt: after(from),
    endedAt: after(to),
    place: '询问室',
    rightsTold: true,
    signature: 'signed',
    document: story.paper(`询问笔录 ${String(from)}`),
    ...over,
  });
const inspectionAt = (story: CaseStory, minutes: number, place: string) =>
  inspection(story, { occurredAt: after(minutes), place });

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
const photographed = (story: CaseStory, minutes: number, place: string, over: Partial<Evidence> = {}) =>
  CollectEvidence({
    occurredAt: after(minutes),
    evidenceId: `photo-${story.id}`,
    kind: 'electronic',
    description: '现场照片',
    officers: story.officers,
    certificatesShown: true,
    provider: '执法人员拍摄',
    form: 'original',
    sha256: sha256Of(`photo-${story.id}`),
    custody: '电子卷宗',
    place,
    ...over,
  });

const take = (
  { doors }: FilingBureau,
  { id, handler }: CaseStory,
  command: Command,
  commandId: Uuid = newUuid(),
): Promise<CommandOutcome> => doors.cases.execute(id, command, { actor: actorOf(handler), commandId });
const rulesOf = (outcome: CommandOutcome): string =>
  outcome.is === 'refused' ? outcome.violations.map(({ rule }) => rule).join(',') : 'accepted';

/** What must hold on every store for officers who work on several cases. */
export const officerTimeContract = (name: string, on: SharedStore): void =>
  describe(`the time of officers on ${name}`, () => {
    const openBureau = bureausOn(on);
    const bureau = async (...ids: readonly string[]) => {
      const opened = await openBureau();
      const stories = ids.map(storyOf);
      for (const story of stories)
        await deliver(tellTo(story, 'filed').steps.splice(0), new ThroughDoors(opened.first.doors));
      return { ...opened, stories };
    };
    /** The entries about an officer, as `OfficerTimeUsed a`. */
    const entries = async ({ store }: FilingBureau, personId: string): Promise<readonly string[]> => {
      const stream = `presence-${personId}-${chinaDateOf(TEN)}`;
      const all: RecordedEvent[] = await collect(store.readStream(stream));
      return all.map(({ type, data }) => `${type} ${(data as { caseId: string }).caseId}`);
    };

    it('an officer is not in two interviews of two cases at the same minutes, and the refusal says where he is [B2]', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      expect(rulesOf(await take(first, a, interview(a, [0, 30])))).toBe('accepted');
      const again = await take(first, b, interview(b, [20, 40]));
      expect(rulesOf(again)).toBe(BUSY);
      expect(again).toMatchObject({
        violations: [{ particulars: { officer: a.officers[0], from: after(0), to: after(30), caseId: 'a' } }],
      });
      expect(await collect(first.store.readStream('attempts-case-b'))).toHaveLength(1);
      expect(rulesOf(await take(first, b, interview(b, [30, 40])))).toBe('accepted');
      expect(await entries(first, a.officers[0] ?? '')).toEqual([
        'OfficerTimeReserved a',
        'OfficerTimeUsed a',
        'OfficerTimeReserved b',
        'OfficerTimeUsed b',
      ]);
    });

    it('one officer in common is enough, and officers of another unit may interview at that time', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      await take(first, a, interview(a, [0, 30]));
      const [li = ''] = a.officers;
      const [other, another] = secondUnit.handlers.map(({ id }) => id);
      const mixed = interview(b, [10, 20], { officers: [other ?? '', li] });
      expect(rulesOf(await take(first, b, mixed))).toBe(BUSY);
      const others = interview(b, [10, 20], { officers: [other ?? '', another ?? ''] });
      expect(rulesOf(await take(first, b, others))).toBe('accepted');
    });

    it('one interview about two cases is one: the same paper, the same minutes', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      const document = a.paper('询问笔录');
      await take(first, a, interview(a, [0, 30], { document }));
      expect(rulesOf(await take(first, b, interview(b, [0, 31], { document })))).toBe(BUSY);
      expect(rulesOf(await take(first, b, interview(b, [0, 30], { document })))).toBe('accepted');
    });

    it('an officer in an interview is not at an inspection of another case somewhere else, whichever was recorded first', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      await take(first, a, interview(a, [0, 30]));
      expect(rulesOf(await take(first, b, inspectionAt(b, 15, '示例路 9 号')))).toBe(BUSY);
      expect(rulesOf(await take(first, b, inspectionAt(b, 15, '示例路 9 号询问室')))).toBe('accepted');
      expect(rulesOf(await take(first, b, inspectionAt(b, 45, '示例路 9 号')))).toBe('accepted');
      expect(rulesOf(await take(first, a, interview(a, [40, 50])))).toBe(BUSY);
    });

    it('two inspections of two cases in one minute at two places are refused; one visit to both is not [B2]', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      expect(rulesOf(await take(first, a, inspectionAt(a, 0, '示例路 1 号')))).toBe('accepted');
      expect(rulesOf(await take(first, b, inspectionAt(b, 0, '示例路 9 号')))).toBe(BUSY);
      expect(rulesOf(await take(first, b, inspectionAt(b, 0, '示例路 1 号二层')))).toBe('accepted');
    });

    it('a time that was written down wrongly holds its officers until it is corrected, and then those of the true time [B2]', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      await take(first, a, interview(a, [0, 30]));
      expect(rulesOf(await take(first, b, interview(b, [0, 30])))).toBe(BUSY);
      const correction = CorrectPresence({
        occurredAt: after(90),
        corrected: { is: 'interview', interviewId: `interview-${a.id}-0`, startedAt: after(60), endedAt: after(80) },
        reasons: '笔录时间误写',
        document: a.paper('笔录更正页'),
      });
      expect(rulesOf(await take(first, a, correction))).toBe('accepted');
      expect(rulesOf(await take(first, b, interview(b, [70, 75])))).toBe(BUSY);
      expect(rulesOf(await take(first, b, interview(b, [0, 30])))).toBe('accepted');
      expect(await entries(first, a.officers[0] ?? '')).toContain('OfficerTimeReleased a');
    });

    it('evidence at a wrong moment holds its officers in every case until it is corrected, and so do its papers [B2]', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      expect(rulesOf(await take(first, a, photographed(a, 0, '示例路 1 号')))).toBe('accepted');
      expect(rulesOf(await take(first, b, photographed(b, 0, '示例路 9 号')))).toBe(BUSY);
      const correction = CorrectPresence({
        occurredAt: after(90),
        corrected: { is: 'evidence', evidenceId: `photo-${a.id}`, at: after(60), endedAt: after(70) },
        reasons: '取证时间误写',
        document: a.paper('更正说明'),
      });
      expect(rulesOf(await take(first, a, correction))).toBe('accepted');
      expect(rulesOf(await take(first, b, inspectionAt(b, 65, '示例路 9 号')))).toBe(BUSY);
      expect(rulesOf(await take(first, b, photographed(b, 0, '示例路 9 号')))).toBe('accepted');
      const sameFile = { sha256: sha256Of(`photo-${a.id}`), evidenceId: 'photo-of-both' };
      expect(rulesOf(await take(first, b, photographed(b, 60, '示例路 9 号', sameFile)))).toBe('accepted');
      expect(await entries(first, a.officers[0] ?? '')).toContain('OfficerTimeReleased a');
    });

    it('two visits of two cases that last and overlap are refused [B2]', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      const visit = (story: CaseStory, from: number, to: number, place: string) =>
        inspection(story, { occurredAt: after(from), endedAt: after(to), place });
      expect(rulesOf(await take(first, a, visit(a, 0, 30, '示例路 1 号')))).toBe('accepted');
      expect(rulesOf(await take(first, b, visit(b, 20, 40, '示例路 9 号')))).toBe(BUSY);
      expect(rulesOf(await take(first, b, visit(b, 30, 40, '示例路 9 号')))).toBe('accepted');
    });

    it('two cases that want one officer at the same moment: one has the officer', async () => {
      const { first, stories } = await bureau('a', 'b', 'c');
      const answers = await Promise.all(
        stories.map(async (story) => rulesOf(await take(first, story, interview(story, [0, 30])))),
      );
      expect(answers.toSorted()).toEqual(['accepted', BUSY, BUSY]);
    });

    it('a step that never came holds no officer once its process has had its time', async () => {
      const { log, another, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      const faulty = new FaultyEventStore(log);
      const dying = await another(faulty);
      const lost = Array.from({ length: 5 }, () => lostOnTheWay);
      faulty.plan(passed, passed, ...lost);
      await expect(take(dying, a, interview(a, [0, 30]))).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
      const restarted = await another();
      restarted.later(10);
      expect(rulesOf(await take(restarted, b, interview(b, [0, 30])))).toBe('accepted');
      expect(await entries(restarted, a.officers[0] ?? '')).toEqual([
        'OfficerTimeReserved a',
        'OfficerTimeReleased a',
        'OfficerTimeReserved b',
        'OfficerTimeUsed b',
      ]);
    });

    it('an interview is what-if answered as it would be taken, and nothing is reserved', async () => {
      const { first, stories } = await bureau('a', 'b');
      const [a, b] = stories as [CaseStory, CaseStory];
      await take(first, a, interview(a, [0, 30]));
      const before = (await collect(first.store.readAll())).length;
      const { handler } = b;
      const actor = { personId: handler.id, roles: handler.roles, agencyId: handler.agencyId ?? '' };
      const answer = await first.doors.cases.ask(b.id, interview(b, [20, 40]), { actor, at: undefined });
      expect(JSON.stringify(answer)).toContain(BUSY);
      expect((await collect(first.store.readAll())).length).toBe(before);
    });

    if (!on.isShared) return;

    it('two processes at the same moment: one has the officer, and no time stays open', async () => {
      const { first, another, stories } = await bureau('a', 'b');
      const second = await another();
      const [a, b] = stories as [CaseStory, CaseStory];
      const answers = await Promise.all([
        take(first, a, interview(a, [0, 30])).then(rulesOf),
        take(second, b, interview(b, [29, 31])).then(rulesOf),
      ]);
      expect(answers.toSorted()).toEqual(['accepted', BUSY]);
      const all = await entries(first, a.officers[0] ?? '');
      expect(all.filter((entry) => entry.startsWith('OfficerTimeUsed'))).toHaveLength(1);
    });
  });
