import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { doubtsAboutLawfulRequest } from '../doubts/index.js';
import type { Actor } from '../law/role.js';
import { AgencyRegistered } from '../registers/agencies/vocabulary.js';
import { PersonRegistered } from '../registers/personnel/vocabulary.js';
import { registersFrom } from '../registers/register-fold.js';
import {
  at,
  CITY_AGENCY,
  contextOn,
  CountyHead,
  COUNTY_AGENCY,
  document,
  Li,
  PrincipalHead,
  world,
} from '../testing/index.js';
import { lawfulRequestsDecider } from './procedure.js';
import {
  AgencyMustBeInTheTerritory,
  AnswererMustServeTheAgency,
  CasesMustBeNamed,
  DaysMustBeInOrder,
  NumberMustBeNew,
  PowersMustBeInTheCatalogue,
  ReadersMustServeTheOrgan,
  RequestMustBeOfTheOrgan,
  RequestMustBeToTheAgency,
  RequestMustNotBeAnswered,
  RequestMustNotBeEnded,
  TimeToReadMustNotBeOver,
} from './rules.js';
import { statusOfRequest, type LawfulRequest } from './state.js';
import {
  EndRecordsRequest,
  GrantRecords,
  lawfulRequestEventTypes,
  ObjectToRecordsRequest,
  RecordsGranted,
  RecordsRequested,
  RecordsRequestEnded,
  RecordsRequestObjected,
  RequestRecords,
} from './vocabulary.js';

const { given } = specificationOf(lawfulRequestsDecider, { eventTypes: eventTypes(...lawfulRequestEventTypes) });

const since = { occurredAt: at('2026-01-05 09:00'), from: plainDate('2026-01-01') };
const organ = (agencyId: string, territory: string) =>
  AgencyRegistered({
    ...{ ...since, agencyId, territory, nameZh: agencyId, nameEn: agencyId, level: 'partner' },
    socialCreditCode: '11150400EXAMPLE009',
  });
const posted = (personId: string, agencyId: string) =>
  PersonRegistered({ ...since, personId, name: `示例${personId}`, standing: 'other', agencyId });
const registers = registersFrom([
  ...world,
  ...[organ('procuratorate', '150400'), organ('elsewhere', '150500')],
  ...['jin-p', 'lan'].map((personId) => posted(personId, 'procuratorate')),
  posted('far', 'elsewhere'),
]);
const prosecutor = (personId: string): Actor => ({ personId, roles: ['procuratorate'] });
const Asking = prosecutor('jin-p');
const by = (actor: Actor, day = '2026-05-06') => ({ ...contextOn(`${day}T10:00:00+08:00`, { actor }), registers });

const ask = (over: Partial<Parameters<typeof RequestRecords>[0]> = {}) =>
  RequestRecords({
    ...{ occurredAt: at('2026-05-06 09:00'), number: '赤检调〔2026〕1号', agencyId: CITY_AGENCY },
    ...{ readers: ['jin-p', 'lan'], ground: '示例', basis: '组织法第二十一条', cases: { powerCodes: ['08-2b'] } },
    ...{ answerBy: plainDate('2026-05-11'), until: plainDate('2026-06-05'), toAnswer: PrincipalHead.personId },
    ...{ document: document('notice'), ...over },
  });
const asked = RecordsRequested({
  ...{ ...ask().data, requestId: 'r1', bodyId: 'procuratorate', requestedBy: 'jin-p' },
});
const named = { occurredAt: at('2026-05-06 09:30'), requestId: 'r1' };
const granted = RecordsGranted({ ...named, grantedBy: PrincipalHead.personId });
const reasons = '示例';
const objected = RecordsRequestObjected({ ...named, reasons, objectedBy: PrincipalHead.personId });
const ended = RecordsRequestEnded({ ...named, reasons, endedBy: 'jin-p' });
const grant = GrantRecords(named);
const object = ObjectToRecordsRequest({ ...named, reasons });
const end = EndRecordsRequest({ ...named, reasons });

describe('a request for case files', () => {
  it('a request for case files is recorded for the organ of whoever makes it, and each has its own id', () => {
    given().when(ask(), by(Asking)).then(asked);
    const second = { number: '赤检调〔2026〕2号', cases: { begunFrom: plainDate('2026-01-01') } };
    given(asked)
      .when(ask(second), by(Asking))
      .then(RecordsRequested({ ...asked.data, ...ask(second).data, requestId: 'r2' }));
  });

  it('a request for case files is answered by a head of the agency, who opens them or says why not', () => {
    given(asked).when(grant, by(PrincipalHead)).then(granted);
    given(asked).when(object, by(PrincipalHead)).then(objected);
    given(asked, objected).when(grant, by(PrincipalHead)).then(granted);
    // Late is better than never.
    given(asked).when(grant, by(PrincipalHead, '2026-05-20')).then(granted);
  });

  it('a request for case files is ended by the organ that made it, at any time', () => {
    for (const before of [[], [objected], [granted]])
      given(asked, ...before)
        .when(end, by(prosecutor('jin-p')))
        .then(ended);
  });

  it.each([
    ['of an agency elsewhere', {}, prosecutor('far'), AgencyMustBeInTheTerritory],
    ['of an organ that enforces nothing', { agencyId: 'procuratorate' }, Asking, AgencyMustBeInTheTerritory],
    ['for a reader of another organ', { readers: ['jin-p', 'far'] }, Asking, ReadersMustServeTheOrgan],
    ['to be answered by somebody elsewhere', { toAnswer: CountyHead.personId }, Asking, AnswererMustServeTheAgency],
    ['to be answered before it is made', { answerBy: plainDate('2026-05-05') }, Asking, DaysMustBeInOrder],
    ['to be read before it is answered', { until: plainDate('2026-05-10') }, Asking, DaysMustBeInOrder],
    ['for no case', { cases: {} }, Asking, CasesMustBeNamed],
    ['for a power that there is not', { cases: { powerCodes: ['99-9'] } }, Asking, PowersMustBeInTheCatalogue],
    ['for a field that there is not', { cases: { fieldCodes: ['99'] } }, Asking, PowersMustBeInTheCatalogue],
  ])('a request for case files %s is refused', (_, over, actor, rule) => {
    const answer = lawfulRequestsDecider.decide(ask(over), lawfulRequestsDecider.initialState, by(actor));
    expect(answer.is === 'refused' && answer.violations.map((violation) => violation.rule)).toContain(rule.code);
  });

  it('a request for case files under a number that was used is refused; another organ may have the same number', () => {
    given(asked).when(ask(), by(Asking)).thenRefused(NumberMustBeNew);
    const other = RecordsRequested({ ...asked.data, bodyId: 'court' });
    given(other)
      .when(ask(), by(Asking))
      .then(RecordsRequested({ ...asked.data, requestId: 'r2' }));
  });

  it('a request for case files of the district is made by the organ of the city', () => {
    const over = { agencyId: COUNTY_AGENCY, toAnswer: CountyHead.personId };
    given()
      .when(ask(over), by(Asking))
      .then(RecordsRequested({ ...asked.data, ...over }));
  });

  it('a request for case files is nothing to anybody else: it is answered as if there were none', () => {
    given(asked).when(grant, by(CountyHead)).thenRefused(RequestMustBeToTheAgency);
    given().when(grant, by(CountyHead)).thenRefused(RequestMustBeToTheAgency);
    given(asked)
      .when(end, by(prosecutor('far')))
      .thenRefused(RequestMustBeOfTheOrgan);
    given(asked).when(grant, by(Li)).thenRefused('duties.role-not-entitled');
    given().when(ask(), by(Li)).thenRefused('duties.role-not-entitled', ReadersMustServeTheOrgan);
  });

  it('what was opened is not shut by the agency, what was ended is not opened, and nothing after the time of reading', () => {
    given(asked, granted).when(object, by(PrincipalHead)).thenRefused(RequestMustNotBeAnswered);
    given(asked, granted).when(grant, by(PrincipalHead)).thenRefused(RequestMustNotBeAnswered);
    given(asked, ended).when(grant, by(PrincipalHead)).thenRefused(RequestMustNotBeEnded);
    given(asked, ended).when(end, by(Asking)).thenRefused(RequestMustNotBeEnded);
    given(asked).when(grant, by(PrincipalHead, '2026-06-06')).thenRefused(TimeToReadMustNotBeOver);
    given(asked).when(grant, by(PrincipalHead, '2026-06-05')).then(granted);
  });

  it('a request for case files for one reader alone is doubted, and for two it is not', () => {
    expect(doubtsAboutLawfulRequest(ask({ readers: ['jin-p'] })).map(({ warning }) => warning)).toEqual([
      'lawful-request.one-reader',
    ]);
    expect(doubtsAboutLawfulRequest(ask())).toEqual([]);
  });

  it.each([
    ['2026-05-06', [asked], 'asked'],
    ['2026-05-20', [asked], 'asked'],
    ['2026-06-06', [asked], 'over'],
    ['2026-05-06', [asked, objected], 'objected'],
    ['2026-05-06', [asked, objected, granted], 'open'],
    ['2026-06-05', [asked, granted], 'open'],
    ['2026-06-06', [asked, granted], 'over'],
    ['2026-05-06', [asked, granted, ended], 'ended'],
  ] as const)('a request for case files stands on %s as its events say: %#', (day, events, status) => {
    const { requests } = events.reduce(lawfulRequestsDecider.evolve, lawfulRequestsDecider.initialState);
    expect(statusOfRequest(requests[0] as LawfulRequest, plainDate(day))).toBe(status);
  });
});
