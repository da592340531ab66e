import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endless, pieces, readThrough } from '../pieces.fixture.js';
import { READING_LIMITS } from '../limits.js';
import { SourceUnreadable } from '../source-unreadable.js';
import { readCsv } from './read-csv.js';

const LOG = 'case,activity,note\nA1,罚款,"a ""quoted"", cell\nover two lines"\nA1,Payment,\n\nB2,Create,x\n';

const form = { delimiter: ',', requiredColumns: ['case', 'activity'] };
const read = (text: string, size?: number) => readThrough(readCsv(pieces(text, size), form));

describe('a CSV log', () => {
  it('a CSV log makes an event of each record, with its line; an empty cell is no attribute', async () => {
    const { events, failure } = await read(LOG);
    expect(failure).toBeUndefined();
    expect(events.map(({ attributes, place }) => [attributes, place])).toEqual([
      [
        { case: 'A1', activity: '罚款', note: 'a "quoted", cell\nover two lines' },
        { event: 0, line: 3 },
      ],
      [
        { case: 'A1', activity: 'Payment' },
        { event: 1, line: 4 },
      ],
      [
        { case: 'B2', activity: 'Create', note: 'x' },
        { event: 2, line: 6 },
      ],
    ]);
  });

  it('a CSV log reads the same wherever the pieces are cut', async () => {
    const whole = await read(LOG);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LOG.length }), async (size) => {
        expect(await read(LOG, size)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it.each([1, 5, 1000])('a CSV log of mixed line ends has no line end in a cell, in pieces of %i', async (size) => {
    const { events, failure } = await read(
      'note,activity,case\nx,Create,A1\r\n"y\r\nz",Pay,A1\nx,Close,A1\rx,Pay,A2\r\n',
      size,
    );
    expect(failure).toBeUndefined();
    expect(events.map(({ attributes }) => attributes['case'])).toEqual(['A1', 'A1', 'A1', 'A2']);
    expect(events[1]?.attributes['note']).toBe('y\r\nz');
  });

  it('a CSV log may have another delimiter', async () => {
    const { events } = await readThrough(readCsv(pieces('case;activity\nA,1\n;x\n'), { ...form, delimiter: ';' }));
    expect(events).toEqual([]);
    const log = await readThrough(readCsv(pieces('case;activity\nA,1;x\n'), { ...form, delimiter: ';' }));
    expect(log.events[0]!.attributes).toEqual({ case: 'A,1', activity: 'x' });
  });

  it('a CSV log keeps a column called __proto__', async () => {
    const { events } = await read('case,activity,__proto__\n1,2,3\n');
    expect(JSON.stringify(events[0]!.attributes)).toBe('{"case":"1","activity":"2","__proto__":"3"}');
  });

  it.each([
    ['case,activity\nA,x\nB,y\n', 2],
    ['case,activity\r\nA,x\r\nB,y\r\n', 2],
    ['case,activity\nA,x\nB,y', 1],
    ['case,activity\nA,x\nB,"y\n', 1],
  ])('every whole line before a source breaks off is an event: %j', async (text, count) => {
    const broken = new SourceUnreadable('damaged-compression', { en: 'damaged', zh: '已损坏' }, { compressedByte: 9 });
    const source = async function* () {
      yield* pieces(text);
      throw broken;
    };
    const { events, failure } = await readThrough(readCsv(source(), form));
    expect([events.length, failure]).toEqual([count, broken]);
  });

  it('a CSV log without any record is empty, which is not a failure', async () => {
    expect(await read('case,activity\n')).toEqual({ events: [], failure: undefined });
  });

  it('a CSV log warns when its last line has no end, because it may be cut off', async () => {
    const log = readCsv(pieces('case,activity\nA,x'), form);
    expect((await readThrough(log)).events).toHaveLength(1);
    expect(log.header().warnings).toEqual([expect.objectContaining({ line: 2 })]);
  });
});

describe('a hostile or broken CSV file', () => {
  it('a CSV file without the columns that the mapping names is refused, with the columns it has', async () => {
    const { failure } = await read('id,activity\n1,x\n');
    expect(failure).toMatchObject({ fault: 'columns', place: { line: 1 } });
    expect(failure!.message).toContain('"case"; it has "id", "activity"');
  });

  it('a CSV file with the same column twice is refused, because one would hide the other', async () => {
    expect((await read('case,activity,x,x\n1,2,3,4\n')).failure).toMatchObject({ fault: 'columns' });
  });

  it('a CSV file with a line that has too few cells is read up to that line', async () => {
    const { events, failure } = await read('case,activity\nA,x\nB\nC,z\n');
    expect(events.map(({ attributes }) => attributes)).toEqual([{ case: 'A', activity: 'x' }]);
    expect(failure).toMatchObject({ fault: 'columns', place: { line: 3 } });
  });

  it('a CSV file that ends inside quotation marks is cut off', async () => {
    const { events, failure } = await read('case,activity\nA,x\nB,"y\n');
    expect(events).toHaveLength(1);
    expect(failure).toMatchObject({ fault: 'truncated' });
  });

  it('a CSV file without a header line is empty', async () => {
    expect((await read('')).failure).toMatchObject({ fault: 'empty' });
  });

  it.each([
    ['line', 'case,activity\nA,'],
    ['quoted cell', 'case,activity\nA,"'],
    ['header line', ''],
  ])('a CSV file with one endless %s is refused at a limit, and the rest is never read', async (_, beginning) => {
    const source = endless(beginning, 'x'.repeat(65_536));
    const { failure } = await readThrough(readCsv(source.pieces, form));
    expect(failure).toMatchObject({ fault: 'too-long' });
    expect(source.asked.chars).toBeLessThan(3 * READING_LIMITS.token);
  });
});
