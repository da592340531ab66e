import { describe, expect, it } from '@jest/globals';
import { canonicalJson, newUuid, type Uuid } from '@ecl/kernel';
import fc from 'fast-check';
import { AppendReq, ReadResp } from '../protocol/protocol.js';
import { appendMessages, identifierOf } from './to-wire.js';
import { ForeignEvent, fromWire } from './from-wire.js';
import { wireEvent, wireIdOf } from './wire-id.js';

/** What a server makes of a proposed message: the bytes as they came, and a place. */
const asRead = (message: InstanceType<typeof AppendReq> | undefined) => {
  const proposed = AppendReq.deserializeBinary(message!.serializeBinary()).getProposedMessage()!;
  const record = new ReadResp.ReadEvent.RecordedEvent()
    .setId(proposed.getId())
    .setStreamIdentifier(identifierOf('case-1'))
    .setStreamRevision('4')
    .setCommitPosition('73')
    .setPreparePosition('73')
    .setData(proposed.getData_asU8())
    .setCustomMetadata(proposed.getCustomMetadata_asU8());
  for (const [key, value] of proposed.getMetadataMap().entries() as Iterable<[string, string]>)
    record.getMetadataMap().set(key, value);
  return new ReadResp.ReadEvent().setEvent(record);
};

const serialized = (data: unknown, metadata: Record<string, string> = {}, id: Uuid = newUuid()) => ({
  id,
  type: 'CaseFiled',
  data: canonicalJson(data),
  metadata: canonicalJson(metadata),
});

describe('an event on the wire', () => {
  it('an event on the wire comes back as it was sent, with the very bytes that are hashed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.string()), (data, map) => {
        const metadata = Object.fromEntries(Object.entries(map).filter(([key]) => !key.startsWith('$')));
        const event = serialized(data, metadata);
        const [, message] = appendMessages('case-1', [wireEvent(event)], 3);
        expect(Buffer.from(message!.getProposedMessage()!.getData_asU8()).toString()).toBe(event.data);
        const read = fromWire(asRead(message));
        expect(canonicalJson(read.event.data)).toBe(event.data);
        expect(canonicalJson(read.event.metadata)).toBe(event.metadata);
        expect(read).toMatchObject({
          event: { id: event.id, streamName: 'case-1', revision: 4, position: '73/73', type: 'CaseFiled' },
          wireId: wireIdOf(event),
        });
      }),
    );
  });

  it('an event on the wire has an id that changes with every byte and with nothing else', () => {
    const event = serialized({ amountInFen: 100 }, { actor: 'li' });
    expect(wireIdOf({ ...event })).toBe(wireIdOf(event));
    for (const other of [
      { ...event, id: newUuid() },
      { ...event, type: 'CaseClosed' },
      { ...event, data: canonicalJson({ amountInFen: 101 }) },
      { ...event, metadata: canonicalJson({ actor: 'wang' }) },
    ])
      expect(wireIdOf(other)).not.toBe(wireIdOf(event));
  });

  it.each<[string, (record: InstanceType<typeof ReadResp.ReadEvent.RecordedEvent>) => unknown]>([
    ['whose payload is not JSON', (record) => record.setData(Buffer.from('{"a":'))],
    ['whose payload is text', (record) => record.setData(Buffer.from('"a"'))],
    ['whose metadata is not JSON', (record) => record.setCustomMetadata(Buffer.from('\u0000'))],
    ['without metadata', (record) => record.setCustomMetadata('')],
    ['that no ledger has written', (record) => record.setCustomMetadata(Buffer.from('{}'))],
    ['whose own id is none', (record) => record.setCustomMetadata(Buffer.from('{"$eventId":"7"}'))],
    ['whose place the server does not tell', (record) => record.setCommitPosition('18446744073709551615')],
  ])('an event on the wire, %s, is never taken for one of the ledger', (_, change) => {
    const [, message] = appendMessages('case-1', [wireEvent(serialized({}))], 3);
    const answer = asRead(message);
    change(answer.getEvent()!);
    expect(() => fromWire(answer)).toThrow(ForeignEvent);
  });

  it('an event on the wire that is a link to nothing is never taken for one of the ledger', () => {
    expect(() => fromWire(new ReadResp.ReadEvent())).toThrow(ForeignEvent);
  });
});
