import { RefuseFiling, type Command } from '@ecl/enforcement';
import { InMemoryEventStore } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { actorOf, begunWorkingDaysAgo, caseAbout, CaseStory, leadRegistration, proposal } from '@ecl/storytelling';
import { describe, expect, it } from '@jest/globals';
import { bureausOn } from './bureaus.fixture.js';
import { collect } from './events.js';
import { NOW, type FilingBureau } from './number-book.fixture.js';

const TAKEN = 'lead.in-another-case';
const storyOf = (id: string) => new CaseStory(caseAbout(id), begunWorkingDaysAgo(10, NOW));

const take = (
  { doors }: FilingBureau,
  story: CaseStory,
  who: CaseStory['head'],
  command: Command,
  acknowledged = [''],
) => doors.cases.execute(story.id, command, { actor: actorOf(who), commandId: newUuid(), acknowledged });
const onLead = (story: CaseStory) => {
  const { type, data } = proposal(story);
  return { type, data: { ...data, leadId: 'lead-1' } };
};
const propose = (bureau: FilingBureau, story: CaseStory, acknowledged?: string[]) =>
  take(bureau, story, story.handler, onLead(story), acknowledged);

describe('one lead that two cases name', () => {
  const bureau = bureausOn({ open: async () => new InMemoryEventStore(), isShared: true });
  const withLead = async () => {
    const opened = await bureau();
    const { handler } = storyOf('any');
    const registered = leadRegistration('lead-1', storyOf('any').clock.next());
    await opened.first.doors.leads.execute('lead-1', registered, { actor: actorOf(handler), commandId: newUuid() });
    return opened;
  };

  it('one lead is named by a second case only when whoever proposes it stands by that [A7]', async () => {
    const { first } = await withLead();
    expect((await propose(first, storyOf('a'))).is).toBe('accepted');
    await expect(propose(first, storyOf('b'))).rejects.toMatchObject({
      warnings: [{ warning: TAKEN, articles: ['M55 15', 'APL 29'], particulars: { caseId: 'a' } }],
    });
    expect(await collect(first.store.readStream('case-b'))).toEqual([]);
    expect((await propose(first, storyOf('b'), [TAKEN])).is).toBe('accepted');
    const taken = (await collect(first.store.readStream('lead-lead-1'))).filter(({ type }) => type === 'LeadTakenUp');
    expect(taken.map(({ data }) => (data as { caseId: string }).caseId)).toEqual(['a', 'b']);
  });

  it('one lead is not taken by two proposals at the same moment without a word', async () => {
    const { first, another } = await withLead();
    const second = await another();
    const answers = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((id, n) => propose(n % 2 === 0 ? first : second, storyOf(id))),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ name: 'WarningNotAcknowledged' });
  });

  it('one lead is free again when the first case is not filed, and a question says whether it is', async () => {
    const { first } = await withLead();
    const [a, b] = [storyOf('a'), storyOf('b')];
    await propose(first, a);
    const { type, data } = onLead(b);
    const ask = async () =>
      (await first.doors.cases.ask(b.id, { type, data }, { actor: actorOf(b.handler), asIfNew: true })).warnings.map(
        ({ code }) => code,
      );
    expect(await ask()).toContain('lead-in-another-case');
    const refusal = RefuseFiling({
      occurredAt: a.clock.later(1).next(),
      reason: 'noViolation',
      explanation: '不属违法',
    });
    expect((await take(first, a, a.head, refusal)).is).toBe('accepted');
    expect(await ask()).not.toContain('lead-in-another-case');
    expect((await propose(first, b)).is).toBe('accepted');
  });
});
