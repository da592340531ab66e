import { describe, expect, it } from '@jest/globals';
import { checkDigitOf } from '../case/parties/identity-number.js';
import { knownValuesIn, replaced, type KnownValue } from './index.js';

const identity = (digits: string): string => digits + checkDigitOf(digits);
const ID = identity('15040219900101001');

describe('the search for values that are known', () => {
  const found = (text: string, known: KnownValue): readonly string[] =>
    knownValuesIn(text, [known]).map(({ from, to }) => text.slice(from, to));

  it.each([
    '1990年1月1日',
    '1990-01-01',
    '19900101',
    '1990.1.1',
    '1990／01／01',
    '一九九〇年一月一日',
    '一九九〇年元月一日',
    '九〇年一月一日',
    '90年1月1日',
    '1990 01 01',
    '01/01/1990',
    'January 1st, 1990',
    '1 Jan 1990',
    '1990\u200B年1月1日',
    '90.1.1',
    '90-01-01',
    '1/1/90',
    '900101',
    '一九九〇·一·一',
    '民国七十九年一月一日',
    '民国79年1月1日',
    '平成2年1月1日',
    '昭和六十五年1月1日',
    '九〇年元旦',
    '1990年元旦节',
    '&#49;990年1月1日',
    '&#x31;&#57;90年1月1日',
  ])('a birth date is found as "%s"', (text) => {
    expect(found(`生于${text}，住所`, { kind: 'birthDate', value: '1990-01-01' }).length).toBeGreaterThan(0);
    expect(found(text, { kind: 'birthDate', value: '1990-01-02' })).toEqual([]);
  });

  it.each(['1990年1月', '1990年1月份', '一九九〇年一月', '1990.01', '1990-1', '九〇年元月', 'January 1990'])(
    'the month of birth is found without its day as "%s", and no other month is',
    (text) => {
      const known = (value: string): KnownValue => ({ kind: 'birthDate', value });
      expect(found(`生于${text}，住所`, known('1990-01-15')).length).toBeGreaterThan(0);
      for (const other of ['1990-02-15', '1991-01-15', '1990-10-15', '1990-11-15'])
        expect(found(text, known(other))).toEqual([]);
      expect(found(`${text}元`, known('1990-01-15'))).toEqual(/\./.test(text) ? [] : expect.anything());
    },
  );

  it.each([
    ['马小明', '⻢小明'],
    ['黄建国', '⻩建国'],
    ['龙飞云', '⻰⻜云'],
    ['齐鲁生', '⻬鲁生'],
    ['韦小宝', '⻙小宝'],
    ['张长青', '张⻓⻘'],
    ['车晓东', '⻋晓东'],
    ['李风华', '李⻛华'],
    ['高凤鸟', '⾼凤⻦'],
    ['麦家声', '⻨家声'],
    ['馬小明', '⻢小明'],
    ['⻢小明', '馬小明'],
  ])('the name %s is found in signs of the block of radicals, as a PDF gives them: %s', (name, written) => {
    expect(found(`当事人${written}在现场`, { kind: 'name', value: name })).toEqual([written]);
  });

  it('a birth date in words with tens is found', () => {
    expect(found('一九八五年十二月三十一日', { kind: 'birthDate', value: '1985-12-31' })).toEqual([
      '一九八五年十二月三十一日',
    ]);
    expect(found('一九八五年十二月廿一日', { kind: 'birthDate', value: '1985-12-21' })).toEqual([
      '一九八五年十二月廿一日',
    ]);
  });

  it.each([
    '阿依古丽·买买提',
    '阿依古丽•买买提',
    '阿依古丽・买买提',
    '阿依古丽‧买买提',
    '阿依古丽∙买买提',
    '阿依古丽⋅买买提',
    '阿依古丽買買提',
    '阿依古麗.買買提',
    '阿 依 古 丽 买 买 提',
    '阿依古丽',
  ])('a name is found as "%s"', (text) => {
    expect(found(`当事人${text}占道`, { kind: 'name', value: '阿依古丽·买买提' })).toEqual([text]);
  });

  it.each(['ZHANG SAN', 'zhang san', 'Ｚｈａｎｇ　Ｓａｎ', 'Zhang-San', 'San Zhang', 'San, Zhang'])(
    'a Latin name is found as "%s"',
    (text) => {
      expect(found(`（${text}）`, { kind: 'name', value: 'Zhang San' })).toEqual([text]);
    },
  );

  it.each(['欧（阳）明（华）', '欧阳（明华）', '（欧阳）明华', '欧【阳】明华', '欧“阳”明华'])(
    'a name is found in brackets as "%s"',
    (text) => {
      expect(found(`当事人${text}占道`, { kind: 'name', value: '欧阳明华' })).toHaveLength(1);
    },
  );

  it.each([
    'ouyang minghua',
    'OUYANG Minghua',
    'Minghua Ouyang',
    'Ouyang, Ming-hua',
    'ōuyáng mínghuá',
    'ou yang ming hua',
  ])('a name is found in pinyin as "%s"', (text) => {
    expect(found(`当事人${text}占道`, { kind: 'name', value: '欧阳明华' })).toEqual([text]);
  });

  it.each([
    ['吕律', 'Lyu Lu'],
    ['吕律', 'LV LV'],
    ['单雄', 'Shan Xiong'],
    ['单雄', 'Dan Xiong'],
  ])('a name with several readings, %s, is found as "%s"', (value, text) => {
    expect(found(`（${text}）`, { kind: 'name', value })).toEqual([text]);
  });

  it.each(['欧、阳、明、华', '欧阳、明华', '欧、阳明华', '欧 、 阳、明华'])('a name is found split as "%s"', (text) => {
    expect(found(`当事人${text}占道`, { kind: 'name', value: '欧阳明华' })).toEqual([text]);
  });

  it('a name of two signs is found split, unless it is part of a longer row or of a count', () => {
    const of = (text: string) => found(text, { kind: 'name', value: '张三' });
    expect(of('当事人张、三占道')).toEqual(['张、三']);
    for (const row of ['李、张、三占道', '张、三、四处', '老张、三名工人']) expect(of(row)).toEqual([]);
  });

  it.each([
    ['John Smith', 'Jоhn Smith'],
    ['John Smith', 'Jоhn Ѕmіth'],
    ['John Smith', 'J. Smith'],
    ['John Smith', 'Smith, J.'],
    ['John Smith', 'John Q. Smith'],
    ['张伟', 'Zhаng Wеi'],
    ['张伟', 'Zhɑnɡ Wei'],
    ['Иванов Иван', 'ИВАНОВ ИВАН'],
    ['张伟', '伟 张'],
    ['欧阳明华', '明华·欧阳'],
    ['欧阳明华', '明华欧阳'],
    ['嘎', '嘎'],
  ])('a name, %s, is found by letters of other scripts, initials, in another order or alone: "%s"', (value, text) => {
    expect(found(`签名（${text}）。`, { kind: 'name', value })).toEqual([text]);
  });

  it.each(['J. Smith', 'Smith, J.', 'John Q. Smith'])(
    'a name with initials is found where Chinese goes on: "%s"',
    (name) => {
      expect(found(`当事人${name}占道`, { kind: 'name', value: 'John Smith' })).toEqual([name]);
    },
  );

  it('a name of one sign is found behind a word for a person, and is a word anywhere else', () => {
    const of = (text: string) => found(text, { kind: 'name', value: '东' });
    for (const text of ['当事人东占道', '证人：东称', '姓名为东']) expect([text, of(text)]).toEqual([text, ['东']]);
    for (const text of ['东侧道路', '道路东、西两侧的东门', '山东省', '当事人东某占道'])
      expect([text, of(text).length]).toEqual([text, 0]);
  });

  it.each([
    ['张伟', '建筑雄伟，张贴告示'],
    ['王国', '国王大道'],
    ['张建国', '为了建国，张贴告示'],
    ['李四', '四，李树'],
    ['John Smith', "Johns, John's, Smithers J., J. Smithers"],
  ])('the turned or shortened name of %s is not found in "%s"', (value, text) => {
    expect(found(text, { kind: 'name', value })).toEqual([]);
  });

  it('a name is not found across a bracket that belongs to the sentence, nor in pinyin inside another word', () => {
    expect(found('姓王（明天来办理）', { kind: 'name', value: '王明' })).toEqual([]);
    expect(found('Liangang 示例', { kind: 'name', value: '李安' })).toEqual([]);
  });

  it('a name is not found inside another word, nor across two sentences', () => {
    expect(found('Lighting', { kind: 'name', value: 'Li' })).toEqual([]);
    expect(found('姓王，明天来', { kind: 'name', value: '王明' })).toEqual([]);
  });

  it.each([
    '红山区示例小区3号楼2单元101',
    '示例小区3栋2单元101室',
    '示例小区３－２－１０１',
    '内蒙古赤峰市红山区示例小区三号楼二单元一〇一',
    '示例小区 3#楼 2单元 101 号',
    '3栋2单元101',
    '3-2-101',
    '三号楼二门一〇一',
    '3号楼2单元1层101',
  ])('an address is found as "%s"', (text) => {
    const address = { kind: 'address', value: '红山区示例小区3号楼2单元101' } as const;
    expect(found(`住${text}。`, address).length).toBeGreaterThan(0);
  });

  it('an identity number is found in its older form, in parts and without its last sign', () => {
    const known = { kind: 'idNumber', value: ID } as const;
    for (const text of [ID.slice(0, 6) + ID.slice(8, 17), Array.from(ID).join('·'), ID.slice(0, 17)])
      expect(found(`证件${text}。`, known).length).toBeGreaterThan(0);
  });

  it('a telephone number is found with another prefix, in parts, and without its area code', () => {
    expect(found('86-138-0013-8000', { kind: 'phone', value: '13800138000' })).toEqual(['138-0013-8000']);
    expect(found('打8221234', { kind: 'phone', value: '0476-8221234' })).toEqual(['8221234']);
    expect(found('打13900139000', { kind: 'phone', value: '13800138000、13900139000' })).toEqual(['13900139000']);
  });

  it('a text is replaced at its own places, whatever was folded before them', () => {
    const text = '①②\u200B㈠ 与阿依古丽•买买提同住';
    const places = knownValuesIn(text, [{ kind: 'name', value: '阿依古丽·买买提' }]);
    expect(
      replaced(
        text,
        places.map(({ from, to }) => ({ from, to, inItsPlace: '阿某' })),
        '＊',
      ),
    ).toBe('①②\u200B㈠ 与阿某同住');
  });

  it('what is left of a passage that begins inside another one is replaced as well', () => {
    const passages = [
      { from: 0, to: 3, inItsPlace: '甲' },
      { from: 2, to: 5, inItsPlace: '乙' },
    ];
    expect(replaced('abcdef', passages, '＊')).toBe('甲＊f');
  });
});
