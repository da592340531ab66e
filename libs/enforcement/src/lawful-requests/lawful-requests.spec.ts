import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { doubtsAboutLawfulRequest } from '../doubts/index.js';
import type { Actor } from '../law/role.js';
import { powersCatalogue } from '../powers/powers-catalogue.js';
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
  StepMustFollowTheLast,
  TimeToReadMustNotBeOver,
} from './rules.js';
import { isOverdueOn, statusOfRequest, type LawfulRequest } from './state.js';
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
  type CasesAskedFor,
  type LawfulRequestEvent,
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
  ...{ ...ask().data, requestId: 'procuratorate-1', bodyId: 'procuratorate', requestedBy: 'jin-p' },
});
const named = { occurredAt: at('2026-05-06 09:30'), requestId: 'procuratorate-1' };
const granted = RecordsGranted({ ...named, grantedBy: PrincipalHead.personId });
const reasons = '示例';
const objected = RecordsRequestObjected({ ...named, reasons, objectedBy: PrincipalHead.personId });
const ended = RecordsRequestEnded({ ...named, reasons, endedBy: 'jin-p' });
const grantedLater = RecordsGranted({ ...granted.data, occurredAt: at('2026-05-21 09:00') });
const grant = GrantRecords(named);
const object = ObjectToRecordsRequest({ ...named, reasons });
const end = EndRecordsRequest({ ...named, reasons });

describe('a request for case files', () => {
  it('a request for case files is recorded for the organ of whoever makes it, and each has its own id', () => {
    given().when(ask(), by(Asking)).then(asked);
    const second = { number: '赤检调〔2026〕2号', cases: { begunFrom: plainDate('2026-01-01') } };
    const recorded = RecordsRequested({ ...asked.data, ...ask(second).data, requestId: 'procuratorate-2' });
    given(asked).when(ask(second), by(Asking)).then(recorded);
    // Its id says nothing of the requests of others.
    const ofTheCourt = RecordsRequested({ ...asked.data, bodyId: 'court', requestId: 'court-1', number: '法调1' });
    given(asked, ofTheCourt, ofTheCourt).when(ask(second), by(Asking)).then(recorded);
    // An old log counted all of them; whoever has the id already keeps it.
    const old = RecordsRequested({ ...asked.data, bodyId: 'court', requestId: 'procuratorate-1' });
    given(old).when(ask(second), by(Asking)).then(recorded);
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
    for (const same of ['赤检调[2026]1号', '赤检调（2026） １号'])
      given(asked)
        .when(ask({ number: same }), by(Asking))
        .thenRefused(NumberMustBeNew);
    const other = RecordsRequested({ ...asked.data, bodyId: 'court', requestId: 'court-1' });
    given(other).when(ask(), by(Asking)).then(asked);
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

  it('a request for case files is answered and ended after it was made, and after what was done about it last', () => {
    const early = { ...named, occurredAt: at('2026-05-06 08:59') };
    for (const [command, actor] of [
      [GrantRecords(early), PrincipalHead],
      [ObjectToRecordsRequest({ ...early, reasons }), PrincipalHead],
      [EndRecordsRequest({ ...early, reasons }), Asking],
    ] as const)
      given(asked).when(command, by(actor)).thenRefused(StepMustFollowTheLast);
    const between = { ...named, occurredAt: at('2026-05-06 09:15') };
    given(asked, objected).when(GrantRecords(between), by(PrincipalHead)).thenRefused(StepMustFollowTheLast);
    given(asked, granted)
      .when(EndRecordsRequest({ ...between, reasons }), by(Asking))
      .thenRefused(StepMustFollowTheLast);
    // Whoever has nothing to do with it learns nothing of it.
    given(asked).when(GrantRecords(early), by(CountyHead)).thenRefused(RequestMustBeToTheAgency);
  });

  it.each([
    ['a period of a year', { begunFrom: '2025-05-06', begunTo: '2026-05-06' }, false],
    ['a longer period', { begunFrom: '1990-01-01', begunTo: '2099-12-31' }, true],
    ['what began long ago until today', { begunFrom: '2024-01-01' }, true],
    ['all until a day', { begunTo: '2020-12-31' }, true],
    ['every field', { fieldCodes: powersCatalogue.fields.map(({ code }) => code) }, true],
    ['one field, ever since', { fieldCodes: ['01'], begunFrom: '1990-01-01' }, false],
    ['a field', { fieldCodes: ['08'] }, false],
    ['a power, in a long period', { powerCodes: ['08-2b'], begunFrom: '1990-01-01' }, false],
    ['cases by number', { caseNumbers: ['赤综执立〔2026〕1号'] }, false],
  ])(
    'a request for case files that names %s: is it doubted whether the files have to do with a case? %#',
    (_, cases, isDoubted) => {
      const warnings = doubtsAboutLawfulRequest(ask({ cases: cases as CasesAskedFor }));
      expect(warnings.map(({ warning }) => warning)).toEqual(isDoubted ? ['lawful-request.nearly-all'] : []);
    },
  );

  it('a request for case files that nobody answered in time is overdue, also after the time of reading, until somebody does', () => {
    const standing = (...events: readonly LawfulRequestEvent[]) =>
      events.reduce(lawfulRequestsDecider.evolve, lawfulRequestsDecider.initialState).requests[0] as LawfulRequest;
    const on = (day: string, ...events: readonly LawfulRequestEvent[]) =>
      isOverdueOn(standing(asked, ...events), plainDate(day));
    expect(['2026-05-11', '2026-05-12', '2026-06-06', '2027-01-01'].map((day) => on(day))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const late = RecordsRequestObjected({ ...objected.data, occurredAt: at('2026-05-20 09:00') });
    expect(['2026-05-12', '2026-05-19', '2026-05-20', '2026-06-06'].map((day) => on(day, late))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(on('2026-06-06', objected)).toBe(false);
    const endedLate = RecordsRequestEnded({ ...ended.data, occurredAt: at('2026-05-20 09:00') });
    expect([on('2026-05-19', endedLate), on('2026-05-20', endedLate)]).toEqual([true, false]);
    // A second objection after a first one in time is no late answer.
    expect(standing(asked, objected, late).answeredAt).toBe(named.occurredAt);
    expect(standing(asked, late, grantedLater).answeredAt).toBe(late.data.occurredAt);
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
