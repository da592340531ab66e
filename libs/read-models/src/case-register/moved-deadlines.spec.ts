import { describe, expect, it } from '@jest/globals';
import type { CaseEvent, RegisterEvent } from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import { decided, decisionServed, filed, proposed } from '../testing/case-story.js';
import { everything, ofUnit, seeing } from '../testing/scopes.js';
import { at, expensive, toldTo, type Told } from '../testing/telling.js';
import {
  caseRegister,
  everyMovedDeadline,
  movedDeadlines,
  movesAhead,
  searchDeadlines,
  type MovedDeadline,
} from './index.js';

const day = plainDate;

/** The year 2026 anew: what the package says of September is said again, with these days of September free besides. */
const year2026 = (...more: readonly string[]): RegisterEvent => ({
  type: 'CalendarYearPublished',
  data: {
    occurredAt: at('2026-04-14 09:00'),
    year: 2026,
    publishedOn: day('2026-01-05'),
    holidays: ['2026-01-01', ...more].map(day),
    makeUpWork: [],
    source: '示例更正通知',
  },
});
const NEW_FREE_DAYS = ['2026-04-20', '2026-04-21'];

const withdrawn: CaseEvent = {
  type: 'DisclosureWithdrawn',
  data: {
    occurredAt: at('2026-04-17 15:00'),
    partyId: 'party-1',
    reason: '公开内容有误',
    cause: 'inaccurate',
    withdrawnBy: 'zhou',
    dueOn: day('2026-04-22'),
  },
};

/** The decision of 15 April is to be served by the 24th (L14); a public text is withdrawn, and platforms told by the 22nd (L83). */
const register = (): Told =>
  toldTo(caseRegister)
    .tell('register-calendar', [year2026()])
    .tell('case-a', [proposed(), filed(), decided(), withdrawn])
    .tell('case-late', [proposed(), filed(), decided({ occurredAt: at('2026-08-31 09:00') })])
    .tell('case-served', [
      proposed(),
      filed(),
      decided(),
      decisionServed({ occurredAt: at('2026-04-27 10:00'), servedOn: day('2026-04-27') }),
    ]);

const summary = (moves: readonly MovedDeadline[]) =>
  moves
    .map(({ caseId, limit, from, to, keeps, becomes }) => [
      ...[caseId, limit, from, to],
      ...(keeps === undefined ? [] : ['keeps']),
      ...(becomes === undefined ? [] : [becomes]),
    ])
    .toSorted();

const moved = (told: Told, scope = everything, entry?: number) => movedDeadlines(told.db, scope, { entry }).rows;
const correction = (...events: readonly RegisterEvent[]) =>
  events.map((event) => ({ event, recordedAt: event.data.occurredAt }));

describe('what a correction of the calendar moves', () => {
  it('a correction says which deadline of which case moved from which day to which, and which keeps a set day and why [K7]', () => {
    const told = register();
    expect(moved(told)).toEqual([]);
    told.tell('register-calendar', [year2026(...NEW_FREE_DAYS)], '2026-04-28 09:00');
    expect(summary(moved(told)).filter(([, limit]) => limit === 'L14' || limit === 'L83')).toEqual([
      ['a', 'L14', '2026-04-24', '2026-04-28'],
      ['a', 'L83', '2026-04-22', '2026-04-22', 'keeps'],
      ['served', 'L14', '2026-04-24', '2026-04-28', 'inTime'],
    ]);
    const [keeping] = moved(told).filter(({ keeps }) => keeps !== undefined);
    expect(keeping).toMatchObject({ keeps: { en: expect.stringContaining('because a paper names it') } });
    expect(moved(told)[0]).toMatchObject({ recordedAt: at('2026-04-28 09:00'), entry: 0 });
  });

  it('a correction says of each open limit that the lists show with another day that it moved, and of no other', () => {
    const told = register();
    const days = () =>
      searchDeadlines(told.db, everything, { list: 'due', on: day('2026-03-01') }, { size: 200 }).rows.map(
        ({ caseId, kind, subject, dueOn }) => [[caseId, kind, subject].join('/'), dueOn] as const,
      );
    const before = new Map(days());
    told.tell('register-calendar', [year2026(...NEW_FREE_DAYS)]);
    const changed = days().flatMap(([key, dueOn]) =>
      before.get(key) === dueOn ? [] : [[key, before.get(key), dueOn]],
    );
    const told_ = moved(told)
      .filter(({ from, to, becomes }) => from !== to && becomes === undefined)
      .map(({ caseId, kind, subject, from, to }) => [[caseId, kind, subject].join('/'), from, to])
      .filter(([key]) => before.has(key as string));
    expect(told_.toSorted()).toEqual(changed.toSorted());
    expect(changed.length).toBeGreaterThan(0);
  });

  it('what a correction would move is what it does move once it is made, and asking changes nothing', () => {
    for (const made of [[year2026(...NEW_FREE_DAYS)], [year2026('2026-09-03')], [year2026()]]) {
      const told = register();
      const ahead = movesAhead(told.db, everything, correction(...made));
      expect(moved(told)).toEqual([]);
      told.tell('register-calendar', made);
      expect(summary(ahead.visible)).toEqual(summary(moved(told)));
      expect(ahead.all).toHaveLength(ahead.visible.length);
      expect(ahead.next).toBeUndefined();
    }
  });

  it('a person is told of the cases that they may see, and the whole is counted without them', () => {
    const told = register();
    const stranger = seeing(ofUnit('cf-squad-9'));
    const ahead = movesAhead(told.db, stranger, correction(year2026(...NEW_FREE_DAYS)));
    expect(ahead.visible).toEqual([]);
    expect(ahead.all.length).toBeGreaterThan(2);
    told.tell('register-calendar', [year2026(...NEW_FREE_DAYS)]);
    expect(moved(told, stranger)).toEqual([]);
    expect(moved(told, seeing(ofUnit('cf-squad-1')))).toHaveLength(ahead.all.length);
  });

  it('the list for the command line has all cases and no name of a party', () => {
    const told = register();
    told.tell('register-calendar', [year2026(...NEW_FREE_DAYS)]);
    const { rows } = everyMovedDeadline(told.db, {});
    expect(rows).toHaveLength(moved(told).length);
    expect(rows.filter(({ partyName }) => partyName !== undefined)).toEqual([]);
    expect(moved(told).filter(({ partyName }) => partyName !== undefined)).not.toEqual([]);
  });

  it('a page of what moved follows the page before, and no page sorts or reads a whole table', () => {
    const told = register();
    told.tell('register-calendar', [year2026(...NEW_FREE_DAYS)]);
    const all = moved(told);
    const first = movedDeadlines(told.db, everything, {}, { size: 2 });
    const second = movedDeadlines(told.db, everything, {}, { size: 200, after: first.next });
    expect([...first.rows, ...second.rows]).toEqual(all);
    const plans = (query: Parameters<Told['plansOf']>[0]) => expensive(told.plansOf(query));
    expect(plans((db) => movedDeadlines(db, everything, { entry: 0 }))).toEqual([]);
    expect(plans((db) => movedDeadlines(db, seeing(ofUnit('cf-squad-1'))))).toEqual([]);
    expect(plans((db) => movesAhead(db, everything, correction(year2026('2026-09-03'))))).toEqual([]);
  });
});
