import { expect, it } from '@jest/globals';
import { tellUnsent } from './tell-unsent.js';

it('a fault of the letters is in the log once while it lasts, and again when it comes back, for each webhook by itself', () => {
  const entries: unknown[] = [];
  const { onFault, onLooked } = tellUnsent({ warn: (entry: object) => entries.push(entry) } as never);
  const [full, shut] = [new Error('the disk is full'), new Error('the log is shut')];
  onFault(full, 'w-1');
  onFault(full, 'w-1');
  onLooked('w-2');
  onLooked();
  onFault(full, 'w-1');
  onFault(shut, 'w-2');
  expect(entries).toEqual([
    { err: full, webhookId: 'w-1' },
    { err: shut, webhookId: 'w-2' },
  ]);
  onLooked('w-1');
  onFault(full, 'w-1');
  onFault(shut, 'w-2');
  expect(entries.slice(2)).toEqual([{ err: full, webhookId: 'w-1' }]);
});
