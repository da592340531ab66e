import { describe, expect, it } from '@jest/globals';
import { EXIT } from '../../exit-codes.js';
import type { PlannedStep } from '../plan/plan.js';
import { recordPlan } from './record-plan.js';

const account = (username: string): PlannedStep => ({
  is: 'openAccount',
  form: { username, personId: username, roles: ['officer'] },
});

describe('recording a plan', () => {
  it('each password is told before its account is opened, and each account has its own', async () => {
    const happened: string[] = [];
    const told = new Map<string, string>();
    await recordPlan(
      [account('li'), account('wang')],
      {
        enter: () => Promise.reject(new Error('no entry is planned')),
        changeAccount: () => Promise.reject(new Error('no change is planned')),
        openAccount: async ({ username }, password) => {
          happened.push(`opened ${username}`);
          expect(told.get(username)).toBe(password);
        },
      },
      {
        acknowledged: [],
        onProgress: () => undefined,
        onPassword: ({ username, password }) => {
          happened.push(`told ${username}`);
          told.set(username, password);
        },
        signal: new AbortController().signal,
      },
    );
    expect(happened).toEqual(['told li', 'opened li', 'told wang', 'opened wang']);
    expect(new Set(told.values()).size).toBe(2);
  });

  it('an interruption ends it after the step under way, and says how far it came', async () => {
    const stop = new AbortController();
    const changed: string[] = [];
    const steps = ['li', 'wang', 'ma'].map(
      (username): PlannedStep => ({ ...account(username), is: 'changeAccount' }) as PlannedStep,
    );
    const recording = recordPlan(
      steps,
      {
        enter: () => Promise.resolve(),
        openAccount: () => Promise.resolve(),
        changeAccount: async ({ username }) => {
          changed.push(username);
          if (username === 'wang') stop.abort();
        },
      },
      { acknowledged: [], onProgress: () => undefined, onPassword: () => undefined, signal: stop.signal },
    );
    await expect(recording).rejects.toMatchObject({ exitCode: EXIT.incomplete, en: expect.stringContaining('2 of 3') });
    expect(changed).toEqual(['li', 'wang']);
  });
});
