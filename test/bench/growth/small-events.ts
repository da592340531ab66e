import { canonicalJson, uuidV5, type Uuid } from '@ecl/kernel';
import type { NewEvent } from '@ecl/event-sourcing';

const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8' as Uuid;

/** An event of about 300 bytes, so that ten million of them fit on an ordinary disk. */
export const smallEvent = (stream: string, revision: number): NewEvent => ({
  id: uuidV5(NAMESPACE, `${stream}/${String(revision)}`),
  type: 'FinePaid',
  data: {
    occurredAt: '2026-05-06T02:00:00.000Z',
    amount: 20_000 + revision,
    bank: 'bank-1',
    reference: `缴款 ${stream}/${String(revision)}`,
  },
  metadata: { actor: 'bank-1', recordedAt: '2026-05-06T02:00:01.000Z', schemaVersion: '1' },
});

export const smallSize = Buffer.byteLength(canonicalJson(smallEvent('case-1', 1)));
