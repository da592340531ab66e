import { describe, expect, it } from '@jest/globals';
import { RuleFindingRecorded } from '@ecl/enforcement';
import { CommandRefused } from '@ecl/event-sourcing';
import { at, expensive, toldTo } from '../testing/telling.js';
import { brokenRules, refusedBy, timesBroken } from './index.js';

const refused = (commandType: string, moment: string, ...rules: readonly string[]) =>
  CommandRefused({
    stream: 'case-a',
    commandType,
    commandDigest: 'a'.repeat(64),
    actor: 'demo-li',
    violations: rules.map((rule) => ({ rule, articles: ['APL 42'] })),
    occurredAt: at(moment),
  });

const found = (rule: string) =>
  RuleFindingRecorded({
    sourceCaseId: 'F1',
    stepIndex: 2,
    rule,
    articles: ['APL 67'],
    en: 'Late.',
    zh: '迟。',
    detail: {},
  });

describe('how often a rule was broken', () => {
  it('the count of a broken rule includes the attempts that it refused, on any stream, and keeps the latest moment', () => {
    const { db } = toldTo(brokenRules)
      .tell('attempts-case-a', [
        refused('ConductInspection', '2026-03-03 09:00', 'officers.fewer-than-two', 'officers.auxiliary'),
        refused('CollectEvidence', '2026-03-02 09:00', 'officers.fewer-than-two'),
      ])
      .tell('attempts-accounts', [refused('OpenAccount', '2026-03-04 09:00', 'accounts.username-taken')]);
    expect([...timesBroken(db)]).toEqual([
      ['accounts.username-taken', { refused: 1, lastRefusedAt: at('2026-03-04 09:00'), found: 0 }],
      ['officers.auxiliary', { refused: 1, lastRefusedAt: at('2026-03-03 09:00'), found: 0 }],
      ['officers.fewer-than-two', { refused: 2, lastRefusedAt: at('2026-03-03 09:00'), found: 0 }],
    ]);
  });

  it('the count of a broken rule has an attempt once, however often it breaks the rule', () => {
    const twice = refused('DecidePenalty', '2026-03-03 09:00', 'power.not-held', 'power.not-held');
    const { db } = toldTo(brokenRules).tell('attempts-case-a', [twice]);
    expect(timesBroken(db).get('power.not-held')?.refused).toBe(1);
  });

  it('the count of a broken rule is known by command', () => {
    const { db } = toldTo(brokenRules).tell('attempts-case-a', [
      refused('ConductInspection', '2026-03-02 09:00', 'officers.fewer-than-two'),
      refused('ConductInspection', '2026-03-05 09:00', 'officers.fewer-than-two'),
      refused('CollectEvidence', '2026-03-03 09:00', 'officers.fewer-than-two'),
    ]);
    expect(refusedBy(db, 'officers.fewer-than-two')).toEqual([
      { command: 'CollectEvidence', times: 1, lastAt: at('2026-03-03 09:00') },
      { command: 'ConductInspection', times: 2, lastAt: at('2026-03-05 09:00') },
    ]);
    expect(refusedBy(db, 'payment.empty')).toEqual([]);
  });

  it('the count of a broken rule has findings in imported cases apart: nothing was refused there', () => {
    const { db } = toldTo(brokenRules).tell('imported-fines-F1', [
      found('imported.payment-late'),
      found('imported.payment-late'),
    ]);
    expect([...timesBroken(db)]).toEqual([
      ['imported.payment-late', { refused: 0, lastRefusedAt: undefined, found: 2 }],
    ]);
  });

  it('the commands of a broken rule are found by its key, without sorting', () => {
    expect(expensive(toldTo(brokenRules).plansOf((db) => refusedBy(db, 'payment.empty')))).toEqual([]);
  });
});
