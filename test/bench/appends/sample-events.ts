import { canonicalJson, uuidV5, type Uuid } from '@ecl/kernel';
import type { NewEvent } from '@ecl/event-sourcing';

const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as Uuid;

/** An event of about 1 KiB, payload and metadata together. */
export const sampleEvent = (stream: string, index: number): NewEvent => ({
  id: uuidV5(NAMESPACE, `${stream}/${String(index)}`),
  type: 'InspectionConducted',
  data: {
    occurredAt: '2026-05-06T02:00:00.000Z',
    place: '示例路 1 号',
    findings: '现场检查'.repeat(50),
    officers: ['officer-li', 'officer-wang'],
    number: index,
  },
  metadata: {
    commandId: uuidV5(NAMESPACE, `command ${stream}/${String(index)}`),
    actor: 'officer-li',
    recordedAt: '2026-05-06T02:00:01.000Z',
    schemaVersion: '1',
  },
});

export const sampleSize = Buffer.byteLength(canonicalJson(sampleEvent('case-1', 1)));
