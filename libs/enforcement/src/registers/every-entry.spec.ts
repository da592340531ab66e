import { plainDate, yuan, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { Command } from '../law/command-type.js';
import { givenRegister } from '../testing/given-register.js';
import {
  Administrator,
  AGENCY_ACCOUNT,
  AIR_LAW,
  at,
  BENCHMARK,
  CITY_AGENCY,
  COLLECTING_BANK,
  contextOn,
  COUNTY_AGENCY,
  COUNTY_SQUAD,
  CountyHead,
  PrincipalHead,
  POWER,
  SQUAD,
  TREASURY_ACCOUNT,
  world,
} from '../testing/index.js';
import { AgencyRegistered, RegisterAgency, RegisterUnit } from './agencies/vocabulary.js';
import { ContractCollectingBank, RegisterAgencyAccount } from './banks/vocabulary.js';
import { PublishCalendarYear } from './calendar/vocabulary.js';
import { StrikeEntry } from './corrections/vocabulary.js';
import { registerDeciders } from './deciders.js';
import { DivisionRegistered, RegisterDivision } from './divisions/vocabulary.js';
import { registerOf, type RegisterEvent, type RegisterName } from './events.js';
import { SetLocalParameter } from './local-parameters/vocabulary.js';
import {
  AppointHead,
  EndPosting,
  IssueCertificate,
  PersonRegistered,
  PostingEnded,
  RegisterPerson,
  RegisterReviewer,
  RevokeCertificate,
} from './personnel/vocabulary.js';
import {
  AdoptBenchmark,
  AssignPower,
  FineRangeSet,
  PowerAssigned,
  PowerWithdrawn,
  SetFineRange,
  WithdrawPower,
} from './powers/vocabulary.js';
import { AmendProvision, CorrectProvision, EnactProvision, RepealProvisions } from './provisions/vocabulary.js';

/*
 * Every register by one table: each command with a lawful example, and what is attacked in each of its members that name
 * something. A command without its rows, a member without every kind of attack, fails.
 */

const occurredAt = at('2026-05-06 09:00');
const from = plainDate('2026-05-06');
const TOMORROW = plainDate('2026-05-07');
const context = (...and: readonly RegisterEvent[]) =>
  contextOn('2026-05-06T10:00:00+08:00', { actor: Administrator, and });

/**
 * `unknown`: nothing has that id. `later`: it begins after the entry. `ended`: it ended before. `others`: it belongs to another
 * agency. `twice`: it is registered already. `alike`: it can be taken for what is registered.
 */
const ATTACKS = ['unknown', 'later', 'ended', 'others', 'twice', 'alike'] as const;
type AttackKind = (typeof ATTACKS)[number];

/** What the member says instead, and by which rule it is refused; `with`: what was registered before; a text: why there is no such attack. */
type Attack =
  string | { readonly to: object; readonly refusedBy: readonly string[]; readonly with?: readonly RegisterEvent[] };
type Attacks = Readonly<Record<AttackKind, Attack>>;

interface Row {
  readonly lawful: Command;
  /** The members that name something, with every attack on each. */
  readonly members: Readonly<Record<string, Attacks>>;
}

const refused = (to: object, refusedBy: string | readonly string[], ...entries: readonly RegisterEvent[]): Attack => ({
  to,
  refusedBy: typeof refusedBy === 'string' ? [refusedBy] : refusedBy,
  with: entries,
});

const REFERENCE = 'it names another entry, which may be named by many';
const OWN_ID = 'it is the id of the entry itself';
const NO_END = 'entries of this kind do not end';
const OF_NOBODY = 'it belongs to no agency';

const UNKNOWN_AGENCY = 'registers.agency-unknown';
const newAgency = {
  occurredAt,
  nameZh: '新局',
  nameEn: 'New',
  level: 'city',
  socialCreditCode: '11150400EXAMPLE009',
} as const;
const agencyOfTomorrow = AgencyRegistered({ ...newAgency, agencyId: 'tomorrow', territory: '150400', from: TOMORROW });
const partner = AgencyRegistered({ ...newAgency, agencyId: 'police', level: 'partner', territory: '150400', from });
const divisionOfTomorrow = DivisionRegistered({
  ...{ occurredAt, divisionCode: '150471', nameZh: '新区', parent: '150400', from: TOMORROW },
});
const divisionOfYesterday = DivisionRegistered({
  ...{ occurredAt, divisionCode: '150472', nameZh: '旧区', parent: '150400' },
  ...{ from: plainDate('2020-01-01'), to: plainDate('2026-05-05') },
});

const agencyRows = (member = 'agencyId'): Attacks => ({
  unknown: refused({ [member]: 'nowhere' }, UNKNOWN_AGENCY),
  later: refused({ [member]: 'tomorrow' }, UNKNOWN_AGENCY, agencyOfTomorrow),
  ended: NO_END,
  others: 'the entry says to which agency it belongs',
  twice: REFERENCE,
  alike: refused({ [member]: CITY_AGENCY.toUpperCase() }, UNKNOWN_AGENCY),
});

const territoryRows = (others: Attack, member = 'territory'): Attacks => ({
  unknown: refused({ [member]: '159999' }, ['registers.division-unknown']),
  later: refused({ [member]: '150471' }, ['registers.division-unknown'], divisionOfTomorrow),
  ended: refused({ [member]: '150472' }, ['registers.division-unknown'], divisionOfYesterday),
  others,
  twice: REFERENCE,
  alike: 'a code has digits alone',
});

const OUT_OF_POST = 'registers.person-not-in-post';
const personOfTomorrow = PersonRegistered({
  ...{ occurredAt, personId: 'tomorrow', name: '明', standing: 'officer', agencyId: CITY_AGENCY, from: TOMORROW },
});
const gone = PostingEnded({ occurredAt, personId: 'zhao', on: plainDate('2026-05-05'), reason: '调离' });

const personRows = (others: Attack = 'whoever is in post, of whichever agency'): Attacks => ({
  unknown: refused({ personId: 'nobody' }, OUT_OF_POST),
  later: refused({ personId: 'tomorrow' }, OUT_OF_POST, personOfTomorrow),
  ended: refused({ personId: 'zhao' }, OUT_OF_POST, gone),
  others,
  twice: REFERENCE,
  alike: refused({ personId: 'LI' }, OUT_OF_POST),
});

const basisRows: Attacks = {
  unknown: refused({ basis: [{ ...AIR_LAW, provisionId: 'nowhere' }] }, 'registers.basis-not-registered'),
  later: 'a power may come before a law that it applies later',
  ended: refused({ basis: [AIR_LAW], from: plainDate('2026-08-15') }, 'registers.basis-repealed'),
  others: OF_NOBODY,
  twice: REFERENCE,
  alike: refused({ basis: [{ ...AIR_LAW, provisionId: 'AIR-117' }] }, 'registers.basis-not-registered'),
};

const powerRows: Attacks = {
  unknown: refused({ powerCode: '99-9' }, 'registers.power-unknown'),
  later: 'the catalogue is packaged: its powers have no first day',
  ended: 'the catalogue never loses a power',
  others: OF_NOBODY,
  twice: REFERENCE,
  alike: refused({ powerCode: POWER.toUpperCase() }, 'registers.power-unknown'),
};

const NOT_HELD = 'registers.power-not-held';
const powerWithdrawn = (on: PlainDate) =>
  PowerWithdrawn({ occurredAt, agencyId: CITY_AGENCY, powerCode: POWER, on, instrument: '文' });

/** The agency that has a power. */
const holderRows = (): Attacks => ({
  ...agencyRows(),
  unknown: refused({ agencyId: 'nowhere' }, NOT_HELD),
  later: refused({ agencyId: 'tomorrow' }, NOT_HELD, agencyOfTomorrow),
  others: refused({ agencyId: 'police' }, NOT_HELD, partner),
  alike: refused({ agencyId: CITY_AGENCY.toUpperCase() }, NOT_HELD),
});

/** A power that the agency has. @param day the member that says from when the entry holds */
const heldPowerRows = (day: 'on' | 'from', twice: Attack): Attacks => ({
  unknown: refused({ powerCode: '99-9' }, NOT_HELD),
  later: refused({ [day]: plainDate('2017-12-31') }, NOT_HELD),
  ended: refused({}, NOT_HELD, powerWithdrawn(plainDate('2026-05-05'))),
  others: OF_NOBODY,
  twice,
  alike: refused({ powerCode: POWER.toUpperCase() }, NOT_HELD),
});

/** The id of the entry itself: it refers to nothing. */
const ownId = (twice: Attack, alike: Attack, others: Attack = OF_NOBODY): Attacks => ({
  ...{ unknown: OWN_ID, later: OWN_ID, ended: OWN_ID },
  ...{ others, twice, alike },
});

const IN_ORDER = 'registers.not-in-order';
const ALIKE = 'registers.id-look-alike';

const rangeSet = (day: PlainDate) => ({
  ...{ occurredAt, agencyId: CITY_AGENCY, powerCode: POWER, from: day, instrument: '文' },
  fineRange: { fineFrom: yuan(100), fineTo: yuan(5_000) },
});
const tier = { tierId: 'a', zh: '档', en: 'Tier', fineFrom: yuan(1), fineTo: yuan(2) };
const wording = (article: string) => ({ law: '示例条例', article, from: plainDate('2026-01-01') });

const TABLE: Readonly<Record<RegisterName, readonly Row[]>> = {
  divisions: [
    {
      lawful: RegisterDivision({ occurredAt, divisionCode: '150402001', nameZh: '西屯街道', parent: '150402', from }),
      members: {
        divisionCode: ownId(
          refused(
            {},
            IN_ORDER,
            DivisionRegistered({ occurredAt, divisionCode: '150402001', nameZh: '西', parent: '150402', from }),
          ),
          'a code has digits alone',
        ),
        parent: territoryRows(OF_NOBODY, 'parent'),
      },
    },
  ],
  agencies: [
    {
      lawful: RegisterAgency({ ...newAgency, agencyId: 'new-bureau', territory: '150400', from }),
      members: {
        agencyId: ownId(
          refused({}, IN_ORDER, AgencyRegistered({ ...newAgency, agencyId: 'new-bureau', territory: '150400', from })),
          refused({ agencyId: CITY_AGENCY.toUpperCase() }, ALIKE),
          refused({ agencyId: COLLECTING_BANK }, 'registers.id-of-another-body'),
        ),
        territory: territoryRows(OF_NOBODY),
      },
    },
    {
      lawful: RegisterUnit({
        ...{
          occurredAt,
          unitId: 'new-unit',
          agencyId: COUNTY_AGENCY,
          nameZh: '队',
          nameEn: 'Squad',
          territory: '150402',
          from,
        },
      }),
      members: {
        unitId: ownId(
          refused({ unitId: COUNTY_SQUAD, from: plainDate('2020-01-01') }, IN_ORDER),
          refused({ unitId: COUNTY_SQUAD.toUpperCase() }, ALIKE),
          refused({ unitId: SQUAD }, 'registers.unit-id-of-another-agency'),
        ),
        agencyId: agencyRows(),
        territory: territoryRows(refused({ territory: '150403' }, 'registers.unit-outside-territory')),
      },
    },
  ],
  personnel: [
    {
      lawful: RegisterPerson({
        ...{
          occurredAt,
          personId: 'new-person',
          name: '新',
          standing: 'officer',
          agencyId: CITY_AGENCY,
          unitId: SQUAD,
          from,
        },
      }),
      members: {
        personId: ownId(
          refused({ personId: 'li', from: plainDate('2020-01-01') }, IN_ORDER),
          refused({ personId: 'LI' }, 'registers.person-id-look-alike'),
          'a person goes over to another agency by a new entry',
        ),
        agencyId: {
          ...agencyRows(),
          unknown: refused({ agencyId: 'nowhere' }, [UNKNOWN_AGENCY, 'registers.unit-of-another-agency']),
          later: refused(
            { agencyId: 'tomorrow' },
            [UNKNOWN_AGENCY, 'registers.unit-of-another-agency'],
            agencyOfTomorrow,
          ),
          alike: refused({ agencyId: CITY_AGENCY.toUpperCase() }, [UNKNOWN_AGENCY, 'registers.unit-of-another-agency']),
        },
        unitId: {
          unknown: refused({ unitId: 'nowhere' }, 'registers.unit-of-another-agency'),
          later: refused({ unitId: 'tomorrow' }, 'registers.unit-of-another-agency', {
            type: 'UnitRegistered',
            data: {
              occurredAt,
              unitId: 'tomorrow',
              agencyId: CITY_AGENCY,
              nameZh: '队',
              nameEn: 'S',
              territory: '150400',
              from: TOMORROW,
            },
          }),
          ended: NO_END,
          others: refused({ unitId: COUNTY_SQUAD }, 'registers.unit-of-another-agency'),
          twice: REFERENCE,
          alike: refused({ unitId: SQUAD.toUpperCase() }, 'registers.unit-of-another-agency'),
        },
      },
    },
    {
      lawful: EndPosting({ occurredAt, personId: 'zhao', on: from, reason: '调离' }),
      members: {
        personId: {
          ...personRows(),
          twice: refused(
            {},
            'registers.posting-ended-already',
            PostingEnded({ occurredAt, personId: 'zhao', on: from, reason: '调离' }),
          ),
          ended: refused({}, OUT_OF_POST, gone),
        },
      },
    },
    {
      lawful: IssueCertificate({
        ...{ occurredAt, number: 'cert-new', personId: 'bai', fields: 'all', territory: '150402' },
        ...{ validFrom: from, validTo: plainDate('2031-05-05') },
      }),
      members: {
        number: ownId(
          refused({ number: 'cert-li' }, 'registers.certificate-number-taken'),
          refused({ number: 'CERT-LI' }, ALIKE),
        ),
        personId: personRows(),
        territory: territoryRows(refused({ territory: '150403' }, 'registers.certificate-outside-territory')),
      },
    },
    {
      lawful: RevokeCertificate({ occurredAt, number: 'cert-li', on: from, reason: '收回' }),
      members: {
        number: {
          unknown: refused({ number: 'cert-nobody' }, 'registers.certificate-not-in-force'),
          later: refused({ on: plainDate('2019-12-31') }, 'registers.certificate-not-in-force'),
          ended: refused({ number: 'cert-jin' }, 'registers.certificate-not-in-force'),
          others: OF_NOBODY,
          twice: refused({ on: plainDate('2026-04-01') }, 'registers.certificate-not-in-force', {
            type: 'CertificateRevoked',
            data: { occurredAt, number: 'cert-li', on: from, reason: '收回' },
          }),
          alike: refused({ number: 'CERT-LI' }, 'registers.certificate-not-in-force'),
        },
      },
    },
    {
      lawful: AppointHead({ occurredAt, personId: 'zhao', agencyId: CITY_AGENCY, headship: 'deputy', from }),
      members: {
        personId: {
          ...personRows(refused({ personId: CountyHead.personId }, 'registers.head-of-another-agency')),
          twice: refused(
            { personId: PrincipalHead.personId, headship: 'principal', from: plainDate('2020-01-01') },
            IN_ORDER,
          ),
        },
        agencyId: {
          ...agencyRows(),
          unknown: refused({ agencyId: 'nowhere' }, [UNKNOWN_AGENCY, 'registers.head-of-another-agency']),
          later: refused(
            { agencyId: 'tomorrow' },
            [UNKNOWN_AGENCY, 'registers.head-of-another-agency'],
            agencyOfTomorrow,
          ),
          others: refused({ agencyId: COUNTY_AGENCY }, 'registers.head-of-another-agency'),
          alike: refused({ agencyId: CITY_AGENCY.toUpperCase() }, [UNKNOWN_AGENCY, 'registers.head-of-another-agency']),
        },
      },
    },
    {
      lawful: RegisterReviewer({ occurredAt, personId: 'zhao', from, firstReviewedOn: from, qualification: 'A1' }),
      members: {
        personId: {
          ...personRows(),
          twice: refused({ personId: 'qian', from: plainDate('2020-01-01') }, IN_ORDER),
        },
      },
    },
  ],
  banks: [
    {
      lawful: ContractCollectingBank({
        occurredAt,
        bankId: 'bank-new',
        nameZh: '新',
        nameEn: 'New',
        accounts: ['treasury-2'],
        from,
      }),
      members: {
        bankId: ownId(
          refused({ bankId: COLLECTING_BANK, from: plainDate('2020-01-01') }, IN_ORDER),
          refused({ bankId: COLLECTING_BANK.toUpperCase() }, ALIKE),
          refused({ bankId: CITY_AGENCY }, 'registers.id-of-another-body'),
        ),
        accounts: ownId(
          refused({ accounts: ['treasury-2', 'treasury-2'] }, 'registers.account-named-twice'),
          refused({ accounts: [AGENCY_ACCOUNT.toUpperCase()] }, ALIKE),
          refused({ accounts: [AGENCY_ACCOUNT] }, 'registers.account-of-agency'),
        ),
      },
    },
    {
      lawful: RegisterAgencyAccount({ occurredAt, agencyId: COUNTY_AGENCY, account: 'county-1', from }),
      members: {
        agencyId: agencyRows(),
        account: ownId(
          refused({ agencyId: CITY_AGENCY, account: AGENCY_ACCOUNT, from: plainDate('2020-01-01') }, IN_ORDER),
          refused({ account: TREASURY_ACCOUNT.toUpperCase() }, ALIKE),
          refused({ account: AGENCY_ACCOUNT }, 'registers.account-of-another-agency'),
        ),
      },
    },
  ],
  powers: [
    {
      lawful: AssignPower({
        occurredAt,
        agencyId: 'new-bureau',
        powerCode: POWER,
        from,
        instrument: '文',
        basis: [AIR_LAW],
      }),
      members: {
        agencyId: {
          ...agencyRows(),
          others: refused({ agencyId: 'police' }, 'registers.agency-enforces-nothing', partner),
        },
        powerCode: {
          ...powerRows,
          twice: refused(
            {},
            'registers.power-held-already',
            PowerAssigned({ occurredAt, agencyId: 'new-bureau', powerCode: POWER, from: TOMORROW, instrument: '文' }),
          ),
          alike: refused({ powerCode: POWER.toUpperCase() }, 'registers.power-unknown'),
        },
        'basis/provisionId': basisRows,
      },
    },
    {
      lawful: WithdrawPower({ occurredAt, agencyId: CITY_AGENCY, powerCode: POWER, on: from, instrument: '文' }),
      members: {
        agencyId: holderRows(),
        powerCode: heldPowerRows('on', refused({}, NOT_HELD, powerWithdrawn(TOMORROW))),
      },
    },
    {
      lawful: SetFineRange({ ...rangeSet(from), basis: [AIR_LAW] }),
      members: {
        agencyId: holderRows(),
        powerCode: heldPowerRows(
          'from',
          refused({}, 'registers.fine-range-not-in-order', FineRangeSet(rangeSet(TOMORROW))),
        ),
        'basis/provisionId': basisRows,
      },
    },
    {
      lawful: AdoptBenchmark({
        occurredAt,
        benchmarkId: 'bm-new',
        powerCode: POWER,
        tiers: [tier],
        basis: [AIR_LAW],
        from,
      }),
      members: {
        benchmarkId: ownId(
          refused({ benchmarkId: BENCHMARK, from: plainDate('2020-01-01') }, IN_ORDER),
          refused({ benchmarkId: BENCHMARK.toUpperCase() }, ALIKE),
          refused({ benchmarkId: BENCHMARK, powerCode: '08-2a' }, 'registers.benchmark-of-another-power'),
        ),
        powerCode: powerRows,
        'tiers/tierId': ownId(
          refused({ tiers: [tier, tier] }, 'registers.benchmark-tiers'),
          'tiers are named within their benchmark',
        ),
        'basis/provisionId': basisRows,
      },
    },
  ],
  'rule-packs': [
    {
      lawful: SetLocalParameter({
        ...{ occurredAt, agencyId: CITY_AGENCY, parameter: 'publicationMonths', value: 12, effectiveFrom: from },
        instrument: '文',
      }),
      members: {
        agencyId: {
          ...agencyRows(),
          twice: refused({}, 'registers.parameter-set-already', {
            type: 'LocalParameterSet',
            data: {
              occurredAt,
              agencyId: CITY_AGENCY,
              parameter: 'publicationMonths',
              value: 6,
              effectiveFrom: from,
              instrument: '文',
            },
          }),
        },
      },
    },
  ],
  provisions: [
    {
      lawful: EnactProvision({
        occurredAt,
        provisionId: 'new-1',
        kind: 'substantive',
        ...wording('第一条'),
        instrument: '文',
      }),
      members: {
        provisionId: ownId(
          refused({ provisionId: AIR_LAW.provisionId }, 'registers.provision-registered-already'),
          refused({ provisionId: 'AIR-117' }, ALIKE),
        ),
      },
    },
    {
      lawful: AmendProvision({ occurredAt, provisionId: 'greening-27', ...wording('第二十七条'), instrument: '文' }),
      members: {
        provisionId: {
          unknown: refused({ provisionId: 'nowhere' }, 'registers.provision-unknown'),
          later: refused({ from: plainDate('2010-01-01') }, 'registers.provision-not-in-order'),
          ended: refused({ provisionId: 'air-117' }, 'registers.provision-repealed'),
          others: OF_NOBODY,
          twice: REFERENCE,
          alike: refused({ provisionId: 'GREENING-27' }, 'registers.provision-unknown'),
        },
      },
    },
    {
      lawful: RepealProvisions({
        ...{ occurredAt, on: plainDate('2026-08-15'), instrument: '文' },
        repealed: [{ provisionId: 'greening-27', successors: ['ecology-588'] }],
      }),
      members: {
        'repealed/provisionId': {
          unknown: refused({ repealed: [{ provisionId: 'nowhere', successors: [] }] }, 'registers.provision-unknown'),
          later: refused({ on: plainDate('2010-01-01') }, 'registers.provision-not-in-order'),
          ended: refused({ repealed: [{ provisionId: 'air-117', successors: [] }] }, 'registers.provision-repealed'),
          others: OF_NOBODY,
          twice: refused(
            { repealed: [1, 2].map(() => ({ provisionId: 'greening-27', successors: [] })) },
            'registers.repeal-contradicts-itself',
          ),
          alike: refused({ repealed: [{ provisionId: 'GREENING-27', successors: [] }] }, 'registers.provision-unknown'),
        },
        'repealed/successors': {
          unknown: refused(
            { repealed: [{ provisionId: 'greening-27', successors: ['nowhere'] }] },
            'registers.provision-unknown',
          ),
          later: 'between two laws there can be a time without one',
          ended: refused(
            { repealed: [{ provisionId: 'greening-27', successors: ['air-117'] }] },
            'registers.successor-repealed',
          ),
          others: OF_NOBODY,
          twice: REFERENCE,
          alike: refused(
            { repealed: [{ provisionId: 'greening-27', successors: ['AIR-117'] }] },
            'registers.provision-unknown',
          ),
        },
      },
    },
    {
      lawful: CorrectProvision({
        ...{
          occurredAt,
          provisionId: 'greening-27',
          version: 1,
          kind: 'substantive',
          ...wording('第二十七条'),
          reasons: '误录',
        },
      }),
      members: {
        provisionId: {
          unknown: refused({ provisionId: 'nowhere' }, 'registers.provision-unknown'),
          later: refused({ version: 2 }, 'registers.provision-unknown'),
          ended: 'the entry of a provision that was repealed can be wrong too',
          others: OF_NOBODY,
          twice: REFERENCE,
          alike: refused({ provisionId: 'GREENING-27' }, 'registers.provision-unknown'),
        },
        'repealed/successors': {
          unknown: refused({ repealed: { on: TOMORROW, successors: ['nowhere'] } }, 'registers.provision-unknown'),
          later: 'between two laws there can be a time without one',
          ended: refused(
            { repealed: { on: plainDate('2026-09-01'), successors: ['air-117'] } },
            'registers.successor-repealed',
          ),
          others: OF_NOBODY,
          twice: REFERENCE,
          alike: refused({ repealed: { on: TOMORROW, successors: ['AIR-117'] } }, 'registers.provision-unknown'),
        },
      },
    },
  ],
  calendar: [
    {
      lawful: PublishCalendarYear({
        ...{ occurredAt, year: 2027, publishedOn: plainDate('2026-05-01'), source: '国办发明电' },
        ...{ holidays: [plainDate('2027-01-01')], makeUpWork: [] },
      }),
      members: {
        year: ownId(
          refused({}, 'registers.year-published-already', {
            type: 'CalendarYearPublished',
            data: {
              ...{ occurredAt, year: 2027, publishedOn: plainDate('2026-05-01'), source: '国办发明电' },
              ...{ holidays: [plainDate('2027-01-02')], makeUpWork: [] },
            },
          }),
          'a year has digits alone',
        ),
      },
    },
  ],
};

/** Something that has to be there for the lawful example of a register. */
const BEFORE: readonly RegisterEvent[] = [
  AgencyRegistered({ ...newAgency, agencyId: 'new-bureau', territory: '150400', from: plainDate('2026-05-01') }),
];
const beforehand = (register: RegisterName): readonly RegisterEvent[] => (register === 'powers' ? BEFORE : []);

const ROWS = Object.entries(TABLE).flatMap(([register, rows]) =>
  rows.map((row) => [`${register} ${row.lawful.type}`, register as RegisterName, row] as const),
);

interface Form {
  readonly properties?: Readonly<Record<string, Form>>;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
}

/** Members that name something which is registered, or give the entry itself its name. */
const NAMES =
  /^(agencyId|unitId|territory|parent|divisionCode|powerCode|provisionId|successors|benchmarkId|tierId|bankId|accounts?|personId|number|year)$/;
const namesIn = (form: Form, path: readonly string[] = []): readonly string[] => [
  ...Object.entries(form.properties ?? {}).flatMap(([name, part]) => [
    ...(NAMES.test(name) ? [[...path, name].join('/')] : []),
    ...namesIn(part, [...path, name]),
  ]),
  ...(form.items ? namesIn(form.items, path) : []),
  ...(form.anyOf ?? []).flatMap((each) => namesIn(each, path)),
];

const decidingsOf = (register: RegisterName) =>
  registerDeciders[register].decidings.filter(({ commandType }) => commandType.name !== 'StrikeEntry');

describe('every register, by its table', () => {
  it('every command of every register has its row', () => {
    for (const register of Object.keys(registerDeciders) as RegisterName[])
      expect([register, TABLE[register].map(({ lawful }) => lawful.type).toSorted()]).toEqual([
        register,
        decidingsOf(register)
          .map(({ commandType }) => commandType.name)
          .toSorted(),
      ]);
  });

  it.each(ROWS)(
    '%s: every member that names something has every attack, or says why there is none',
    (_, register, row) => {
      const schema = decidingsOf(register).find(({ commandType }) => commandType.name === row.lawful.type)?.commandType
        .schema;
      expect(Object.keys(row.members).toSorted()).toEqual([...new Set(namesIn(schema as Form))].toSorted());
      for (const attacks of Object.values(row.members))
        expect(Object.keys(attacks).toSorted()).toEqual([...ATTACKS].toSorted());
    },
  );

  it.each(ROWS)('%s: the lawful entry is made, and made right or struck on the same day', (_, register, { lawful }) => {
    const before = beforehand(register);
    const own = before.filter((event) => registerOf(event) === register);
    const decider = registerDeciders[register];
    const told = world.filter((event) => registerOf(event) === register);
    const state = [...told, ...own].reduce(decider.evolve, decider.initialState);
    const decision = decider.decide(lawful, state, context(...before));
    expect(decision.is === 'refused' ? decision.violations.map(({ rule }) => rule) : []).toEqual([]);
    const events = decision.is === 'refused' ? [] : decision.events;
    const entry = told.length + own.length;
    const since = givenRegister(register, ...own, ...events);
    if (register === 'provisions') {
      // Its versions are corrected by a step of their own, on the same day too.
      if (lawful.type === 'EnactProvision')
        since
          .when(
            CorrectProvision({
              ...{ occurredAt, provisionId: 'new-1', version: 1, kind: 'substantive', reasons: '误录' },
              ...wording('第二条'),
            }),
            context(...events),
          )
          .thenState((history) => history?.event.type === 'ProvisionCorrected');
      return;
    }
    const right = { type: lawful.type, data: { ...lawful.data, corrects: { entry, reason: '录入错误' } } } as Command;
    const held = context(...before, ...events);
    since.when(right, held).thenState((history) => history?.event.type === events[0]?.type);
    since
      .when(StrikeEntry({ occurredAt, entry, reason: '录入错误' }), held)
      .thenState((history) => history?.event.type === 'EntryCorrected');
  });

  const attacks = ROWS.flatMap(([name, register, { lawful, members }]) =>
    Object.entries(members).flatMap(([member, kinds]) =>
      Object.entries(kinds).flatMap(([kind, attack]) =>
        typeof attack === 'string' ? [] : [[`${name} ${member}: ${kind}`, register, lawful, attack] as const],
      ),
    ),
  );
  it.each(attacks)('%s is refused', (_, register, lawful, { to, refusedBy, with: entries = [] }) => {
    const and = [...beforehand(register), ...entries];
    const own = and.filter((event) => registerOf(event) === register);
    const command = { type: lawful.type, data: { ...lawful.data, ...to } } as Command;
    givenRegister(register, ...own)
      .when(command, context(...and))
      .thenRefused(...refusedBy);
  });
});
