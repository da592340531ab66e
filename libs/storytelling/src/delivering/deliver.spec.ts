import { instant } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { leadRegistration } from '../leads.js';
import type { Step } from '../step.js';
import { people } from '../world/people.js';
import { deliver, type Answer, type Delivery } from './deliver.js';

const step = (id: string, refusedBy?: string): Step => ({
  who: people.li,
  collection: 'leads',
  id,
  command: leadRegistration(id, instant('2026-05-06T02:00:00Z')),
  ...(refusedBy === undefined ? {} : { refusedBy }),
});

const refused = (rule: string): Answer => ({
  is: 'refused',
  violations: [{ rule, message: 'No.', messageZh: '不行。' }],
});

/** A ledger that gives these answers, one after the other. */
const answering = (...answers: readonly Answer[]): Delivery & { readonly given: string[] } => {
  const given: string[] = [];
  return {
    given,
    give: async ({ id }) => {
      given.push(id);
      return answers[given.length - 1] ?? { is: 'accepted' };
    },
  };
};

describe('delivering a story', () => {
  it('delivering a story gives every step in order, also those that are to be refused', async () => {
    const ledger = answering({ is: 'accepted' }, refused('a.rule'), { is: 'accepted' });
    await deliver([step('1'), step('2', 'a.rule'), step('3')], ledger);
    expect(ledger.given).toEqual(['1', '2', '3']);
  });

  it.each([
    ['refuses what the story says is accepted', step('2'), refused('a.rule'), 'refused by a.rule'],
    ['accepts what the story says is refused', step('2', 'a.rule'), { is: 'accepted' } as const, 'was accepted'],
    ['refuses it by another rule', step('2', 'a.rule'), refused('b.rule'), 'refused by b.rule'],
  ])('delivering a story stops where a ledger %s, and names the step', async (_, second, answer, message) => {
    const ledger = answering({ is: 'accepted' }, answer);
    const delivering = deliver([step('1'), second, step('3')], ledger);
    await expect(delivering).rejects.toThrow(`2: RegisterLead by demo-li was`);
    await expect(delivering).rejects.toThrow(message);
    expect(ledger.given).toEqual(['1', '2']);
  });
});
