import { afterEach, describe, expect, it } from '@jest/globals';
import type { Socket } from 'node:net';
import { isFromThisMachine } from './from-this-machine.js';
import { LedgerMetrics } from './ledger-metrics.js';

let metrics: LedgerMetrics | undefined;
afterEach(() => {
  metrics?.close();
});

describe('the figures for Prometheus', () => {
  it('the figures count commands by step and answer, refusals by rule, and time the appends', async () => {
    metrics = new LedgerMetrics();
    metrics.answered({
      door: 'cases',
      type: 'DecidePenalty',
      answer: 'refused',
      rules: ['notice.not-served', 'review.none'],
    });
    metrics.answered({ door: 'cases', type: 'DecidePenalty', answer: 'accepted', rules: [] });
    metrics.appended(0.003, 'appended');
    metrics.appended(0.003, 'conflict');
    const text = await metrics.text();
    expect(text).toContain('ecl_commands_total{door="cases",type="DecidePenalty",answer="refused"} 1');
    expect(text).toContain('ecl_commands_total{door="cases",type="DecidePenalty",answer="accepted"} 1');
    expect(text).toContain('ecl_refusals_total{rule="review.none"} 1');
    expect(text).toContain('ecl_append_seconds_bucket{le="0.005",result="appended"} 1');
    expect(text).toContain('ecl_append_seconds_count{result="conflict"} 1');
    expect(text).toMatch(/ecl_event_loop_delay_seconds\{quantile="0\.99"\} [\d.e-]+/);
  });

  it('the figures say how far behind each read model is, and what the law could not bring about', async () => {
    metrics = new LedgerMetrics();
    metrics.watch({
      engine: { status: () => [{ name: 'deadlines', state: 'catching-up', lagMs: 2500 }] },
      byLaw: { status: () => ({ alarms: [{}] }) },
    } as unknown as Parameters<LedgerMetrics['watch']>[0]);
    const text = await metrics.text();
    expect(text).toContain('ecl_read_model_lag_seconds{model="deadlines"} 2.5');
    expect(text).toContain('ecl_read_model_state{model="deadlines",state="catching-up"} 1');
    expect(text).toContain('ecl_by_law_alarms 1');
  });
});

describe('whoever asks for the figures', () => {
  const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
    isFromThisMachine({ headers, socket: { remoteAddress } as Socket });

  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('%s is on this machine', (address) => {
    expect(from(address)).toBe(true);
  });

  it.each(['10.0.0.7', '::ffff:10.0.0.7', 'fe80::1', '', '127.0.0.1.example.org'])('%s is elsewhere', (address) => {
    expect(from(address)).toBe(false);
  });

  it.each(['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP'])(
    'whoever comes through a proxy on this machine, seen by %s, is elsewhere',
    (header) => {
      expect(from('127.0.0.1', { [header.toLowerCase()]: '203.0.113.7' })).toBe(false);
    },
  );
});
