import { describe, expect, it } from '@jest/globals';
import { messageReader } from './server-sent.js';

describe('reading server-sent events', () => {
  it('a message that comes in pieces is read once it is whole', () => {
    const read = messageReader();
    expect(read(': heartbeat\n\nid: 7\nevent: cha')).toEqual([]);
    expect(read('nge\ndata: {"a":\ndata: 1}\n')).toEqual([]);
    expect(read('\nevent: end\ndata: stopping\n\n')).toEqual([
      { event: 'change', data: '{"a":\n1}', id: '7' },
      { event: 'end', data: 'stopping', id: undefined },
    ]);
  });

  it('a heartbeat is no message', () => expect(messageReader()(':\n\n: still here\n\n')).toEqual([]));
});
