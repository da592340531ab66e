import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Administrator,
  AGENCY_ACCOUNT,
  at,
  CITY_AGENCY,
  contextOn,
  COUNTY_AGENCY,
  POWER,
  SQUAD,
  world,
} from '../../testing/index.js';
import { givenRegister } from '../../testing/given-register.js';
import { AgencyRegistered, RegisterAgency, RegisterUnit, UnitRegistered } from '../agencies/vocabulary.js';
import { RegisterAgencyAccount } from '../banks/vocabulary.js';
import { DivisionRegistered, RegisterDivision } from '../divisions/vocabulary.js';
import { registerOf, type Entry, type RegisterEvent, type RegisterName } from '../events.js';
import { SetLocalParameter } from '../local-parameters/vocabulary.js';
import {
  CertificateIssued,
  CertificateRevoked,
  IssueCertificate,
  PersonRegistered,
  RegisterPerson,
} from '../personnel/vocabulary.js';
import { AdoptBenchmark, BenchmarkAdopted } from '../powers/vocabulary.js';
import { registersFrom } from '../register-fold.js';
import { entriesInForce } from './in-force.js';
import { EntryCorrected, StrikeEntry } from './vocabulary.js';

const occurredAt = at('2026-05-06 09:00');
const from = plainDate('2026-05-06');
const reason = '录入错误';

/** The number of the first entry of the world that is like this, in its register. */
const numberOf = (register: RegisterName, like: (event: RegisterEvent) => boolean): number =>
  world.filter((event) => registerOf(event) === register).findIndex(like);
const sizeOf = (register: RegisterName) => world.filter((event) => registerOf(event) === register).length;
const contextWith = (...and: readonly RegisterEvent[]) =>
  contextOn('2026-05-06T10:00:00+08:00', { actor: Administrator, and });

const agency = {
  occurredAt,
  agencyId: 'new-bureau',
  nameZh: '新局',
  nameEn: 'New bureau',
  level: 'city',
  socialCreditCode: '11150400EXAMPLE009',
  from,
} as const;

describe('a correction of an entry', () => {
  it('a correction is an event of its own, which names what it corrects and why, and may be made on the same day', () => {
    const wrong = AgencyRegistered({ ...agency, territory: '赤峰市' });
    const right = { ...agency, territory: '150400' };
    givenRegister('agencies', wrong)
      .when(RegisterAgency({ ...right, corrects: { entry: sizeOf('agencies'), reason } }), contextWith(wrong))
      .then(
        EntryCorrected({
          ...{ occurredAt, entry: sizeOf('agencies'), entryType: 'AgencyRegistered', reason },
          replacedBy: sizeOf('agencies') + 2,
        }),
        AgencyRegistered(right),
      );
  });

  it('after the correction, the registers say what the new entry says, as if the wrong one had never been made', () => {
    const wrong = AgencyRegistered({ ...agency, territory: '150500' });
    const entry = sizeOf('agencies');
    const corrected = EntryCorrected({
      ...{ occurredAt, entry, entryType: 'AgencyRegistered', reason },
      replacedBy: entry + 2,
    });
    const right = AgencyRegistered({ ...agency, territory: '150402', from: plainDate('2026-05-07') });
    const registers = registersFrom([...world, wrong, corrected, right]);
    expect(registers.agency('new-bureau', from)).toBeUndefined();
    expect(registers.agency('new-bureau', plainDate('2026-05-07'))?.territory).toBe('150402');
    const unit = {
      occurredAt,
      unitId: 'u',
      agencyId: 'new-bureau',
      nameZh: '队',
      nameEn: 'Squad',
      territory: '150402',
    };
    givenRegister('agencies', wrong, corrected, right)
      .when(RegisterUnit({ ...unit, from: plainDate('2026-05-07') }), contextWith(wrong, corrected, right))
      .then(UnitRegistered({ ...unit, from: plainDate('2026-05-07') }));
  });

  it('a correction takes the place of the wrong entry in the order, so that what followed still follows', () => {
    const issued = (number: string, validTo: string) =>
      CertificateIssued({
        ...{ occurredAt, number, personId: 'li', fields: 'all', territory: '150400' },
        ...{ validFrom: plainDate('2026-01-01'), validTo: plainDate(validTo) },
      });
    const entry = sizeOf('personnel');
    const registers = registersFrom([
      ...world,
      issued('cert-new', '2026-12-31'),
      CertificateRevoked({ occurredAt, number: 'cert-new', on: plainDate('2026-03-01'), reason }),
      EntryCorrected({ occurredAt, entry, entryType: 'CertificateIssued', reason, replacedBy: entry + 3 }),
      issued('cert-new', '2027-12-31'),
    ]);
    const numbersOn = (on: string) => registers.certificatesOf('li', plainDate(on)).map(({ number }) => number);
    expect(numbersOn('2026-02-28')).toContain('cert-new');
    expect(numbersOn('2026-03-01')).not.toContain('cert-new');
  });

  it('an older entry can be corrected while later ones are there, but not onto the day of another', () => {
    const later = AgencyRegistered({ ...agency, territory: '150400', from: plainDate('2026-05-20') });
    const first = AgencyRegistered({ ...agency, territory: '150400' });
    const history = [first, later];
    const correct = (on: string) =>
      RegisterAgency({
        ...{ ...agency, nameZh: '更名', territory: '150400', from: plainDate(on) },
        corrects: { entry: sizeOf('agencies'), reason },
      });
    givenRegister('agencies', ...history)
      .when(correct('2026-05-06'), contextWith(...history))
      .thenState((state) => state?.event.type === 'AgencyRegistered');
    givenRegister('agencies', ...history)
      .when(correct('2026-05-20'), contextWith(...history))
      .thenRefused('registers.not-in-order');
  });

  it('an entry that is not there, is of another kind, or was corrected already cannot be corrected', () => {
    const right = { ...agency, territory: '150400' };
    const correcting = (entry: number) => RegisterAgency({ ...right, corrects: { entry, reason } });
    givenRegister('agencies').when(correcting(999), contextWith()).thenRefused('registers.entry-unknown');
    const aUnit = numberOf('agencies', ({ type }) => type === 'UnitRegistered');
    givenRegister('agencies').when(correcting(aUnit), contextWith()).thenRefused('registers.entry-unknown');
    const twice = [
      AgencyRegistered(right),
      EntryCorrected({ occurredAt, entry: sizeOf('agencies'), entryType: 'AgencyRegistered', reason }),
    ];
    givenRegister('agencies', ...twice)
      .when(correcting(sizeOf('agencies')), contextWith(...twice))
      .thenRefused('registers.entry-corrected-already');
    givenRegister('agencies', ...twice)
      .when(correcting(sizeOf('agencies') + 1), contextWith(...twice))
      .thenRefused('registers.entry-unknown');
  });

  it('the rules of an entry hold for its correction too', () => {
    const wrong = AgencyRegistered({ ...agency, territory: '赤峰市' });
    givenRegister('agencies', wrong)
      .when(
        RegisterAgency({ ...agency, territory: '159999', corrects: { entry: sizeOf('agencies'), reason } }),
        contextWith(wrong),
      )
      .thenRefused('registers.division-unknown');
  });
});

describe('an entry that is struck', () => {
  it('an entry that should not have been made is struck, and counts no more', () => {
    const wrong = PersonRegistered({
      ...{ occurredAt, personId: 'ghost', name: '误录', standing: 'officer', agencyId: CITY_AGENCY, from },
    });
    const strike = StrikeEntry({ occurredAt, entry: sizeOf('personnel'), reason });
    const struck = EntryCorrected({ ...strike.data, entryType: 'PersonRegistered' });
    givenRegister('personnel', wrong).when(strike, contextWith(wrong)).then(struck);
    expect(registersFrom([...world, wrong, struck]).person('ghost', from)).toBeUndefined();
  });

  it('an entry on which others rest is not struck: no person without agency, no certificate without holder, no unit without agency', () => {
    const strike = (register: RegisterName, like: (event: RegisterEvent) => boolean) =>
      givenRegister(register).when(StrikeEntry({ occurredAt, entry: numberOf(register, like), reason }), contextWith());
    strike('agencies', ({ data }) => 'agencyId' in data && data.agencyId === CITY_AGENCY).thenRefused(
      'registers.entry-in-use',
    );
    strike('agencies', ({ data }) => 'unitId' in data && data.unitId === SQUAD).thenRefused('registers.entry-in-use');
    strike('personnel', ({ data }) => 'personId' in data && data.personId === 'li').thenRefused(
      'registers.entry-in-use',
    );
    strike('banks', ({ type }) => type === 'AgencyAccountRegistered').thenState(
      (state) => state?.event.type === 'EntryCorrected',
    );
  });

  it('a division in which an agency lies is not struck', () => {
    const division = DivisionRegistered({
      occurredAt,
      divisionCode: '150471',
      nameZh: '开发区',
      parent: '150400',
      from,
    });
    const there = AgencyRegistered({ ...agency, territory: '150471' });
    givenRegister('divisions', division)
      .when(StrikeEntry({ occurredAt, entry: 0, reason }), contextWith(division, there))
      .thenRefused('registers.entry-in-use');
  });
});

describe('what registers accept', () => {
  it('an agency, a unit and a certificate lie in a division that is registered, on that day', () => {
    const unit = { occurredAt, unitId: 'u', agencyId: CITY_AGENCY, nameZh: '队', nameEn: 'Squad', from };
    givenRegister('agencies')
      .when(RegisterAgency({ ...agency, territory: '159999' }), contextWith())
      .thenRefused('registers.division-unknown');
    givenRegister('agencies')
      .when(RegisterUnit({ ...unit, territory: '150499' }), contextWith())
      .thenRefused('registers.division-unknown');
    givenRegister('personnel')
      .when(
        IssueCertificate({
          ...({ occurredAt, number: 'cert-new', personId: 'li', fields: 'all', territory: '159999' } as const),
          ...{ validFrom: from, validTo: plainDate('2031-05-05') },
        }),
        contextWith(),
      )
      .thenRefused('registers.division-unknown');
  });

  it('a division has a parent that is registered, and is no part of itself', () => {
    const part = { occurredAt, divisionCode: '150402001', nameZh: '西屯街道', parent: '150402', from };
    givenRegister('divisions').when(RegisterDivision(part), contextWith()).then(DivisionRegistered(part));
    givenRegister('divisions')
      .when(RegisterDivision({ ...part, parent: '159999' }), contextWith())
      .thenRefused('registers.division-unknown');
    givenRegister('divisions')
      .when(RegisterDivision({ ...part, divisionCode: '150400', parent: '150402' }), contextWith())
      .thenRefused('registers.division-in-itself');
    givenRegister('divisions')
      .when(RegisterDivision({ ...part, to: plainDate('2026-05-05') }), contextWith())
      .thenRefused('registers.ends-before-it-begins');
  });

  it('a person belongs to an agency or a bank that is registered', () => {
    const person = { occurredAt, personId: 'new', name: '新', standing: 'other', from } as const;
    givenRegister('personnel')
      .when(RegisterPerson({ ...person, agencyId: 'nowhere' }), contextWith())
      .thenRefused('registers.agency-unknown');
    givenRegister('personnel')
      .when(RegisterPerson({ ...person, agencyId: 'bank-cf' }), contextWith())
      .then(PersonRegistered({ ...person, agencyId: 'bank-cf' }));
  });

  it('an account belongs to one agency', () => {
    givenRegister('banks')
      .when(
        RegisterAgencyAccount({ occurredAt, agencyId: COUNTY_AGENCY, account: AGENCY_ACCOUNT, from }),
        contextWith(),
      )
      .thenRefused('registers.account-of-another-agency');
  });

  it('a benchmark and a local parameter can be corrected on their day', () => {
    const tier = (fineTo: number) => ({ tierId: 'a', zh: '档', en: 'Tier', fineFrom: yuan(1), fineTo: yuan(fineTo) });
    const benchmark = { occurredAt, benchmarkId: 'bm-new', powerCode: POWER, from };
    const wrong = BenchmarkAdopted({ ...benchmark, tiers: [tier(20_000)] });
    givenRegister('powers', wrong)
      .when(
        AdoptBenchmark({ ...benchmark, tiers: [tier(2000)], corrects: { entry: sizeOf('powers'), reason } }),
        contextWith(wrong),
      )
      .thenState((state) => state?.event.type === 'BenchmarkAdopted');
    const months = SetLocalParameter({
      ...{ occurredAt, agencyId: CITY_AGENCY, parameter: 'publicationMonths', value: 120, effectiveFrom: from },
      instrument: '赤城管发〔2026〕3号',
    }).data;
    const { corrects: _, ...set } = { corrects: undefined, ...months };
    const wrongly = { type: 'LocalParameterSet', data: set } as const;
    givenRegister('rule-packs', wrongly)
      .when(SetLocalParameter({ ...set, value: 12, corrects: { entry: 0, reason } }), contextWith(wrongly))
      .thenState((state) => state?.event.type === 'LocalParameterSet');
    const corrected = EntryCorrected({ occurredAt, entry: 0, entryType: 'LocalParameterSet', reason, replacedBy: 2 });
    const right = { type: 'LocalParameterSet', data: { ...set, value: 12 } } as const;
    expect(contextWith(wrongly, corrected, right).packs.inForce(from, CITY_AGENCY).publicationMonths).toBe(12);
  });
});

describe('the entries that hold', () => {
  it('every entry holds, or is corrected by exactly one other: replaced once, or struck', () => {
    const entry = (n: number): Entry =>
      AgencyRegistered({ ...agency, nameZh: `第${String(n)}条`, territory: '150400' });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('new', 'replace', 'strike'), fc.nat(20)), { maxLength: 30 }),
        (steps) => {
          const events: RegisterEvent[] = [];
          // What should hold: the texts, in the order of their places.
          const model: { number: number; text: string }[] = [];
          for (const [kind, pick] of steps) {
            const target = model[pick % Math.max(model.length, 1)];
            const corrects = { occurredAt, entryType: 'AgencyRegistered', reason } as const;
            if (kind === 'new' || target === undefined) {
              model.push({ number: events.length, text: `第${String(events.length)}条` });
              events.push(entry(events.length));
            } else if (kind === 'strike') {
              events.push(EntryCorrected({ ...corrects, entry: target.number }));
              model.splice(model.indexOf(target), 1);
            } else {
              const replacedBy = events.length + 1;
              events.push(EntryCorrected({ ...corrects, entry: target.number, replacedBy }), entry(replacedBy));
              Object.assign(target, { number: replacedBy, text: `第${String(replacedBy)}条` });
            }
          }
          expect(
            entriesInForce(events).map(({ entry: number, event }) => ({
              number,
              text: (event.data as { nameZh: string }).nameZh,
            })),
          ).toEqual(model);
        },
      ),
    );
  });
});
