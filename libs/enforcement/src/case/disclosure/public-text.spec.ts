import { plainDate, yuan } from '@ecl/kernel';
import { initialDecision } from '../decision/state.js';
import { fold } from '@ecl/event-sourcing';
import { interviewRecorded } from '../../testing/chapters.js';
import { caseDecider } from '../case.js';
import { partyCasesOf } from '../parties/party-case.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { obligationOpened } from '../../testing/paid-case.js';
import { decidedOn6May, decidedOnConduct } from '../../testing/disclosed-case.js';
import { at } from '../../testing/context-on.js';
import { everyParty } from '../../testing/every-party.js';
import { citizen, company, document } from '../../testing/values.js';
import { DecisionChanged } from '../decision/vocabulary/index.js';
import { TREASURY_ACCOUNT } from '../../testing/world.js';
import type { Penalty } from '../values.js';
import { failedRedactions } from './failed-redactions.js';
import { namingAmong, publicNameOf, surnameOnly, WITHHELD_NAME } from './masking.js';
import { namePolicyFor, publicTextOf } from './public-text.js';

const bySurname = { naturalPersonName: 'surname' } as const;
const AGENCY = '赤峰市城市管理综合执法局（示例）';

const person = citizen({
  name: '欧阳示例',
  idNumber: '150402198507010012',
  address: '红山区示例小区3号楼2单元101',
  phone: '13800000000',
});

describe('the name of a natural person', () => {
  it('the name of a natural person is cut to the surname', () => {
    expect(surnameOnly('张三')).toBe('张某');
    expect(surnameOnly('欧阳明')).toBe('欧阳某');
    expect(surnameOnly('乌兰图雅')).toBe('乌某');
    expect(surnameOnly('𠮷田')).toBe('𠮷某');
  });

  it('the name of a natural person is given in full or not at all where the agency says so', () => {
    expect(publicNameOf(person, 'full')).toBe('欧阳示例');
    expect(publicNameOf(person, 'withheld')).toBe(WITHHELD_NAME);
  });

  it('the name of a natural person is not given where a minor is concerned, whatever the agency says [X13]', () => {
    const minor = decidedOn6May(citizen({ birthDate: plainDate('2008-02-27') })).state;
    expect(namePolicyFor(minor, { naturalPersonName: 'full' })).toBe('withheld');
    expect(publicTextOf(minor, { naturalPersonName: 'full' }, AGENCY)?.partyName).toBe(WITHHELD_NAME);
  });

  it('the name of a natural person is not given where one of the case may be a minor, also one who left it [X13]', () => {
    const { birthDate: _, idNumber: __, ...ageless } = citizen({ partyId: 'unknown', name: '王示例' });
    const { state } = decidedOn6May(person, ageless);
    expect(namePolicyFor(state, { naturalPersonName: 'full' })).toBe('withheld');
    expect(namePolicyFor(decidedOn6May(person, company).state, { naturalPersonName: 'full' })).toBe('full');
  });
});

describe('the name of a business', () => {
  it('the name of a business is published as it is registered', () => {
    expect(publicNameOf(company, 'surname')).toBe('赤峰示例商贸有限公司');
  });

  it('the name of a business of a sole trader shows the operator by the surname alone', () => {
    const stall = citizen({
      kind: 'soleTrader',
      nameIs: 'ofBusiness',
      name: '红山区王示例烧烤店',
      legalRepresentative: '王示例',
    });
    expect(publicNameOf(stall, 'surname')).toBe('红山区王某烧烤店');
    expect(publicNameOf(citizen({ kind: 'soleTrader', name: '王示例' }), 'surname')).toBe('王某');
  });

  it.each([
    ['阿依古丽•买买提烤肉店', '阿依古丽·买买提', '阿某烤肉店'],
    ['红山区王 示例烧烤店', '王示例', '红山区王某烧烤店'],
    ['红山區歐陽明華商店', '欧阳明华', '红山區欧阳某商店'],
    ['Wangmin Café', '王敏', '王某 Café'],
  ])(
    'the name of a business shows its operator by the surname alone, however it is written there: %s',
    (name, owner, shown) => {
      const stall = citizen({ kind: 'soleTrader', nameIs: 'ofBusiness', name, legalRepresentative: owner });
      expect(publicNameOf(stall, 'surname')).toBe(shown);
    },
  );

  it('the name of a sole trader is masked like that of a person, however long, where nobody said that it is of a business', () => {
    for (const name of ['阿依古丽·买买提', '红山区王示例烧烤店'])
      for (const said of [{}, { nameIs: 'ofPerson' }] as const)
        expect(publicNameOf(citizen({ kind: 'soleTrader', name, ...said }), 'surname')).toBe(surnameOnly(name));
    const short = citizen({ kind: 'soleTrader', nameIs: 'ofBusiness', name: '甜甜屋' });
    expect(publicNameOf(short, 'surname')).toBe('甜甜屋');
  });

  it('the name of the business of a minor is not given: it tells who the minor is [X13]', () => {
    const minor = citizen({
      kind: 'soleTrader',
      nameIs: 'ofBusiness',
      name: '甜甜屋',
      birthDate: plainDate('2009-02-27'),
    });
    const { state } = decidedOn6May(minor);
    expect(publicTextOf(state, { naturalPersonName: 'full' }, AGENCY)?.partyName).toBe(WITHHELD_NAME);
  });
});

describe('the public text of a decision', () => {
  it('the public text of a decision of a company says who imposed what, for what and on which ground, and nothing more [SC35]', () => {
    expect(publicTextOf(decidedOn6May().state, bySurname, AGENCY)).toEqual({
      decisionNumber: '赤城管罚决〔2026〕1号',
      partyName: '赤峰示例商贸有限公司',
      partyKind: 'organisation',
      conduct: '擅自在人行道堆放物料、占用公共场地',
      basis: '《城市市容和环境卫生管理条例》第14条、第36条',
      penaltySummary: '罚款2,000.00元',
      agency: AGENCY,
      decidedOn: '2026-05-06',
    });
  });

  it('the public text of a decision replaces every personal value that the description of the conduct repeats [SC35]', () => {
    const { state } = decidedOnConduct(
      `欧阳示例（身份证号150402198507010012，1985年7月1日生，住红山区示例小区3号楼2单元101，电话13800000000，缴款账号${TREASURY_ACCOUNT}）占道经营`,
      person,
    ).and(obligationOpened());
    expect(publicTextOf(state, bySurname, AGENCY)?.conduct).toBe(
      '欧阳某（身份证号＊＊＊，＊＊＊生，住＊＊＊，电话＊＊＊，缴款账号＊＊＊）占道经营',
    );
  });

  it('the public text of a decision hides a name whatever is between its signs [SC35]', () => {
    for (const name of ['示例甲', '示例\u200B甲', '示 例 甲', '示·例·甲'])
      expect(publicTextOf(decidedOnConduct(`${name}占道经营`, citizen()).state, bySurname, AGENCY)?.conduct).toBe(
        '示某占道经营',
      );
  });

  it('the public text of a decision is redacted in the words of an editor too', () => {
    const { state } = decidedOn6May(person);
    expect(publicTextOf(state, bySurname, AGENCY, '欧阳示例占道经营')?.conduct).toBe('欧阳某占道经营');
  });

  it('the public text of a decision shows the name of a business whole, though its representative is masked elsewhere', () => {
    const shop = { ...company, name: '示例某建材有限公司' };
    const { state } = decidedOnConduct('示例某建材有限公司（法定代表人示例某）占道堆放', shop);
    const text = publicTextOf(state, bySurname, AGENCY)!;
    expect(text.conduct).toBe('示例某建材有限公司（法定代表人示某）占道堆放');
    expect(failedRedactions(text, state, 'surname')).toEqual([]);
  });

  it('the public text of a decision is about one party: another party of the case is hidden in it as it would be in its own', () => {
    const { state } = decidedOnConduct('赤峰示例商贸有限公司与欧阳示例共同占道经营', company, person);
    const text = publicTextOf(state, bySurname, AGENCY)!;
    expect(text.partyName).toBe('赤峰示例商贸有限公司');
    expect(text.conduct).toBe('赤峰示例商贸有限公司与欧阳某共同占道经营');
    expect(failedRedactions({ ...text, conduct: '欧阳示例占道经营' }, state, 'surname')).toEqual([
      { field: 'conduct', kind: 'name' },
    ]);
  });

  it('the public text of a decision shows a full name where the agency publishes full names, and hides the rest', () => {
    const { state } = decidedOnConduct('欧阳示例（13800000000）占道经营', person);
    expect(publicTextOf(state, { naturalPersonName: 'full' }, AGENCY)?.conduct).toBe('欧阳示例（＊＊＊）占道经营');
  });

  it('the public text of a decision says each kind of penalty in the words of the law', () => {
    const penalties: Penalty[] = [
      { kind: 'warning' },
      { kind: 'publicCriticism' },
      { kind: 'fine', amount: yuan('2000.50') },
      { kind: 'confiscationOfGains', amount: yuan(300) },
      { kind: 'confiscationOfProperty', items: '占道经营工具' },
      { kind: 'suspensionOfLicence', licence: '许可证' },
      { kind: 'loweringOfQualification', qualification: '资质' },
      { kind: 'revocationOfLicence', licence: '许可证' },
      { kind: 'restrictionOfBusiness', scope: '项目' },
      { kind: 'suspensionOfBusiness', scope: '项目' },
      { kind: 'closure', scope: '场所' },
      { kind: 'restrictionOfEmployment', scope: '岗位' },
    ];
    const { state } = decidedOn6May();
    const decision = { ...state.decision, penalties } as typeof state.decision;
    expect(publicTextOf({ ...state, decision }, bySurname, AGENCY)?.penaltySummary).toBe(
      '警告；通报批评；罚款2,000.50元；没收违法所得300.00元；没收非法财物：占道经营工具；暂扣许可证件：许可证；' +
        '降低资质等级：资质；吊销许可证件：许可证；限制开展生产经营活动：项目；责令停产停业：项目；责令关闭：场所；限制从业：岗位',
    );
  });

  it('the public text of a decision does not exist without a penalty in force', () => {
    expect(publicTextOf({ ...decidedOn6May().state, decision: initialDecision }, bySurname, AGENCY)).toBeUndefined();
  });
});

describe('several people of one case', () => {
  const two = [
    citizen({ partyId: 'party-1', name: '李小明', birthDate: plainDate('1990-01-01') }),
    citizen({ partyId: 'party-2', name: '李大伟', birthDate: plainDate('1991-01-01') }),
    citizen({ partyId: 'party-3', name: '王小明', birthDate: plainDate('1992-01-01') }),
  ];
  const history = decidedOnConduct('李小明、李 大伟与王小明在李大伟处占道，李小明先离开', ...two);
  const textFor = (partyId: string) => {
    const partyCase = partyCasesOf(fold(caseDecider, [...history])).find((each) => each.partyId === partyId)!;
    return publicTextOf(partyCase, bySurname, AGENCY)!;
  };

  it('several people of one surname are kept apart, by the same signs in the text of each', () => {
    expect(two.map(({ partyId }) => textFor(partyId).partyName)).toEqual(['李某甲', '李某乙', '王某']);
    for (const { partyId } of two)
      expect(textFor(partyId).conduct).toBe('李某甲、李某乙与王某在李某乙处占道，李某甲先离开');
  });

  it('several people of one case stay apart however the names are given', () => {
    const people = fc.uniqueArray(
      fc.constantFrom('李甲', '李乙', '王丙', '欧阳丁', '欧阳戊', 'Li Wei', '阿依古丽·买买提'),
      {
        minLength: 2,
      },
    );
    fc.assert(
      fc.property(people, fc.constantFrom('surname' as const, 'withheld' as const), (names, policy) => {
        const parties = names.map((name, index) => citizen({ partyId: `party-${String(index)}`, name }));
        const masks = parties.map((party) => publicNameOf(party, policy, namingAmong(parties, policy)));
        expect(new Set(masks).size).toBe(parties.length);
        expect(parties.map((party) => publicNameOf(party, policy, namingAmong(parties, policy)))).toEqual(masks);
      }),
    );
  });
});

describe('people who are no parties', () => {
  const witnessed = decidedOnConduct('证人赵六看见，13912345678', person).and(
    interviewRecorded({ interviewee: { personId: 'person-9', name: '赵六' } }),
  );

  it('people who are no parties and whom the case names are removed, whatever the agency says of names', () => {
    for (const naturalPersonName of ['full', 'surname'] as const)
      expect(publicTextOf(witnessed.state, { naturalPersonName }, AGENCY, '证人赵 六看见')?.conduct).toBe(
        '证人＊＊＊看见',
      );
  });

  it('whoever reported the matter is removed, in name and contact [S19]', () => {
    const { state } = decidedOnConduct('经钱七（ 139-1234-5678 ）举报', person);
    const reporters = [{ name: '钱七', contact: '13912345678' }];
    expect(publicTextOf({ ...state, reporters }, bySurname, AGENCY)?.conduct).toBe('经＊＊＊（ ＊＊＊ ）举报');
  });
});

describe('the search for failed redactions', () => {
  const { state } = decidedOn6May(person);
  const clean = publicTextOf(state, bySurname, AGENCY)!;

  it('the search for failed redactions finds nothing in a text that was made from the case', () => {
    expect(failedRedactions(clean, state, 'surname')).toEqual([]);
  });

  it('the search for failed redactions names the field and the kind, and never the value', () => {
    const leaking = { ...clean, conduct: '欧阳示例，150402198507010012', basis: '电话13800000000' };
    const found = failedRedactions(leaking, state, 'surname');
    expect(found).toEqual([
      { field: 'conduct', kind: 'name' },
      { field: 'conduct', kind: 'idNumber' },
      { field: 'basis', kind: 'phone' },
    ]);
    expect(JSON.stringify(found)).not.toContain('欧阳');
  });

  it('the search for failed redactions finds what has the shape of a third party’s number', () => {
    for (const [conduct, kind] of [
      ['证人身份证15040219900101123X', 'idNumber'],
      ['联系电话13912345678', 'phone'],
      ['转账至6222020200012345678', 'account'],
    ] as const)
      expect(failedRedactions({ ...clean, conduct }, state, 'surname')).toContainEqual({ field: 'conduct', kind });
  });

  it('the search for failed redactions accepts amounts, dates and document numbers', () => {
    const conduct = '2026年5月6日占道经营，罚款200000.00元，赤城管罚决〔2026〕13812号';
    expect(failedRedactions({ ...clean, conduct }, state, 'surname')).toEqual([]);
  });

  it('the search for failed redactions finds nothing in any text that the redaction has gone through', () => {
    const pieces = fc.constantFrom(
      '欧阳示例',
      '150402198507010012',
      '13800000000',
      '红山区示例小区3号楼2单元101',
      '，',
      '在路边',
      '1985-07-01',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = publicTextOf(state, bySurname, AGENCY, parts.join('；'))!;
        expect(failedRedactions(text, state, 'surname')).toEqual([]);
        expect(text.conduct).not.toContain('欧阳示例');
      }),
    );
  });
});

describe('the public text of a decision that was changed', () => {
  const changed = (cause: DecisionChanged['data']['cause']) =>
    decidedOn6May().and(
      DecisionChanged({
        ...everyParty,
        occurredAt: at('2026-07-01 09:00'),
        decisionId: 'decision-1',
        cause,
        how: 'changed',
        penalties: [{ kind: 'fine', amount: yuan(500) }],
        reasons: '处罚明显不当',
        document: document('行政复议决定书'),
        changedOn: plainDate('2026-06-30'),
        changedBy: 'zhou',
      }),
    );
  const textOf = (state: Parameters<typeof publicTextOf>[0]) => publicTextOf(state, bySurname, AGENCY);

  it('the public text says when the decision was changed and by what, and gives the changed penalty alone [X3]', () => {
    for (const by of ['reconsideration', 'court', 'supervision', 'selfCorrection'] as const)
      expect(textOf(changed(by).state)).toMatchObject({
        penaltySummary: '罚款500.00元',
        changed: { on: '2026-06-30', by },
      });
  });

  it('the public text of a decision that was never changed says nothing of a change', () => {
    expect(textOf(decidedOn6May().state)).not.toHaveProperty('changed');
  });
});
