import { eventTypes } from '@ecl/event-sourcing';
import { specificationOf } from '@ecl/event-sourcing/testing';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { isCertified } from '../guards/certified-officer.js';
import {
  CertificateIssued,
  CertificateRevoked,
  PersonRegistered,
  PostingEnded,
} from '../registers/personnel/vocabulary.js';
import { at, CITY_AGENCY, contextOn, Li, world } from '../testing/index.js';
import type { Actor } from '../law/role.js';
import { registersFrom } from '../registers/register-fold.js';
import {
  CheckMustBeOfTwo,
  SecondSupervisorMustBeCertified,
  supervisionDecider,
  SupervisorMustHoldTheCertificate,
} from './procedure.js';
import { openCheckOf, type SupervisionState } from './state.js';
import { DeclareSupervisionCheck, SupervisionCheckDeclared, supervisionEventTypes } from './vocabulary.js';

const { given } = specificationOf(supervisionDecider, { eventTypes: eventTypes(...supervisionEventTypes) });

const since = { occurredAt: at('2026-01-05 09:00'), from: plainDate('2026-01-01') };
const posted = (personId: string) =>
  PersonRegistered({ ...since, personId, name: `示例${personId}`, standing: 'other', agencyId: CITY_AGENCY });
const certificate = (personId: string, over: Partial<CertificateIssued['data']> = {}) =>
  CertificateIssued({
    ...{ occurredAt: since.occurredAt, number: `sup-${personId}`, personId, kind: 'supervision', fields: 'all' },
    ...{ territory: '150400', validFrom: since.from, validTo: plainDate('2030-12-31') },
    ...over,
  });
const entries = [
  ...world,
  ...['xin', 'yan', 'new', 'late'].map(posted),
  ...['xin', 'yan'].map((personId) => certificate(personId)),
  certificate('late', { validTo: plainDate('2026-05-05') }),
];
const registers = registersFrom(entries);
const isOf = ({ data }: (typeof entries)[number], number: string): boolean =>
  'number' in data && data.number === number;
const supervisor = (personId: string): Actor => ({ personId, roles: ['supervisor'], agencyId: CITY_AGENCY });
const by = (actor: Actor, moment = '2026-05-06T10:00:00+08:00') => ({ ...contextOn(moment, { actor }), registers });
const declare = (withSupervisor: string, certificateNumber: string) =>
  DeclareSupervisionCheck({
    ...{ occurredAt: at('2026-05-06 09:30'), withSupervisor, certificateNumber },
    ground: '赤法监通〔2026〕3号',
  });
const declared = (supervisorId: string, withSupervisor: string, on = '2026-05-06') =>
  SupervisionCheckDeclared({
    ...declare(withSupervisor, `sup-${supervisorId}`).data,
    supervisor: supervisorId,
    on: plainDate(on),
  });

describe('a check by supervision', () => {
  it('a check by supervision is declared with a second supervisor, a certificate and a ground [SC45]', () => {
    given()
      .when(declare('yan', 'sup-xin'), by(supervisor('xin')))
      .then(declared('xin', 'yan'));
  });

  it('a check by supervision by one person alone is refused [S12, SC45]', () => {
    given()
      .when(declare('xin', 'sup-xin'), by(supervisor('xin')))
      .thenRefused(CheckMustBeOfTwo);
  });

  it.each([
    ['that does not exist', supervisor('xin'), 'sup-999'],
    ['of somebody else', supervisor('xin'), 'sup-yan'],
    ['that has run out', supervisor('late'), 'sup-late'],
  ])('a check by supervision under a certificate %s is refused [S12, SC45]', (_, actor, number) => {
    given().when(declare('yan', number), by(actor)).thenRefused(SupervisorMustHoldTheCertificate);
  });

  it('a check by supervision under the certificate of an officer is refused, and no officer acts under one of supervision [S12]', () => {
    const officer: Actor = { ...Li, roles: ['supervisor'] };
    given().when(declare('yan', 'cert-li'), by(officer)).thenRefused(SupervisorMustHoldTheCertificate);
    const both = registersFrom([...world, certificate('wei')]);
    const everywhere = { fieldCode: undefined, territory: undefined };
    expect(isCertified(both, 'wei', plainDate('2026-05-06'), everywhere)).toBe(false);
  });

  it.each(['new', 'late', 'nobody'])(
    'a check by supervision with a second person who holds no certificate is refused: %s [S12, SC45]',
    (second) => {
      given()
        .when(declare(second, 'sup-xin'), by(supervisor('xin')))
        .thenRefused(SecondSupervisorMustBeCertified);
    },
  );

  it('a check by supervision is declared by nobody else', () => {
    given()
      .when(declare('yan', 'cert-li'), by(Li))
      .thenRefused('duties.role-not-entitled', SupervisorMustHoldTheCertificate);
  });
});

describe('the file that a check opens', () => {
  const state = (...events: readonly ReturnType<typeof declared>[]): SupervisionState =>
    events.reduce((before, event) => supervisionDecider.evolve(before, event), supervisionDecider.initialState);
  const isOpenTo = (found: SupervisionState, day = '2026-05-06', known = registers) =>
    ['xin', 'yan', 'new'].filter((person) => openCheckOf(found, person, plainDate(day), known) !== undefined);

  it('the file that a check opens is open once both have declared it, to these two, on that day [S12, SC45]', () => {
    expect(isOpenTo(state())).toEqual([]);
    expect(isOpenTo(state(declared('xin', 'yan')))).toEqual([]);
    expect(isOpenTo(state(declared('xin', 'yan'), declared('yan', 'xin')))).toEqual(['xin', 'yan']);
    expect(isOpenTo(state(declared('xin', 'yan'), declared('yan', 'xin')), '2026-05-07')).toEqual([]);
  });

  it('the file that a check opens stays shut where the second declared a check with somebody else, or on another day', () => {
    expect(isOpenTo(state(declared('xin', 'yan'), declared('yan', 'new')))).toEqual([]);
    expect(isOpenTo(state(declared('xin', 'yan', '2026-05-05'), declared('yan', 'xin')))).toEqual([]);
    expect(isOpenTo(state(declared('xin', 'yan'), declared('yan', 'xin'), declared('yan', 'new')))).toEqual([]);
    expect(isOpenTo(state(declared('xin', 'xin')))).toEqual([]);
  });

  it.each([
    [
      'has lost the certificate',
      CertificateRevoked({
        occurredAt: at('2026-05-06 09:45'),
        number: 'sup-yan',
        on: plainDate('2026-05-06'),
        reason: '示例',
      }),
    ],
    [
      'has left the post',
      PostingEnded({
        occurredAt: at('2026-05-06 09:45'),
        personId: 'yan',
        on: plainDate('2026-05-05'),
        reason: '示例',
      }),
    ],
  ])('the file that a check opens is shut to both again once one of them %s [S12, SC45]', (_, lost) => {
    const both = state(declared('xin', 'yan'), declared('yan', 'xin'));
    expect(isOpenTo(both)).toEqual(['xin', 'yan']);
    expect(isOpenTo(both, '2026-05-06', registersFrom([...entries, lost]))).toEqual([]);
  });

  it('the file that a check opens stays shut under another certificate than the one of the declaration', () => {
    const renewed = [
      certificate('yan', { number: 'sup-yan-2' }),
      certificate('yan', { validTo: plainDate('2026-05-05') }),
    ];
    const known = registersFrom([...entries.filter((entry) => !isOf(entry, 'sup-yan')), ...renewed]);
    expect(isOpenTo(state(declared('xin', 'yan'), declared('yan', 'xin')), '2026-05-06', known)).toEqual([]);
  });
});
