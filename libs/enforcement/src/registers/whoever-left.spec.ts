import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { bankReportDecider } from '../bank-reports/procedure.js';
import { bankReportEventTypes, ReportCollections } from '../bank-reports/vocabulary.js';
import type { Actor } from '../law/role.js';
import { Administrator, at, Bank, CITY_AGENCY, COLLECTING_BANK, contextOn, Li } from '../testing/index.js';
import { givenRegister } from '../testing/given-register.js';
import { registerDeciders } from './deciders.js';
import type { RegisterEvent } from './events.js';
import { EndPosting, PersonRegistered, PostingEnded } from './personnel/vocabulary.js';

const long = at('2026-01-05 09:00');
const since = ({ personId }: Actor, agencyId: string): RegisterEvent =>
  PersonRegistered({
    ...{ occurredAt: long, personId, name: '示例', standing: 'officer', agencyId, from: plainDate('2026-01-05') },
  });
const left = ({ personId }: Actor, on: string): RegisterEvent =>
  PostingEnded({ occurredAt: long, personId, on: plainDate(on), reason: '调离' });
const today = '2026-05-07T09:00:00+08:00';
/** Someone who was posted, and whose last day there was this one; undefined for someone who is still there. */
const as = (actor: Actor, agencyId: string, lastDay?: string) =>
  contextOn(today, { actor, and: [since(actor, agencyId), ...(lastDay === undefined ? [] : [left(actor, lastDay)])] });

describe('whoever has left [1.15]', () => {
  it('enters nothing of a later day in a register, and still what was done before', () => {
    const entry = EndPosting({
      occurredAt: at('2026-05-06 09:00'),
      personId: Li.personId,
      on: plainDate('2026-05-31'),
      reason: '调离',
    });
    const enter = (lastDay?: string) => givenRegister('personnel').when(entry, as(Administrator, CITY_AGENCY, lastDay));
    enter('2026-05-05').thenRefused('duties.not-in-post');
    enter('2026-05-06').then(PostingEnded(entry.data));
    enter().then(PostingEnded(entry.data));
    // An administrator of another body is in no post of an agency.
    givenRegister('personnel')
      .when(entry, contextOn(today, { actor: Administrator }))
      .then(PostingEnded(entry.data));
  });

  it('is asked about in every step of every register', () => {
    const steps = Object.values(registerDeciders).flatMap(({ decidings }) => decidings);
    const without = steps.filter(({ rules }) => !rules.some(({ code }) => code === 'duties.not-in-post'));
    expect(without.map(({ commandType }) => commandType.name)).toEqual([]);
    expect(steps.length).toBeGreaterThan(20);
  });

  it('reports nothing for a bank of a later day; a clerk whom only the bank knows reports', () => {
    const { given } = specificationOf(bankReportDecider, { eventTypes: eventTypes(...bankReportEventTypes) });
    const report = ReportCollections({
      ...{
        occurredAt: at('2026-05-06 18:00'),
        bankId: COLLECTING_BANK,
        reportDate: plainDate('2026-05-06'),
        lines: [],
      },
    });
    const isReceived = ({ is }: { readonly is: string }) => is === 'received';
    given()
      .when(report, as(Bank, COLLECTING_BANK, '2026-05-05'))
      .thenRefused('duties.not-in-post');
    given()
      .when(report, as(Bank, COLLECTING_BANK, '2026-05-06'))
      .thenState(isReceived);
    given()
      .when(report, contextOn(today, { actor: Bank }))
      .thenState(isReceived);
  });
});
