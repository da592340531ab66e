import { newUuid } from '@ecl/kernel';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outbox } from './outbox.js';
import { MOST_ATTEMPTS } from './retrying.js';

let folder: string;
let outbox: Outbox;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecl-outbox-'));
  outbox = new Outbox(join(folder, 'webhooks.db'));
});
afterEach(() => {
  outbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const take = (count: number, streamOf: (n: number) => string): void => {
  const letters = Array.from({ length: count }, (_, n) => ({
    ...{ eventId: newUuid(), streamName: streamOf(n), revision: n },
  }));
  outbox.take('w-1', letters, { position: '1' as never, id: newUuid() }, 0);
};
const due = () => outbox.due('w-1', 0, 10);

it('many letters about one case do not fill the box, and letters about many things do', () => {
  take(1500, () => 'case-rejected');
  expect(outbox.isFull('w-1')).toBe(false);
  take(999, (n) => `case-${String(n)}`);
  expect([outbox.isFull('w-1'), outbox.isFull('w-2'), outbox.waiting('w-1')]).toEqual([true, false, 2499]);
});

it('behind a dead letter each one of its case has its last attempt, until one is taken; others have all of theirs', () => {
  take(4, () => 'case-rejected');
  take(1, () => 'case-other');
  outbox.dead(due()[0]!);
  expect(due().map(({ streamName, attempts }) => [streamName, attempts])).toEqual([
    ['case-rejected', MOST_ATTEMPTS - 1],
    ['case-other', 0],
  ]);
  outbox.taken(due()[0]!);
  expect(due().map(({ revision, attempts }) => [revision, attempts])).toEqual([
    [2, 0],
    [0, 0],
  ]);
});

it('a letter that is asked for again has all its attempts, also behind a dead one', () => {
  take(1, () => 'case-rejected');
  const dead = due()[0]!;
  outbox.dead(dead);
  outbox.replay('w-1', dead, 0);
  expect(due()).toEqual([expect.objectContaining({ eventId: dead.eventId, attempts: 0, isReplay: 1 })]);
});
