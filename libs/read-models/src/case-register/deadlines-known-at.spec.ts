import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '@ecl/enforcement';
import { VARIANTS, walk } from '@ecl/enforcement/testing';
import { chinaDateOf, plainDate, plusHours, type Instant } from '@ecl/kernel';
import { decided, decisionServed, filed, proposed } from '../testing/case-story.js';
import { everything, ofAgency, ofUnit, seeing } from '../testing/scopes.js';
import { at, expensive, toldTo, type Told } from '../testing/telling.js';
import { caseRegister, DEADLINE_LISTS, searchDeadlines, type DeadlineList, type DeadlineSearch } from './index.js';

const whole = (told: Told, search: DeadlineSearch, scope = everything) =>
  searchDeadlines(told.db, scope, search, { size: 200 }).rows;
/** By the clock in China, as `tell` takes it. */
const local = (moment: Instant): string => plusHours(moment, 8).slice(0, 16).replace('T', ' ');

const notice = (publishedOn: string, holidays: readonly string[]) => ({
  type: 'CalendarYearPublished',
  data: {
    occurredAt: at(`${publishedOn} 09:00`),
    year: 2027,
    publishedOn: plainDate(publishedOn),
    holidays: holidays.map(plainDate),
    makeUpWork: [],
    source: '国办发明电〔2026〕1号',
  },
});

/** A case in which somebody attempts whatever comes to mind. */
const anyCase = (usual: number): readonly CaseEvent[] =>
  walk(
    usual,
    1,
    Array.from({ length: 90 }, (_, i) => ({
      way: i % 4 === 3 ? ('detour' as const) : ('road' as const),
      place: (i * 37 + usual) % 1000,
      n: i % 8,
      stranger: { personId: 'li', roles: ['officer' as const] },
      hoursLater: 1 + ((i * 13) % 60),
      hoursBack: 0,
    })),
  ).events;

describe('the lists of the deadlines as they were known at a past moment', () => {
  it('each list of a past moment is what the ledger answered then, whatever happened afterwards', () => {
    const told = toldTo(caseRegister);
    const cases = Array.from({ length: VARIANTS }, (_, usual) => anyCase(usual));
    const answers: { readonly search: DeadlineSearch; readonly rows: unknown }[] = [];
    let moment = at('2026-03-02 09:00');
    let taken = 0;
    for (let turn = 0; cases.some((events) => events[turn] !== undefined); turn += 1)
      for (const [n, events] of cases.entries()) {
        const event = events[turn];
        if (event === undefined) continue;
        moment = plusHours(moment, 5);
        told.tell(`case-${String(n)}`, [event], local(moment));
        taken += 1;
        if (taken % 7 !== 0) continue;
        for (const list of DEADLINE_LISTS) {
          const search = { list, on: chinaDateOf(moment), knownAt: moment };
          answers.push({ search, rows: whole(told, { list, on: search.on }) });
        }
      }
    expect(answers.filter(({ rows }) => (rows as unknown[]).length > 0).length).toBeGreaterThan(20);
    const plain = (rows: unknown) =>
      (rows as { caseNumber: unknown }[]).map((row) => ({ ...row, caseNumber: undefined }));
    // The number of a case is as it is now; it may not have had one then.
    for (const { search, rows } of answers) expect(plain(whole(told, search))).toEqual(plain(rows));
  });

  it('a list of a past moment has the calendar of that moment [K7]', () => {
    const told = toldTo(caseRegister)
      .tell('case-a', [proposed(), filed(), decided({ occurredAt: at('2026-12-18 09:00') })], '2026-12-18 09:30')
      .tell('register-calendar', [notice('2026-12-20', ['2026-12-23', '2027-01-01'])], '2026-12-20 10:00');
    const service = (knownAt?: string) =>
      whole(told, {
        list: 'due',
        on: plainDate('2026-12-19'),
        ...(knownAt === undefined ? {} : { knownAt: at(knownAt) }),
      })
        .filter(({ limit }) => limit === 'L14')
        .map(({ dueOn, isProvisional }) => ({ dueOn, isProvisional }));
    const then = service('2026-12-19 09:00');
    expect(then).toHaveLength(1);
    expect(service()).not.toEqual(then);
    expect(service('2026-12-21 09:00')).toEqual(service());
    expect(service('2026-12-17 09:00')).toEqual([]);
  });

  it('a list of a past moment comes in pages, and what was recorded later is not in it', () => {
    const told = toldTo(caseRegister)
      .tell('case-a', [proposed(), filed(), decided()], '2026-04-15 18:00')
      .tell('case-b', [proposed(), filed(), decided()], '2026-04-16 18:00')
      .tell('case-a', [decisionServed()], '2026-04-17 18:00')
      .tell('case-c', [proposed(), filed(), decided()], '2026-04-18 18:00');
    const search = { list: 'due' as DeadlineList, on: plainDate('2026-04-17'), knownAt: at('2026-04-17 09:00') };
    const all = whole(told, search);
    expect(new Set(all.map(({ caseId }) => caseId))).toEqual(new Set(['a', 'b']));
    const paged: unknown[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = searchDeadlines(told.db, everything, search, { size: 1, ...(after ? { after } : {}) });
      paged.push(...rows);
      after = next;
    } while (after !== undefined);
    expect(paged).toEqual(all);
    expect(whole(told, search, seeing(ofAgency('hs-bureau')))).toEqual([]);
  });

  it('a list of a past moment is found by index, in its order', () => {
    const told = toldTo(caseRegister).tell('case-a', [proposed(), filed(), decided()]);
    for (const list of DEADLINE_LISTS)
      for (const scope of [everything, seeing(ofUnit('cf-squad-1'))]) {
        const search = { list, on: plainDate('2026-04-17'), knownAt: at('2026-04-17 09:00') };
        expect(expensive(told.plansOf((db) => searchDeadlines(db, scope, search)))).toEqual([]);
      }
  });
});
