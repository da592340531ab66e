import { describe, expect, it } from '@jest/globals';
import type { ForeignAttribute } from '@ecl/enforcement';
import { emptyHeader, type ForeignEvent, type LogHeader } from '../reading/foreign-event.js';
import { problemZh } from './problem-zh.js';
import { eventMapper } from './map-event.js';
import { FINES_MAPPING } from './mapping.fixture.js';
import { parseMapping } from './read-mapping.js';

const foreign = (attributes: Record<string, string>, structured: ForeignAttribute[] = []): ForeignEvent => ({
  attributes,
  structured,
  case: { attributes: { 'concept:name': 'A1', owner: 'Li' }, structured: [] },
  place: { event: 0, line: 1 },
});

const mapperFor = (yaml: string, header: Partial<LogHeader> = {}) =>
  eventMapper(parseMapping(yaml), 'xes', { ...emptyHeader, ...header });
const map = (attributes: Record<string, string>, yaml = FINES_MAPPING) => mapperFor(yaml).eventOf(foreign(attributes));

const at = (activity: string, more: Record<string, string> = {}, timestamp = '2007-03-19T00:00:00.000+01:00') => ({
  'concept:name': activity,
  'time:timestamp': timestamp,
  ...more,
});

describe('a foreign event', () => {
  it('a foreign event becomes the step that its activity means, with money in whole cents', () => {
    const attributes = at('Create Fine', { amount: '36.0' });
    expect(map(attributes)).toEqual({
      activity: 'Create Fine',
      step: { kind: 'fineImposed' },
      occurredOn: '2007-03-19',
      money: { amount: 3600, currency: 'EUR' },
      attributes,
    });
  });

  it('a foreign event says to whom an appeal goes', () => {
    expect(map(at('Insert Date Appeal to Prefecture')).step).toEqual({ kind: 'appealLodged', to: 'Prefecture' });
  });

  it('a foreign event keeps the day at the place of the log, which differs from the day in UTC', () => {
    expect(map(at('Payment', { paymentAmount: '1' })).occurredOn).toBe('2007-03-19');
  });

  it('a foreign event has the day of the named zone where time stamps are moments', () => {
    const yaml = FINES_MAPPING.replace('{ rule: localDate }', '{ rule: zone, zone: Europe/Rome }');
    expect(map(at('Create Fine', { amount: '1' }, '2007-03-18T23:00:00Z'), yaml).occurredOn).toBe('2007-03-19');
    expect(map(at('Create Fine', { amount: '1' }, '2007-03-18T22:59:59Z'), yaml).occurredOn).toBe('2007-03-18');
  });

  it('a foreign event whose activity is not in the mapping is kept, and has no meaning', () => {
    expect(map(at('Coffee'))).toEqual({ activity: 'Coffee', occurredOn: '2007-03-19', attributes: at('Coffee') });
  });

  it.each([
    ['an amount that is no number', at('Create Fine', { amount: '3O.0' }), /"3O\.0" is not an amount/],
    ['an amount of less than a cent', at('Create Fine', { amount: '30.005' }), /more than 2 decimals/],
    ['no amount where one should stand', at('Create Fine'), /has no amount/],
    [
      'a day that does not exist',
      at('Payment', { paymentAmount: '1' }, '2007-02-30T00:00:00+01:00'),
      /not a date or a time/,
    ],
    ['a day of the year 0', at('Payment', { paymentAmount: '1' }, '0000-01-01'), /not a date or a time/],
    ['no time stamp', { 'concept:name': 'Send Fine' }, /has no time stamp/],
    ['no activity', { 'time:timestamp': '2007-03-19' }, /has no activity/],
  ])('a foreign event with %s is kept with the problem, and has no meaning', (_, attributes, problem) => {
    const mapped = map(attributes);
    expect(mapped.problem).toMatch(problem);
    expect(problemZh(mapped.problem ?? '')).toMatch(/^(?!.*(?: is | has |no ))(?=.*\p{Script=Han})/u);
    expect(mapped).not.toHaveProperty('step');
    expect(mapped).not.toHaveProperty('money');
    expect(mapped.attributes).toEqual(attributes);
  });

  it('a foreign event has the default of the log where it names no activity itself', () => {
    const mapper = mapperFor(FINES_MAPPING, { eventDefaults: { 'concept:name': 'Create Fine' } });
    expect(mapper.eventOf(foreign({ 'time:timestamp': '2007-03-19', amount: '1' })).activity).toBe('Create Fine');
  });

  it('a foreign event is understood when the log gives a standard extension a prefix of its own', () => {
    const mapper = mapperFor(FINES_MAPPING, {
      extensions: [
        { name: 'Concept', prefix: 'c', uri: 'http://www.xes-standard.org/concept.xesext' },
        { name: 'Time', prefix: 't', uri: 'http://www.xes-standard.org/time.xesext' },
      ],
    });
    const mapped = mapper.eventOf(foreign({ 'c:name': 'Send Fine', 't:timestamp': '2007-03-19', expense: '2' }));
    expect(mapped).toMatchObject({ activity: 'Send Fine', occurredOn: '2007-03-19', money: { amount: 200 } });
  });

  it('a foreign event is understood when its activity has attributes of its own', () => {
    const name = {
      key: 'concept:name',
      type: 'string',
      value: 'Coffee',
      children: [{ key: 'x', type: 'int', value: '1' }],
    };
    const mapped = mapperFor(FINES_MAPPING).eventOf(foreign({ 'time:timestamp': '2007-03-19' }, [name]));
    expect(mapped).toMatchObject({ activity: 'Coffee', structured: [name] });
  });

  it('a foreign event has its personal attributes apart, also those inside others', () => {
    const mapper = mapperFor(`${FINES_MAPPING}personal: [driver, owner]\n`);
    const inside = { key: 'people', type: 'list', children: [{ key: 'driver', type: 'string', value: 'Wang' }] };
    const event = foreign(at('Coffee', { driver: 'Zhang' }), [inside]);
    expect(mapper.eventOf(event)).toMatchObject({
      attributes: at('Coffee'),
      personalAttributes: { driver: 'Zhang', 'people#0': JSON.stringify(inside) },
    });
    expect(JSON.stringify(mapper.eventOf(event).attributes)).not.toMatch(/Zhang|Wang/);
    expect(mapper.attributesOf(event.case)).toEqual({
      attributes: { 'concept:name': 'A1' },
      personalAttributes: { owner: 'Li' },
    });
  });

  it('a foreign event belongs to the case that its trace names; a blank name is not a case', () => {
    const mapper = mapperFor(FINES_MAPPING);
    expect(mapper.caseIdOf(foreign({}))).toBe('A1');
    expect(
      mapper.caseIdOf({ ...foreign({}), case: { attributes: { 'concept:name': '  ' }, structured: [] } }),
    ).toBeUndefined();
  });
});

describe('a mapping', () => {
  it('a mapping without a format cannot read that format', () => {
    const onlyXes = parseMapping(FINES_MAPPING.replace(/^ {2}csv: .*\n/m, ''));
    expect(() => eventMapper(onlyXes, 'csv', emptyHeader)).toThrow('has no section for csv files');
  });
});
