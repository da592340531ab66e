import { describe, expect, it } from '@jest/globals';
import { bankReportRules } from '../../bank-reports/procedure.js';
import { supervisionRules } from '../../supervision/procedure.js';
import { caseRules } from '../../case/case.js';
import { leadRules } from '../../lead/procedure.js';
import { registerDeciders } from '../../registers/deciders.js';
import { MEMBER_TITLES, titleOfMember } from './index.js';

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
const members = [...caseRules, ...leadRules, ...bankReportRules, ...supervisionRules, ...registers].flatMap(
  ({ commandType }) => membersIn(commandType.schema as Node).map((path) => ({ command: commandType.name, path })),
);
const nameIn = (path: string) => path.split('/').at(-1) ?? '';
const placeOf = ({ command, path }: (typeof members)[number]) => `${command}${path.replaceAll(/\/\d+/g, '')}`;

describe('the title of a member', () => {
  it('every member of every step has a title in both languages', () => {
    const untitled = members.filter(
      (member) => !(nameIn(member.path) in MEMBER_TITLES) && !(placeOf(member) in MEMBER_TITLES),
    );
    expect([...new Set(untitled.map(placeOf))]).toEqual([]);
    const odd = Object.entries(MEMBER_TITLES).filter(
      ([, [zh, en]]) => !/^\p{Script=Han}[\p{Script=Han}、，（）]*$/u.test(zh) || !/^[A-Z]/.test(en),
    );
    expect(odd).toEqual([]);
  });

  it('no title is of a member that no step has', () => {
    const known = new Set([...members.map(({ path }) => nameIn(path)), ...members.map(placeOf)]);
    expect(Object.keys(MEMBER_TITLES).filter((name) => !known.has(name))).toEqual([]);
  });

  it('the title of a member is that of its place in the step, if it has one there, and otherwise that of its name', () => {
    expect(titleOfMember('RegisterRecording', '/gaps/3/from').en).toBe('Start of the gap');
    expect(titleOfMember('RegisterAgency', '/from').en).toBe('First day');
  });
});
