import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aCase,
  at,
  citizen,
  company,
  contextOn,
  decided,
  document,
  given,
  Li,
  onSpotDecision,
  proposal,
  Wang,
  Wei,
  without,
  Zhao,
} from '../../testing/index.js';
import { DecideOnSpot } from '../decision/vocabulary/index.js';
import { birthDateIn, checkDigitOf, isIdentityNumber } from '../parties/identity-number.js';
import type { Party } from '../values.js';
import {
  IdentifiedBirthDateMustFitNumber,
  IdentifiedNumberMustBeRight,
  IdentifiedPartyMustBeAPersonInTheCase,
  OnSpotBirthDateMustFitIdentityNumber,
  OnSpotIdentityMustFitTheKind,
  OnSpotIdentityNumberMustBeRight,
  ProposedBirthDatesMustFitIdentityNumbers,
  ProposedIdentitiesMustFitTheKind,
  ProposedIdentityNumbersMustBeRight,
} from './rules/party-identity.js';
import {
  AssignedHandlerMustNotBeAParty,
  OnSpotPartyMustNotDecide,
  ProposedPartiesMustNotHandleTheCase,
} from './rules/own-matter.js';
import { AssignHandler, IdentifyParty, PartyIdentified, ProposeFiling } from './vocabulary/index.js';

/** An invented number: the sequence 000 is given to nobody. */
const BORN_1985 = '15040219850701000X';
const wrongDigit = '150402198507010004';

const numbered = (idNumber: string, over: Partial<Party> = {}): Party => citizen({ idNumber, ...over });

describe('an identity number', () => {
  it('an identity number has a check digit that only one of eleven signs can be', () => {
    expect(isIdentityNumber(BORN_1985)).toBe(true);
    // The number that the standard gives as its example.
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('11010519491231002x')).toBe(true);
    const digits = fc.integer({ min: 0, max: 999 }).map((n) => `15040219850701${String(n).padStart(3, '0')}`);
    fc.assert(
      fc.property(digits, (first17) => {
        const right = Array.from('0123456789X').filter((sign) => isIdentityNumber(first17 + sign));
        expect(right).toEqual([checkDigitOf(first17)]);
      }),
    );
  });

  it('an identity number of the first generation has fifteen digits and no check digit, and names the day of birth too', () => {
    expect(birthDateIn('150402850701001')).toBe('1985-07-01');
    expect(isIdentityNumber('150402850701001')).toBe(true);
    expect(isIdentityNumber('150402851301001')).toBe(false);
    expect(isIdentityNumber('1504028507010')).toBe(false);
    expect(birthDateIn('EA1234567')).toBeUndefined();
  });

  it('an identity number is the same in any width and with blanks', () => {
    expect(birthDateIn('150402 19850701 000x')).toBe('1985-07-01');
    expect(isIdentityNumber('１５０４０２１９８５０７０１０００Ｘ')).toBe(true);
    expect(isIdentityNumber(' 150402 19850701 0004')).toBe(false);
  });

  it('an identity number with blanks, or of the first generation, is held against the date of birth as well', () => {
    for (const number of ['150402 19850701 000X', '150402850701001'])
      given(aCase())
        .when(
          ProposeFiling(proposal({ parties: [numbered(number, { birthDate: plainDate('1990-01-01') })] })),
          contextOn('2026-03-02T10:00:00+08:00'),
        )
        .thenRefused(ProposedBirthDatesMustFitIdentityNumbers);
  });

  it('an identity number with one wrong digit, or with two digits exchanged, is found', () => {
    const place = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, plus) => {
        const digit = String((Number(BORN_1985.charAt(at)) + plus) % 10);
        expect(isIdentityNumber(BORN_1985.slice(0, at) + digit + BORN_1985.slice(at + 1))).toBe(false);
      }),
    );
    expect(isIdentityNumber('51040219850701000X')).toBe(false);
  });

  it('an identity number names a date of birth that exists', () => {
    expect(birthDateIn(BORN_1985)).toBe('1985-07-01');
    const first17 = '15040219850230000';
    expect(birthDateIn(first17 + checkDigitOf(first17))).toBeUndefined();
    expect(isIdentityNumber(first17 + checkDigitOf(first17))).toBe(false);
    expect(birthDateIn('E12345678')).toBeUndefined();
  });
});

describe('a party that comes into a case [H12]', () => {
  const proposing = contextOn('2026-03-02T09:05:00+08:00');
  const propose = (...parties: readonly Party[]) =>
    given(aCase()).when(ProposeFiling(proposal({ parties: [...parties] })), proposing);
  const onSpot = (party: Party) =>
    given(aCase()).when(DecideOnSpot(onSpotDecision({ party })), contextOn('2026-05-06T12:00:00+08:00'));

  it('a party whose identity number fits its date of birth comes into the case, and so does one with a passport', () => {
    propose(numbered(BORN_1985)).thenState(({ filing }) => filing.is === 'proposed');
    propose(numbered('E12345678')).thenState(({ filing }) => filing.is === 'proposed');
    onSpot(numbered(BORN_1985)).thenState(({ filing }) => filing.is === 'onSpot');
  });

  it('a party has the signs of its own kind (party.identity-of-another-kind)', () => {
    const born = plainDate('1985-07-01');
    for (const party of [
      { ...company, birthDate: born },
      { ...company, idNumber: BORN_1985 },
      citizen({ socialCreditCode: '91000000MA00000000' }),
    ]) {
      propose(party).thenRefused(ProposedIdentitiesMustFitTheKind);
      onSpot(party).thenRefused(OnSpotIdentityMustFitTheKind);
    }
    propose(numbered(BORN_1985, { kind: 'soleTrader', socialCreditCode: '92000000MA00000000' })).thenState(
      ({ filing }) => filing.is === 'proposed',
    );
  });

  it('a party is nobody who handles the case, and no handler becomes one of a case of their own [S07]', () => {
    for (const { personId } of [Li, Wang]) {
      propose(citizen({ partyId: personId })).thenRefused(ProposedPartiesMustNotHandleTheCase);
      propose(citizen({ partyId: personId.toUpperCase() })).thenRefused('party.handles-own-case');
      onSpot(citizen({ partyId: personId })).thenRefused(OnSpotPartyMustNotDecide);
    }
    given(
      aCase()
        .proposed({ parties: [citizen({ partyId: Zhao.personId })] })
        .filed(),
    )
      .when(
        AssignHandler({ occurredAt: at('2026-03-09 09:00'), personId: Zhao.personId }),
        contextOn('2026-03-09T09:05:00+08:00', { actor: Wei }),
      )
      .thenRefused(AssignedHandlerMustNotBeAParty);
  });

  it('a party whose identity number has a wrong check digit is refused, at the filing and on the spot', () => {
    propose(company, numbered(wrongDigit)).thenRefused(ProposedIdentityNumbersMustBeRight);
    propose(numbered(wrongDigit)).thenRefused('party.identity-number-wrong');
    onSpot(numbered(wrongDigit)).thenRefused(OnSpotIdentityNumberMustBeRight);
    propose(numbered(BORN_1985.slice(1))).thenRefused(ProposedIdentityNumbersMustBeRight);
    propose(numbered(`${BORN_1985.slice(0, 17)}00`)).thenRefused(ProposedIdentityNumbersMustBeRight);
  });

  it('a party whose date of birth is another one than its identity number says is refused, as is a sole trader', () => {
    const other = plainDate('1985-07-02');
    propose(numbered(BORN_1985, { birthDate: other })).thenRefused(ProposedBirthDatesMustFitIdentityNumbers);
    propose(numbered(BORN_1985, { birthDate: other })).thenRefused('party.birth-date-contradicts-number');
    propose(numbered(BORN_1985, { birthDate: other, kind: 'soleTrader' })).thenRefused(
      ProposedBirthDatesMustFitIdentityNumbers,
    );
    onSpot(numbered(BORN_1985, { birthDate: other })).thenRefused(OnSpotBirthDateMustFitIdentityNumber);
  });
});

describe('the identity of a party that is established later [H12]', () => {
  const today = contextOn('2026-12-01T12:00:00+08:00');
  const unknown = aCase()
    .proposed({ parties: [without(citizen(), 'birthDate'), company] })
    .filed();
  const identity = {
    occurredAt: at('2026-03-10 09:00'),
    partyId: 'party-2',
    birthDate: plainDate('1985-07-01'),
    idNumber: BORN_1985,
    document: document('身份证复印件'),
  };
  const identify = (over: Partial<typeof identity> = {}, history = unknown) =>
    given(history).when(IdentifyParty({ ...identity, ...over }), today);

  it('the identity of a party is on record from then on, and says whether a minor is concerned', () => {
    identify().then(PartyIdentified({ ...identity, concernsMinor: false, identifiedBy: Li.personId }));
    identify().thenState(({ filing }) => {
      expect(filing).toMatchObject({ parties: [{ birthDate: '1985-07-01', idNumber: BORN_1985 }] });
    });
    const minor = { ...without(identity, 'idNumber'), birthDate: plainDate('2008-02-26') };
    given(unknown)
      .when(IdentifyParty(minor), today)
      .then(PartyIdentified({ ...minor, concernsMinor: true, identifiedBy: Li.personId }));
  });

  it('the identity of a party can be established after the decision, too', () => {
    identify(
      {},
      aCase()
        .proposed({ parties: [without(citizen(), 'birthDate')] })
        .concluded()
        .with(decided()),
    ).thenState(({ filing }) => {
      expect(filing).toMatchObject({ parties: [{ birthDate: '1985-07-01' }] });
    });
  });

  it('the identity of a party is refused where number and date differ, now or from what is on record', () => {
    identify({ idNumber: wrongDigit }).thenRefused(IdentifiedNumberMustBeRight);
    identify({ birthDate: plainDate('1985-07-02') }).thenRefused(IdentifiedBirthDateMustFitNumber);
    const onRecord = aCase()
      .proposed({ parties: [numbered(BORN_1985)] })
      .filed();
    given(onRecord)
      .when(IdentifyParty({ ...without(identity, 'idNumber'), birthDate: plainDate('1985-07-02') }), today)
      .thenRefused(IdentifiedBirthDateMustFitNumber);
  });

  it('the identity is that of a natural person in the case', () => {
    identify({ partyId: 'party-9' }).thenRefused(IdentifiedPartyMustBeAPersonInTheCase);
    identify({ partyId: 'party-1' }).thenRefused(IdentifiedPartyMustBeAPersonInTheCase);
  });
});
