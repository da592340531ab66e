import { describe, expect, it } from '@jest/globals';
import { MappingFaulty } from './mapping-faulty.js';
import { FINES_MAPPING } from './mapping.fixture.js';
import { parseMapping, readMapping } from './read-mapping.js';

const faultsOf = (yaml: string) => {
  try {
    parseMapping(yaml);
    return [];
  } catch (error) {
    if (error instanceof MappingFaulty) return error.faults;
    throw error;
  }
};

const lineOf = (yaml: string, part: string) => yaml.split('\n').findIndex((line) => line.includes(part)) + 1;
const changed = (part: string, replacement: string) => {
  expect(FINES_MAPPING).toContain(part);
  return FINES_MAPPING.replace(part, replacement);
};

describe('a mapping file', () => {
  it('a mapping file is identified by the digest of its bytes', () => {
    const mapping = parseMapping(FINES_MAPPING);
    expect(mapping.source.name).toBe('small-fines');
    expect(mapping.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(parseMapping(`${FINES_MAPPING}# a remark\n`).sha256).not.toBe(mapping.sha256);
  });

  it('a mapping file for the road traffic fine log comes with the product', async () => {
    const mapping = await readMapping('examples/road-traffic-fines.yaml');
    expect(Object.keys(mapping.activities)).toHaveLength(11);
    expect(mapping.source.citation).toContain('10.4121/uuid:270fd440-1057-4fb9-89a9-b699b47990f5');
  });

  it('a mapping file that is not YAML is refused with the line', () => {
    const yaml = changed('order: file', 'order: "file');
    expect(faultsOf(yaml)[0]!.line).toBeGreaterThanOrEqual(lineOf(yaml, 'order:'));
    expect(faultsOf('a: 1\na: 2')).toMatchObject([{ line: 2, zh: '不是有效的 YAML：同一个键写了两次' }]);
  });

  it.each([
    ['a step that does not exist', 'step: noticeServed', 'step: noticeSent', 'Insert Fine Notification'],
    ['a member that does not exist', 'to: Prefecture', 'too: Prefecture', 'Insert Date Appeal'],
    ['a name that no stream may have', 'name: small-fines', 'name: Small Fines', 'name:'],
    ['a currency that is none', 'currency: EUR', 'currency: euro', 'money:'],
    [
      'a step without its amount',
      'step: paymentReceived, amountFrom: paymentAmount',
      'step: paymentReceived',
      'Payment:',
    ],
    ['an amount that means nothing', 'step: noticeServed', 'step: noticeServed, amountFrom: amount', 'Insert Fine Not'],
    ['a body to go to, where nobody goes', 'step: appealToJudge', 'step: appealToJudge, to: Court', 'Appeal to Judge'],
    ['a time zone that does not exist', '{ rule: localDate }', '{ rule: zone, zone: Europe/Atlantis }', 'rule: zone'],
    ['an order that is not that of the file', 'order: file', 'order: time', 'order:'],
  ])('a mapping file with %s is refused, and the line is named', (_, part, replacement, where) => {
    const yaml = changed(part, replacement);
    const faults = faultsOf(yaml);
    expect(faults.map(({ line }) => line)).toContain(lineOf(yaml, where));
    for (const { zh, en } of faults) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      // What it says in Chinese is no sentence of a parser in English.
      expect(zh).not.toMatch(/\b(must|should|expected|be|is|not)\b/);
    }
  });

  it('a mapping file lists everything that is wrong at once', () => {
    const yaml = changed('order: file', 'order: time').replace('currency: EUR', 'currency: euro');
    expect(new Set(faultsOf(yaml).map(({ line }) => line)).size).toBe(2);
  });

  it('a mapping file without money cannot speak of amounts', () => {
    const faults = faultsOf(changed('money: { currency: EUR, minorDigits: 2 }\n', ''));
    expect(faults).toHaveLength(4);
  });

  it('a mapping file without any fields is refused', () => {
    expect(faultsOf(FINES_MAPPING.replace(/^ {2}(xes|csv): .*\n/gm, '').replace('fields:', 'fields: {}'))).toHaveLength(
      1,
    );
  });

  it('a mapping file that expands beyond memory is refused', () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [name, of] of ['b a', 'c b', 'd c', 'e d', 'f e'].map((pair) => pair.split(' ')))
      laughs.push(`${name!}: &${name!} [${Array(10).fill(`*${of!}`).join(',')}]`);
    expect(faultsOf(laughs.join('\n'))).toHaveLength(1);
  });

  it('a mapping file that does not exist is refused by its name alone', async () => {
    await expect(readMapping('/nowhere/at/all.yaml')).rejects.toThrow('the mapping all.yaml cannot be used');
  });
});

it('a mapping file that is not UTF-8 is refused, and no sign of it becomes another', () => {
  const gbk = Buffer.concat([Buffer.from(FINES_MAPPING), Buffer.from([0x23, 0xd5, 0xbc, 0xb5, 0xc0, 0x0a])]);
  expect(() => parseMapping(gbk)).toThrow('is not UTF-8');
});

it.each(['small\uFFFD', '"small\\uFFFD"'])('a mapping file in which a sign was lost is refused: %s', (name) => {
  expect(() => parseMapping(FINES_MAPPING.replace('small-fines', name))).toThrow('U+FFFD');
});

it('a mapping file that says one thing twice is refused', () => {
  expect(() => parseMapping(`${FINES_MAPPING}\nsource:\n  name: another\n`)).toThrow(/unique/);
});
