import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endless, pieces, readThrough } from '../pieces.fixture.js';
import { READING_LIMITS } from '../limits.js';
import { readXes } from './read-xes.js';

const LOG = `<?xml version="1.0" encoding="UTF-8"?>
<!-- 罚款 -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="trace"><string key="concept:name" value="no case"/></global>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="creator" value="by hand"/>
  <trace>
    <string key="concept:name" value="A &amp; B"/>
    <event>
      <string key="concept:name" value="罚款"/>
      <date key="time:timestamp" value="2007-03-19T00:00:00.000+01:00"/>
      <float key="amount" value="36.0"/>
      <int key="points" value="007"/>
      <boolean key="paid" value="false"/>
      <id key="identity:id" value="urn:uuid:1"/>
    </event>
    <event><string key="concept:name" value="Send"/></event>
  </trace>
  <trace><event><string key="concept:name" value="Alone"/></event></trace>
</log>
`;

const read = (text: string, size?: number) => readThrough(readXes(pieces(text, size)));
const inEvent = async (content: string) => {
  const { events, failure } = await read(`<log><trace><event>${content}</event></trace></log>`);
  expect(failure).toBeUndefined();
  return events[0]!;
};

describe('an XES log', () => {
  it('an XES log says which cases have no name, the name of another, or no events, and nothing of others', async () => {
    const named = (name: string, events = '<event/>') =>
      `<trace><string key="concept:name" value="${name}"/>${events}</trace>`;
    const log = readXes(
      pieces(`<log>\n${named('A')}\n${named('B')}\n${named('A')}\n<trace><event/></trace>\n${named('C', '')}\n</log>`),
    );
    const { failure } = await readThrough(log);
    expect(failure).toBeUndefined();
    expect(log.header().warnings.map(({ en, line }) => [line, en])).toEqual([
      [4, expect.stringContaining('has the name "A"')],
      [5, expect.stringContaining('no name')],
      [6, expect.stringContaining('"C" has no events')],
    ]);
  });

  it('an XES log keeps every attribute under its key as the text in the file', async () => {
    const { events, failure } = await read(LOG);
    expect(failure).toBeUndefined();
    expect(events.map(({ attributes }) => attributes)).toEqual([
      {
        'concept:name': '罚款',
        'time:timestamp': '2007-03-19T00:00:00.000+01:00',
        amount: '36.0',
        points: '007',
        paid: 'false',
        'identity:id': 'urn:uuid:1',
      },
      { 'concept:name': 'Send' },
      { 'concept:name': 'Alone' },
    ]);
    expect(events.map((event) => event.case.attributes)).toEqual([
      { 'concept:name': 'A & B' },
      { 'concept:name': 'A & B' },
      {},
    ]);
    expect(events.map(({ place }) => place)).toEqual([
      { event: 0, line: 11 },
      { event: 1, line: 19 },
      { event: 2, line: 21 },
    ]);
  });

  it('an XES log says what it declares, and which type each key has', async () => {
    const log = readXes(pieces(LOG));
    await readThrough(log);
    expect(log.header()).toMatchObject({
      attributes: { creator: 'by hand' },
      extensions: [{ name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' }],
      classifiers: [{ name: 'Activity', keys: 'concept:name' }],
      eventDefaults: { 'concept:name': 'UNKNOWN' },
      caseDefaults: { 'concept:name': 'no case' },
      attributeTypes: { amount: 'float', points: 'int', paid: 'boolean', 'time:timestamp': 'date' },
      warnings: [],
    });
  });

  it('an XES log reads the same wherever the pieces are cut', async () => {
    const whole = await read(LOG);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (size) => {
        expect(await read(LOG, size)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('an XES log keeps attributes inside attributes as they are', async () => {
    const { attributes, structured } = await inEvent(
      '<string key="who" value="Li"><int key="age" value="40"><boolean key="sure" value="true"/></int></string>',
    );
    expect(attributes).toEqual({});
    expect(structured).toEqual([
      {
        key: 'who',
        type: 'string',
        value: 'Li',
        children: [
          { key: 'age', type: 'int', value: '40', children: [{ key: 'sure', type: 'boolean', value: 'true' }] },
        ],
      },
    ]);
  });

  it('an XES log reads lists of the old form and the new, and containers', async () => {
    const item = '<string key="item" value="x"/>';
    const children = [{ key: 'item', type: 'string', value: 'x' }];
    const { structured } = await inEvent(
      `<list key="new"><values>${item}</values></list><list key="old">${item}</list><container key="box">${item}</container>`,
    );
    expect(structured).toEqual([
      { key: 'new', type: 'list', children },
      { key: 'old', type: 'list', children },
      { key: 'box', type: 'container', children },
    ]);
  });

  it('an XES log keeps a second attribute of the same key, and one of another type', async () => {
    const { events } = await read(
      '<log><trace><event><int key="n" value="1"/><int key="n" value="2"/></event><event><string key="n" value="x"/></event></trace></log>',
    );
    expect(events.map(({ attributes, structured }) => [attributes, structured])).toEqual([
      [{ n: '1' }, [{ key: 'n', type: 'int', value: '2' }]],
      [{}, [{ key: 'n', type: 'string', value: 'x' }]],
    ]);
  });

  it('an XES log keeps keys that mean something to JavaScript', async () => {
    const { attributes } = await inEvent('<string key="__proto__" value="p"/><string key="constructor" value="c"/>');
    expect(JSON.stringify(attributes)).toBe('{"__proto__":"p","constructor":"c"}');
  });

  it('an XES log may have the text of an attribute without a value, and unknown tags', async () => {
    const { attributes, structured } = await inEvent(
      '<string key="a">text</string><money key="b" value="1"/><string key="c"/>',
    );
    expect(attributes).toEqual({ a: 'text', b: '1' });
    expect(structured).toEqual([{ key: 'c', type: 'string' }]);
  });

  it('an XES log may have elements with a namespace prefix', async () => {
    const { events } = await read(
      '<x:log xmlns:x="u"><x:trace><x:event><x:string key="k" value="v"/></x:event></x:trace></x:log>',
    );
    expect(events[0]!.attributes).toEqual({ k: 'v' });
  });

  it('an XES log gives the attributes of a case that follow its events to all of them', async () => {
    const { events } = await read(
      '<log><trace><event/><event/><string key="concept:name" value="late"/></trace></log>',
    );
    expect(events.map((event) => event.case.attributes)).toEqual([
      { 'concept:name': 'late' },
      { 'concept:name': 'late' },
    ]);
  });

  it('an XES log gives a long case in parts, and warns of an attribute that comes too late for them', async () => {
    const limits = { ...READING_LIMITS, eventsTogether: 2 };
    const log = readXes(
      pieces('<log><trace><event/><event/><event/><string key="late" value="1"/></trace></log>'),
      limits,
    );
    const { events } = await readThrough(log);
    expect(events).toHaveLength(3);
    expect(log.header().warnings).toContainEqual(expect.objectContaining({ en: expect.stringContaining('"late"') }));
  });
});

describe('what a log says of itself', () => {
  const limits = { ...READING_LIMITS, attributes: 2000 };
  const figures = Array.from({ length: 400 }, (_, i) => `<int key="meta:${String(i)}" value="${String(i)}"/>`).join('');
  const named = (name: string) => `<string key="concept:name" value="${name}"/>`;
  const trace = `<trace>${named('A')}<event>${named('罚款')}</event></trace>`;

  it.each([
    ['flat', figures],
    ['in lists', `<list key="meta:all"><values>${figures}</values></list>`],
    ['in attributes', `<string key="meta:all" value="x">${figures}</string>`],
  ])(
    'may be of any size, before and after the cases (%s): what is kept is limited, and it is said',
    async (_, meta) => {
      const log = readXes(pieces(`<log><string key="creator" value="by hand"/>${meta}${trace}${meta}</log>`), limits);
      const { events, failure } = await readThrough(log);
      expect([failure, events.map(({ attributes }) => attributes)]).toEqual([undefined, [{ 'concept:name': '罚款' }]]);
      const header = log.header();
      expect(header.attributes['creator']).toBe('by hand');
      expect(JSON.stringify([header.attributes, header.structured]).length).toBeLessThan(2 * limits.attributes);
      expect(header.warnings).toEqual([
        expect.objectContaining({ en: expect.stringMatching(/\d+ attributes of it were not kept/) }),
      ]);
    },
  );

  it('is kept whole where it is not more than that', async () => {
    const log = readXes(pieces(`<log>${figures}${trace}</log>`));
    await readThrough(log);
    expect([Object.keys(log.header().attributes).length, log.header().warnings]).toEqual([400, []]);
  });
});

describe('a hostile or broken XES file', () => {
  it('an XES file with entities of its own is refused at the document type, before anything expands', async () => {
    const laughs = `<?xml version="1.0"?>
<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<log><trace><event><string key="k" value="&b;"/></event></trace></log>`;
    const { events, failure } = await read(laughs);
    expect(events).toEqual([]);
    expect(failure).toMatchObject({ fault: 'doctype', place: { line: 2 } });
    expect(failure!.messageZh).toContain('DOCTYPE');
  });

  it('an XES file with a sign that was lost, written as an entity, is read up to there', async () => {
    const { failure } = await read(LOG.replace('urn:uuid:1', 'urn:&#xFFFD;'));
    expect(failure).toMatchObject({ fault: 'encoding' });
  });

  it('an XES file with an entity that is not declared is malformed', async () => {
    const { failure } = await read('<log><trace>\n<event><string key="k" value="&b;"/></event></trace></log>');
    expect(failure).toMatchObject({ fault: 'malformed', place: { line: 2 } });
  });

  it('an XES file with elements nested ever deeper is refused', async () => {
    const { failure } = await read('<log>' + '<list key="k">'.repeat(1000));
    expect(failure).toMatchObject({ fault: 'too-deep' });
  });

  const ever: readonly (readonly [string, string, string])[] = [
    ['one value', '<log><trace><event><string key="k" value="', 'x'.repeat(65_536)],
    ['one text', '<log><trace>', ' '.repeat(65_536)],
    ['one comment', '<log><!-- ', 'x'.repeat(65_536)],
    ['one name', '<log><', 'x'.repeat(65_536)],
    ['one document type', '<!DOCTYPE log [', '<!ENTITY a "b">'.repeat(4096)],
    [
      'the attributes of one tag',
      '<log><trace><event ',
      Array.from({ length: 4096 }, (_, i) => `a${String(i)}="b" `).join(''),
    ],
    ['the attributes of one event', '<log><trace><event>', '<string key="k" value="v"/>'.repeat(2048)],
    ['the members of one attribute', '<log><trace><event><list key="l">', '<int key="k" value="1"/>'.repeat(2048)],
  ];
  it.each(ever)(
    'an XES file that is endless in %s is refused at a limit, and the rest is never read',
    async (_, beginning, filling) => {
      const source = endless(beginning, filling);
      const { failure } = await readThrough(readXes(source.pieces));
      expect(failure?.fault).toMatch(/^(too-long|malformed)$/);
      expect(source.asked.chars).toBeLessThan(3 * READING_LIMITS.token);
    },
  );

  it('an XES file that is cut off gives every complete event before the cut, and names the place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LOG.length - '</log>\n'.length }), async (cut) => {
        const { events, failure } = await read(LOG.slice(0, cut), 50);
        const whole = (await read(LOG)).events;
        expect(events.map(({ attributes }) => attributes)).toEqual(
          whole.slice(0, events.length).map(({ attributes }) => attributes),
        );
        expect(events).toHaveLength(LOG.slice(0, cut).split('</event>').length - 1);
        expect(failure).toMatchObject({ fault: 'truncated', place: { line: LOG.slice(0, cut).split('\n').length } });
      }),
      { numRuns: 60 },
    );
  });

  it('an XES file with a fault is reported with line, column and byte, also in characters of several bytes', async () => {
    const { events, failure } = await read('<log><trace>\n<event/><string key="罚" value="款"></int></trace></log>', 7);
    expect(events).toHaveLength(1);
    expect(failure).toMatchObject({ fault: 'malformed', place: { line: 2, column: 41, byte: 57 } });
    expect(failure!.message).toContain('(line 2, column 41, byte 57)');
    expect(failure!.messageZh).toContain('第 2 行');
  });

  it('an XES file that is not a log is reported as such', async () => {
    expect((await read('<html></html>')).failure).toMatchObject({ fault: 'malformed' });
    expect((await read('just text')).failure).toMatchObject({ fault: 'malformed', place: { line: 1 } });
  });
});
