import { registerDeciders, titleOfMember, type CommandType, type RegisterName } from '@ecl/enforcement';
import { accountFormSchema } from '@ecl/identity';
import { formOf, partsOf, type MemberForm } from '../registers/form-of-member.js';

/** What a file of a bureau can hold: one kind of entry of a register, or the accounts. */
export interface Kind {
  /** As sections of YAML and tables are called. */
  readonly name: string;
  readonly zh: string;
  /** The members that say what an entry is about. */
  readonly key: readonly string[];
  /** The day from which it counts: another day is another entry about the same thing. Absent: there is one entry. */
  readonly day?: string;
  readonly members: Readonly<Record<string, MemberForm>>;
  /** What a member is called. */
  readonly titleOf: (path: string) => { readonly zh: string; readonly en: string };
  /** Absent for accounts. */
  readonly entry?: EntryKind;
}

/** An entry of a register: the command that makes it, and the event that keeps it. */
export interface EntryKind {
  readonly register: RegisterName;
  readonly commandType: CommandType;
  readonly eventType: string;
}

/** A kind of entry of a register. */
export type KindOfEntry = Kind & { readonly entry: EntryKind };

const commandCalled = (name: string): readonly [RegisterName, CommandType] => {
  for (const [register, { decidings }] of Object.entries(registerDeciders))
    for (const { commandType } of decidings)
      if (commandType.name === name) return [register as RegisterName, commandType];
  throw new RangeError(`no register has the command "${name}"`);
};

/** The event that keeps what a command enters. */
const eventOf = (commandType: CommandType): string => {
  const { records = [] } = commandType as { readonly records?: readonly string[] };
  return records[0] ?? '';
};

/** Members that the program fills in. */
const OF_THE_PROGRAM = ['occurredAt', 'corrects'];

const entry = (
  [name, zh]: readonly [name: string, zh: string],
  command: string,
  about: { readonly key: readonly string[]; readonly day?: string },
): KindOfEntry => {
  const [register, commandType] = commandCalled(command);
  const { properties } = formOf(commandType);
  return {
    ...{ name, zh, ...about },
    members: Object.fromEntries(Object.entries(properties).filter(([member]) => !OF_THE_PROGRAM.includes(member))),
    titleOf: (path) => inYuan(titleOfMember(command, path)),
    entry: { register, commandType, eventType: eventOf(commandType) },
  };
};

/** Files have amounts in yuan. */
const inYuan = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({
  zh: zh.replace('（分）', '（元）'),
  en: en.replace(/\bfen\b/, 'yuan'),
});

const ACCOUNT_TITLES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '/username': { zh: '用户名', en: 'username' },
  '/roles': { zh: '角色', en: 'roles' },
};

const accounts: Kind = {
  name: 'accounts',
  zh: '账号',
  key: ['username'],
  members: accountFormSchema.properties,
  titleOf: (path) => ACCOUNT_TITLES[path] ?? titleOfMember('RegisterPerson', path),
};

/** Everything that a bureau is set up with, each after what it rests on. */
export const KINDS: readonly Kind[] = [
  entry(['divisions', '行政区划'], 'RegisterDivision', { key: ['divisionCode'], day: 'from' }),
  entry(['agencies', '执法机关'], 'RegisterAgency', { key: ['agencyId'], day: 'from' }),
  entry(['units', '执法机构'], 'RegisterUnit', { key: ['unitId'], day: 'from' }),
  entry(['banks', '代收机构'], 'ContractCollectingBank', { key: ['bankId'], day: 'from' }),
  entry(['agencyAccounts', '机关账户'], 'RegisterAgencyAccount', { key: ['account'], day: 'from' }),
  entry(['people', '人员'], 'RegisterPerson', { key: ['personId'], day: 'from' }),
  entry(['certificates', '执法证件'], 'IssueCertificate', { key: ['number'] }),
  entry(['heads', '机关负责人'], 'AppointHead', { key: ['personId', 'agencyId'], day: 'from' }),
  entry(['reviewers', '法制审核人员'], 'RegisterReviewer', { key: ['personId'], day: 'from' }),
  entry(['provisions', '法律规定'], 'EnactProvision', { key: ['provisionId'] }),
  entry(['powers', '职权'], 'AssignPower', { key: ['agencyId', 'powerCode'], day: 'from' }),
  entry(['fineRanges', '法定罚款幅度'], 'SetFineRange', { key: ['agencyId', 'powerCode'], day: 'from' }),
  entry(['benchmarks', '裁量基准'], 'AdoptBenchmark', { key: ['benchmarkId'], day: 'from' }),
  entry(['parameters', '本机关参数'], 'SetLocalParameter', { key: ['agencyId', 'parameter'], day: 'effectiveFrom' }),
  accounts,
];

/** The kind that a section or a table names, in either language. */
export const kindNamed = (name: string): Kind | undefined =>
  KINDS.find(({ name: en, zh }) => name === en || name === zh);

export const isEntry = (kind: Kind): kind is KindOfEntry => kind.entry !== undefined;

/** The member that is a list of records, of which a table has one a row: the tiers of a benchmark. */
export const listInTable = ({ members }: Kind): string | undefined =>
  Object.entries(members).find(([name, { items }]) => items?.properties !== undefined && name === 'tiers')?.[0];

/** The members of a list or a record, by their names, in either language. */
export const memberCalled = (
  heading: string,
  members: Readonly<Record<string, MemberForm>>,
  titleOf: (name: string) => { readonly zh: string },
): string | undefined => {
  const wanted = plain(heading);
  return Object.keys(members).find((name) => name === wanted || plain(titleOf(name).zh) === wanted);
};

/** A heading without its unit: `罚款上限（元）`. */
const plain = (heading: string): string => heading.replaceAll(/[（(][^）)]*[）)]$/g, '').trim();

/** The members of the records in a list. */
export const partsOfList = (form: MemberForm | undefined): Readonly<Record<string, MemberForm>> =>
  (form && partsOf(form)) ?? {};
