import { describe, expect, it } from '@jest/globals';
import { bankReportRules } from '../../bank-reports/procedure.js';
import { lawfulRequestRules } from '../../lawful-requests/procedure.js';
import { supervisionRules } from '../../supervision/procedure.js';
import { caseRules } from '../../case/case.js';
import { leadRules } from '../../lead/procedure.js';
import { registerDeciders } from '../../registers/deciders.js';
import { keysOf, MEMBER_TITLES, titleAt, titleOfMember } from './index.js';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The pointers of all members of a schema; the first item stands for each of a list. */
const membersIn = ({ properties = {}, items, anyOf = [] }: Node, path = ''): readonly string[] => [
  ...Object.entries(properties).flatMap(([name, member]) => [
    `${path}/${name}`,
    ...membersIn(member, `${path}/${name}`),
  ]),
  ...(items ? membersIn(items, `${path}/0`) : []),
  ...anyOf.flatMap((branch) => membersIn(branch, path)),
];

const registers = Object.values(registerDeciders).flatMap(({ decidings }) => decidings);
const members = [
  ...caseRules,
  ...leadRules,
  ...bankReportRules,
  ...supervisionRules,
  ...lawfulRequestRules,
  ...registers,
].flatMap(({ commandType }) =>
  membersIn(commandType.schema as Node).map((path) => ({ command: commandType.name, path })),
);
const placeOf = ({ command, path }: (typeof members)[number]): readonly string[] =>
  `${command}${path.replaceAll(/\/\d+/g, '')}`.split('/');

/** Words that say nothing without the place where they are: the next member that has such a name must not inherit a title. */
const SAYING_NOTHING = [
  'as',
  'by',
  'how',
  'is',
  'items',
  'limit',
  'list',
  'of',
  'on',
  'part',
  'text',
  'unit',
  'value',
  'what',
];

describe('the title of a member', () => {
  it('every member of every step has a title in both languages', () => {
    const places = members.map(placeOf);
    expect(places.filter((place) => titleAt(place) === undefined).map((place) => place.join('/'))).toEqual([]);
    const odd = Object.entries(MEMBER_TITLES).filter(
      ([, [zh, en]]) => !/^\p{Script=Han}[\p{Script=Han}、，（）]*$/u.test(zh) || !/^[A-Z]/.test(en),
    );
    expect(odd).toEqual([]);
  });

  it('no title is of a member that no step has', () => {
    const known = new Set(members.flatMap((member) => keysOf(placeOf(member), [])));
    expect(Object.keys(MEMBER_TITLES).filter((key) => !known.has(key))).toEqual([]);
  });

  it('no title is of a name that says nothing without its place', () => {
    expect(SAYING_NOTHING.filter((name) => titleAt(['Anything', name]) !== undefined)).toEqual([]);
  });

  it('the title of a member is that of its place, however exact, and otherwise that of its name', () => {
    expect(titleOfMember('PreserveEvidence', '/items').zh).toBe('登记保存的物品');
    expect(titleOfMember('DecidePenalty', '/dispositions/0/penalties/1/items').zh).toBe('没收的物品');
    expect(titleAt(['PartySucceeded', 'how'], ['SucceedParty'])?.zh).toBe('承受事由');
    expect(titleAt(['Anything', 'toString'])).toBeUndefined();
  });

  it('the title of a member is that of its place in the step, if it has one there, and otherwise that of its name', () => {
    expect(titleOfMember('RegisterRecording', '/gaps/3/from').en).toBe('Start of the gap');
    expect(titleOfMember('RegisterAgency', '/from').en).toBe('First day');
  });
});
