import { describe, expect, it } from '@jest/globals';
import { marksOf } from '@ecl/event-sourcing';
import { bankReportRules } from '../bank-reports/procedure.js';
import { caseRules } from '../case/case.js';
import { lawfulRequestRules } from '../lawful-requests/procedure.js';
import { leadRules } from '../lead/procedure.js';
import { registerDeciders } from '../registers/deciders.js';
import { supervisionRules } from '../supervision/procedure.js';

interface Asked {
  readonly commandType: { readonly name: string; readonly schema: object };
  readonly rules: readonly { readonly code: string }[];
}

const ALL: readonly Asked[] = [
  ...caseRules,
  ...leadRules,
  ...bankReportRules,
  ...supervisionRules,
  ...lawfulRequestRules,
  ...Object.values(registerDeciders).flatMap(({ decidings }) => decidings),
];

interface Form {
  readonly properties?: Readonly<Record<string, Form>>;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
  readonly type?: string;
}

/** Names of members that name something which a register keeps. */
const NAMING =
  /^(agencyId|unitId|territory|parent|divisionCode|powerCode|provisionId|successors|benchmarkId|tierId|bankId|collectingBankId|accounts?|payeeAccount|policeOrgan)$/;

const membersOf = (form: Form, path: readonly string[] = []): readonly (readonly string[])[] => [
  ...Object.entries(form.properties ?? {}).flatMap(([name, part]) => [
    ...(NAMING.test(name) ? [[...path, name]] : []),
    ...membersOf(part, [...path, name]),
  ]),
  ...(form.items ? membersOf(form.items, path) : []),
  ...(form.anyOf ?? []).flatMap((each) => membersOf(each, path)),
];

/** `Command/member/…`, once each. */
const naming = (): readonly string[] =>
  [
    ...new Set(
      ALL.flatMap(({ commandType: { name, schema } }) => membersOf(schema).map((path) => [name, ...path].join('/'))),
    ),
  ].toSorted();

/** Which rule checks it, or why none does. */
interface Checked {
  readonly by?: string;
  readonly not?: string;
}
const by = (code: string): Checked => ({ by: code });
const not = (why: string): Checked => ({ not: why });

const ITS_OWN = not('the entry itself: this is what is being registered');
const BASIS = by('power.basis-not-registered');
const ENTRY_BASIS = by('registers.basis-not-registered');

const CHECKS: Readonly<Record<string, Checked>> = {
  'AdoptBenchmark/basis/provisionId': ENTRY_BASIS,
  'AdoptBenchmark/benchmarkId': ITS_OWN,
  'AdoptBenchmark/powerCode': by('registers.power-unknown'),
  'AdoptBenchmark/tiers/tierId': ITS_OWN,
  'AmendProvision/provisionId': by('registers.provision-unknown'),
  'AppointHead/agencyId': by('registers.agency-unknown'),
  'ApproveBenchmarkDeviation/benchmarkId': by('decision.deviation-from-unknown-benchmark'),
  'ApproveBenchmarkDeviation/reach/tierId': by('decision.deviation-within-tier'),
  'AssignPower/agencyId': by('registers.agency-unknown'),
  'AssignPower/basis/provisionId': ENTRY_BASIS,
  'AssignPower/powerCode': by('registers.power-unknown'),
  'ChargeSubstituteCosts/account': by('payment.payee-not-contracted'),
  'ChargeSubstituteCosts/bankId': by('payment.payee-not-contracted'),
  'ChangeDecision/benchmark/benchmarkId': by('decision.benchmark-unknown'),
  'ChangeDecision/benchmark/tierId': by('decision.benchmark-unknown'),
  'ConcludeInvestigation/proposals/benchmark/benchmarkId': by('conclusion.benchmark-unknown'),
  'ConcludeInvestigation/proposals/benchmark/tierId': by('conclusion.benchmark-unknown'),
  'ContractCollectingBank/accounts': ITS_OWN,
  'ContractCollectingBank/bankId': ITS_OWN,
  'CorrectProvision/provisionId': by('registers.provision-unknown'),
  'CorrectProvision/repealed/successors': by('registers.provision-unknown'),
  'DecideNoPenalty/lawComparisons/newer/provisionId': by('decision.comparison-of-other-law'),
  'DecideNoPenalty/lawComparisons/older/provisionId': by('decision.comparison-of-other-law'),
  'DecideOnSpot/account': by('decision.bank-not-contracted'),
  'DecideOnSpot/agencyId': by('filing.unit-of-another-agency'),
  'DecideOnSpot/basis/provisionId': BASIS,
  'DecideOnSpot/collectingBankId': by('decision.bank-not-contracted'),
  'DecideOnSpot/conduct/territory': by('filing.division-unknown'),
  'DecideOnSpot/lawComparisons/newer/provisionId': by('decision.comparison-of-other-law'),
  'DecideOnSpot/lawComparisons/older/provisionId': by('decision.comparison-of-other-law'),
  'DecideOnSpot/powerCode': by('power.bears-no-cases'),
  'DecideOnSpot/unitId': by('filing.unit-of-another-agency'),
  'DecidePenalty/basis/provisionId': BASIS,
  'DecidePenalty/dispositions/account': by('decision.bank-not-contracted'),
  'DecidePenalty/dispositions/benchmark/benchmarkId': by('decision.benchmark-unknown'),
  'DecidePenalty/dispositions/benchmark/tierId': by('decision.benchmark-unknown'),
  'DecidePenalty/dispositions/collectingBankId': by('decision.bank-not-contracted'),
  'DecidePenalty/lawComparisons/newer/provisionId': by('decision.comparison-of-other-law'),
  'DecidePenalty/lawComparisons/older/provisionId': by('decision.comparison-of-other-law'),
  'DeliverTransfer/policeOrgan': not(
    'the name of the organ as its receipt prints it: an organ of any place may be competent (PPR 174)',
  ),
  'DepositCash/account': by('payment.payee-not-contracted'),
  'DepositCash/bankId': by('payment.payee-not-contracted'),
  'DisposePreserved/items/outcome/basis/provisionId': BASIS,
  'EnactProvision/provisionId': ITS_OWN,
  'IssueCertificate/territory': by('registers.division-unknown'),
  'IssuePenaltyNotice/basis/provisionId': BASIS,
  'IssuePenaltyNotice/benchmark/benchmarkId': by('notice.benchmark-unknown'),
  'IssuePenaltyNotice/benchmark/tierId': by('notice.benchmark-unknown'),
  'ProposeFiling/agencyId': by('filing.unit-of-another-agency'),
  'ProposeFiling/basis/provisionId': BASIS,
  'ProposeFiling/conduct/territory': by('filing.division-unknown'),
  'ProposeFiling/powerCode': by('power.bears-no-cases'),
  'ProposeFiling/unitId': by('filing.unit-of-another-agency'),
  'RecordBankPayment/bankId': by('payment.payee-not-contracted'),
  'RecordBankPayment/payeeAccount': by('payment.payee-not-contracted'),
  'RecordPoliceReceipt/policeOrgan': not(
    'the name of the organ as its receipt prints it: an organ of any place may be competent (PPR 174)',
  ),
  'RegisterAgency/agencyId': ITS_OWN,
  'RegisterAgency/territory': by('registers.division-unknown'),
  'RegisterAgencyAccount/account': ITS_OWN,
  'RegisterAgencyAccount/agencyId': by('registers.agency-unknown'),
  'RegisterDivision/divisionCode': ITS_OWN,
  'RegisterDivision/parent': by('registers.division-unknown'),
  'RegisterLead/agencyId': by('lead.unit-of-another-agency'),
  'RegisterLead/powerCode': by('lead.power-unknown'),
  'RegisterLead/unitId': by('lead.unit-of-another-agency'),
  'RegisterPerson/agencyId': by('registers.agency-unknown'),
  'RegisterPerson/unitId': by('registers.unit-of-another-agency'),
  'RegisterUnit/agencyId': by('registers.agency-unknown'),
  'RegisterUnit/territory': by('registers.division-unknown'),
  'RegisterUnit/unitId': ITS_OWN,
  'RepealProvisions/repealed/provisionId': by('registers.provision-unknown'),
  'RepealProvisions/repealed/successors': by('registers.provision-unknown'),
  'RequestRecords/agencyId': by('lawful-request.agency-elsewhere'),
  'ReportCollections/bankId': by('bank-report.bank-not-contracted'),
  'ReportCollections/lines/account': not(
    'a bank reports what it did, also on a wrong account: the reconciliation shows it; an account of an agency is refused',
  ),
  'ReportHarm/account': not('what happened to the goods, in words'),
  'SetLocalParameter/agencyId': by('registers.agency-unknown'),
  'SetFineRange/agencyId': by('registers.power-not-held'),
  'SetFineRange/basis/provisionId': ENTRY_BASIS,
  'SetFineRange/powerCode': by('registers.power-not-held'),
  'WithdrawPower/agencyId': by('registers.power-not-held'),
  'WithdrawPower/powerCode': by('registers.power-not-held'),
};

describe('everything that a step names is registered', () => {
  it('each member of a command that names something of a register is listed with its check', () => {
    expect(Object.keys(CHECKS).toSorted()).toEqual(naming());
  });
  it.each(
    Object.entries(CHECKS).flatMap(([path, { by: code }]) => (code === undefined ? [] : [[path, code] as const])),
  )('%s is checked by %s', (path, code) => {
    const rules = ALL.filter(({ commandType }) => commandType.name === path.split('/')[0]).flatMap(({ rules: asked }) =>
      asked.map((rule) => rule.code),
    );
    expect(rules).toContain(code);
  });
  it('each person whom a step names as acting is looked up', () => {
    const asked = ALL.filter(({ commandType }) =>
      marksOf(commandType.schema as never).some(({ mark }) => mark === 'person'),
    );
    expect(asked.length).toBeGreaterThan(15);
  });
});
