import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { givenRegister } from '../../testing/given-register.js';
import { Administrator, at, contextOn } from '../../testing/index.js';
import type { RegisterEvent } from '../events.js';
import { ProvisionBook } from './provision-book.js';
import { isInForce, nameOf } from './provision.js';
import {
  AmendProvision,
  CorrectProvision,
  EnactProvision,
  ProvisionAmended,
  ProvisionCorrected,
  ProvisionEnacted,
  ProvisionsRepealed,
  RepealProvisions,
} from './vocabulary.js';

const day = plainDate;
const occurredAt = at('2026-09-01 09:00');
const context = contextOn('2026-09-01T10:00:00+08:00', { actor: Administrator });

const air = {
  occurredAt,
  provisionId: 'air-118',
  kind: 'substantive',
  law: '大气污染防治法',
  article: '第一百一十八条',
  from: day('2016-01-01'),
  instrument: '主席令第三十一号',
} as const;
const code = {
  ...air,
  provisionId: 'ecology-code-1132',
  law: '生态环境法典',
  article: '第一千一百三十二条',
  from: day('2026-08-15'),
  instrument: '主席令（示例）',
} as const;
const amendment = {
  occurredAt,
  provisionId: 'air-118',
  law: '大气污染防治法',
  article: '第一百一十八条',
  from: day('2018-10-26'),
  instrument: '主席令第十六号',
} as const;
const repeal = {
  occurredAt,
  on: day('2026-08-15'),
  repealed: [{ provisionId: 'air-118', successors: ['ecology-code-1132'] }],
  instrument: '生态环境法典第一千二百四十二条',
};

const enacted = ProvisionEnacted(air);
const amended = ProvisionAmended({ ...amendment, version: 2 });
const codeEnacted = ProvisionEnacted(code);
const repealed = ProvisionsRepealed(repeal);
const after = (given: readonly RegisterEvent[], when: Parameters<ReturnType<typeof givenRegister>['when']>[0]) =>
  givenRegister('provisions', ...given).when(when, context);

describe('the register of provisions [X6]', () => {
  it('the register of provisions gives an amendment the next version', () => {
    after([], EnactProvision(air)).then(enacted);
    after([enacted], AmendProvision(amendment)).then(amended);
    after([enacted, codeEnacted], RepealProvisions(repeal)).then(repealed);
  });

  it('the register of provisions has each article of a law once, however it is printed', () => {
    after([enacted], EnactProvision(air)).thenRefused('registers.provision-registered-already');
    after([enacted], EnactProvision({ ...air, provisionId: 'twin', article: '第118条' })).thenRefused(
      'registers.provision-twice',
    );
    after(
      [enacted],
      EnactProvision({ ...air, provisionId: 'twin', law: '《中华人民共和国大气污染防治法》' }),
    ).thenRefused('registers.provision-twice');
    after([enacted], EnactProvision({ ...air, provisionId: 'air-119', article: '第119条' })).thenState(
      (history) => history?.event.type === 'ProvisionEnacted',
    );
  });

  it('the register of provisions takes the number of a repealed article for another one', () => {
    const later = EnactProvision({ ...air, provisionId: 'air-new', from: day('2026-08-15') });
    after([enacted, codeEnacted, repealed], later).thenState((history) => history?.event.type === 'ProvisionEnacted');
    after([enacted, codeEnacted], later).thenRefused('registers.provision-twice');
  });

  it('the register of provisions neither amends nor repeals what it does not have or what has ended', () => {
    after([], AmendProvision(amendment)).thenRefused('registers.provision-unknown');
    after([], RepealProvisions(repeal)).thenRefused('registers.provision-unknown');
    after([enacted], RepealProvisions(repeal)).thenRefused('registers.provision-unknown');
    after([enacted, codeEnacted, repealed], RepealProvisions({ ...repeal, on: day('2026-08-16') })).thenRefused(
      'registers.provision-repealed',
    );
    after([enacted, codeEnacted, repealed], AmendProvision({ ...amendment, from: day('2026-09-01') })).thenRefused(
      'registers.provision-repealed',
    );
  });

  it('the register of provisions keeps its versions in the order of their days', () => {
    after([enacted, amended], AmendProvision(amendment)).thenRefused('registers.provision-not-in-order');
    after([enacted, codeEnacted], RepealProvisions({ ...repeal, on: day('2016-01-01') })).thenRefused(
      'registers.provision-not-in-order',
    );
  });

  it('the register of provisions repeals each provision once, and into others', () => {
    const twice = [...repeal.repealed, ...repeal.repealed];
    after([enacted, codeEnacted], RepealProvisions({ ...repeal, repealed: twice })).thenRefused(
      'registers.repeal-contradicts-itself',
    );
    const itself = [{ provisionId: 'air-118', successors: ['air-118'] }];
    after([enacted], RepealProvisions({ ...repeal, repealed: itself })).thenRefused(
      'registers.repeal-contradicts-itself',
    );
  });
});

describe('a correction in the register of provisions', () => {
  const correction = {
    occurredAt,
    provisionId: 'air-118',
    version: 1,
    kind: 'substantive',
    law: '大气污染防治法',
    article: '第一百一十八条',
    from: day('2016-01-01'),
    reasons: '登记错误',
  } as const;

  it('a correction restates a version, and takes back a repeal that was entered by mistake', () => {
    const events = [enacted, codeEnacted, repealed, ProvisionCorrected(correction)];
    expect(bookOf(events).version({ provisionId: 'air-118', version: 1 })).toMatchObject({
      from: '2016-01-01',
      until: undefined,
      successors: [],
    });
    after([enacted, codeEnacted, repealed], CorrectProvision(correction)).then(ProvisionCorrected(correction));
  });

  it('a correction moves a repeal to its true day and successor', () => {
    const moved = { ...correction, repealed: { on: day('2026-08-16'), successors: ['ecology-code-1132'] } };
    expect(bookOf([enacted, codeEnacted, repealed, ProvisionCorrected(moved)]).versionsOf('air-118')).toMatchObject([
      { until: '2026-08-16', successors: [{ provisionId: 'ecology-code-1132', version: 1 }] },
    ]);
  });

  it('a correction names a version that is there, and days that fit between its neighbours', () => {
    const correct = (over: object) => CorrectProvision({ ...correction, ...over });
    after([enacted], correct({ version: 2 })).thenRefused('registers.provision-unknown');
    for (const over of [
      { from: day('2018-10-26') },
      { version: 2, from: day('2016-01-01') },
      { repealed: { on: day('2017-01-01'), successors: [] } },
      { version: 2, from: day('2018-10-26'), repealed: { on: day('2018-10-26'), successors: [] } },
    ])
      after([enacted, amended], correct(over)).thenRefused('registers.provision-correction-does-not-fit');
  });

  it('a correction does not make two entries of one article', () => {
    after(
      [enacted, codeEnacted],
      CorrectProvision({ ...correction, provisionId: 'ecology-code-1132', article: '第118条' }),
    ).thenRefused('registers.provision-twice');
  });
});

describe('the register of provisions, asked for a day', () => {
  const book = bookOf([enacted, amended, codeEnacted, repealed]);
  const names = (versions: readonly { provisionId: string; version: number }[]) => versions.map(nameOf);

  it('the first day of the new version is the first on which the old one is not law', () => {
    expect(names(book.inForceOn(day('2018-10-25')))).toEqual(['air-118 v1']);
    expect(names(book.inForceOn(day('2018-10-26')))).toEqual(['air-118 v2']);
    expect(names(book.inForceOn(day('2026-08-14')))).toEqual(['air-118 v2']);
    expect(names(book.inForceOn(day('2026-08-15')))).toEqual(['ecology-code-1132 v1']);
    expect(book.inForceOn(day('2015-12-31'))).toEqual([]);
  });

  it('the successor of a provision is found in another law, and its predecessor too', () => {
    const first = { provisionId: 'air-118', version: 1 };
    const last = { provisionId: 'ecology-code-1132', version: 1 };
    expect(names(book.laterOn(first, day('2026-09-01')))).toEqual(['ecology-code-1132 v1']);
    expect(names(book.laterOn(first, day('2020-01-01')))).toEqual(['air-118 v2']);
    expect(names(book.earlierOn(last, day('2017-01-01')))).toEqual(['air-118 v1']);
    expect(names(book.earlierOn(last, day('2026-09-01')))).toEqual(['ecology-code-1132 v1']);
    expect(book.earlierOn(first, day('2026-09-01'))).toEqual([]);
  });

  it('provisions that succeed each other in a circle are found once', () => {
    const circle = bookOf([
      ProvisionEnacted(air),
      ProvisionEnacted({ ...code, from: day('2016-01-01') }),
      ProvisionsRepealed({ ...repeal, repealed: [{ provisionId: 'air-118', successors: ['ecology-code-1132'] }] }),
      ProvisionsRepealed({ ...repeal, repealed: [{ provisionId: 'ecology-code-1132', successors: ['air-118'] }] }),
    ]);
    expect(names(circle.laterOn({ provisionId: 'air-118', version: 1 }, day('2020-01-01'))).toSorted()).toEqual([
      'air-118 v1',
      'ecology-code-1132 v1',
    ]);
  });

  it('one version of a provision is in force on a day, whatever was amended and repealed when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 6 }),
        fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
        fc.integer({ min: -100, max: 7000 }),
        (gaps, end, asked) => {
          const start = day('2016-01-01');
          let from: PlainDate = start;
          const amendments = gaps.map((gap, i) => {
            from = addDays(from, gap);
            return ProvisionAmended({ ...amendment, from, version: i + 2 });
          });
          const until = end === undefined ? undefined : addDays(from, end);
          const ending = until
            ? [ProvisionsRepealed({ ...repeal, on: until, repealed: [{ provisionId: 'air-118', successors: [] }] })]
            : [];
          const on = addDays(start, asked);
          const versions = bookOf([enacted, ...amendments, ...ending]).versionsOf('air-118');
          const inForce = versions.filter((version) => isInForce(version, on));
          expect(inForce).toHaveLength(on < start || (until !== undefined && on >= until) ? 0 : 1);
        },
      ),
    );
  });
});

function bookOf(events: readonly RegisterEvent[]): ProvisionBook {
  const book = new ProvisionBook();
  for (const event of events) book.enter(event);
  return book;
}
