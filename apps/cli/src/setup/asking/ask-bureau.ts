import { powersByCode, registersFrom } from '@ecl/enforcement';
import { isPlainDate, type PlainDate } from '@ecl/kernel';
import { listIn } from '../../registers/member-value.js';
import { answerTo, type Conversation, type Question } from './question.js';
import { PARTS, type Part } from './parts-of-people.js';

/** The sections of a file, each a list of entries. */
export type Sections = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Asks for everything that a small bureau begins with. Provisions, benchmarks and settings are added to the file later. */
export const askBureau = async (today: PlainDate, conversation: Conversation): Promise<Sections> => {
  const ask = (question: Question): Promise<string> => answerTo(question, conversation);
  const { say } = conversation;

  const nameZh = await ask({ zh: '机关名称', en: 'name of the agency, in Chinese' });
  const nameEn = await ask({ zh: '英文名称', en: 'in English', usual: nameZh });
  const level = await ask({ zh: '层级', en: 'level', choices: LEVELS, usual: '区县级' });
  const territory = await ask({
    zh: '行政区划代码（6 位）',
    en: 'code of the division (6 digits)',
    wrong: (code) =>
      registersFrom([]).division(code, today)?.code === code
        ? undefined
        : { zh: '没有这个行政区划', en: 'there is no such division' },
  });
  say(`  ${registersFrom([]).division(territory, today)?.nameZh ?? ''}`);
  const socialCreditCode = await ask({
    zh: '统一社会信用代码（18 位）',
    en: 'unified social credit code (18 signs)',
    wrong: (code) => (code.length === 18 ? undefined : { zh: '应为 18 位', en: '18 signs are needed' }),
  });
  const prefix = await ask({
    zh: '编号的前缀（字母，例如 hs）',
    en: 'prefix of all ids (letters, such as hs)',
    wrong: (text) =>
      /^[a-z][a-z0-9-]{1,19}$/.test(text)
        ? undefined
        : { zh: '应为 2 至 20 个小写字母或者数字', en: '2 to 20 small letters or digits' },
  });
  const from = await ask({ zh: '自何日起', en: 'from which day', usual: today, wrong: notADay });
  const agencyId = `${prefix}-bureau`;
  const place = { territory, from };

  const unitNames = listIn(
    await ask({ zh: '执法机构（逗号分隔，例如 一中队、法制股）', en: 'units, with commas between them' }),
  );
  const units = unitNames.map((name, i) => ({
    ...{ unitId: `${prefix}-unit-${String(i + 1)}`, agencyId, nameZh: name, nameEn: name },
    ...place,
  }));

  const found = await askPeople({ ask, say }, { prefix, agencyId, territory, from, units });
  const bank = await askBank(ask, prefix, from);
  const fields = listIn(
    await ask({
      zh: '职权：领域或者编码（例如 08、02-1）',
      en: 'powers: fields or codes (such as 08, 02-1)',
      wrong: (text) => {
        const unknown = listIn(text).filter((code) => !isPower(code));
        return unknown.length === 0
          ? undefined
          : { zh: `权责清单中没有 ${unknown.join('、')}`, en: `the catalogue has no ${unknown.join(', ')}` };
      },
    }),
  );
  const instrument = await ask({ zh: '职权划入的依据文件', en: 'the document that assigned them' });
  const own = await ask({ zh: '机关自己的账户', en: 'the own account of the agency', mayBeEmpty: true });

  return {
    agencies: [
      {
        agencyId,
        nameZh,
        nameEn,
        level: LEVELS.find(({ zh }) => zh === level)?.level ?? level,
        territory,
        socialCreditCode,
        from,
      },
    ],
    units,
    banks: bank.banks,
    agencyAccounts: own === '' ? [] : [{ agencyId, account: own, from }],
    people: [...found.people, ...bank.people],
    certificates: found.certificates,
    heads: found.heads,
    reviewers: found.reviewers,
    powers: fields.map((powerCode) => ({ agencyId, powerCode, from, instrument })),
    accounts: [...found.accounts, ...bank.accounts],
  };
};

const LEVELS = [
  { zh: '市级', en: 'city', level: 'city' },
  { zh: '区县级', en: 'county or district', level: 'county' },
  { zh: '派驻机构', en: 'stationed body', level: 'station' },
] as const;

const notADay = (text: string) =>
  isPlainDate(text) ? undefined : { zh: '应为日期，例如 2026-01-01', en: 'write a day as 2026-01-01' };

const isPower = (code: string): boolean =>
  [...powersByCode.values()].some((power) => power.isCaseBearing && (power.code === code || power.fieldCode === code));

interface Place {
  readonly prefix: string;
  readonly agencyId: string;
  readonly territory: string;
  readonly from: string;
  readonly units: readonly { readonly unitId: string; readonly nameZh: string }[];
}

type Entry = Readonly<Record<string, unknown>>;

interface Found {
  readonly people: Entry[];
  readonly certificates: Entry[];
  readonly heads: Entry[];
  readonly reviewers: Entry[];
  readonly accounts: Entry[];
}

interface Asking {
  readonly ask: (question: Question) => Promise<string>;
  readonly say: (text: string) => void;
}

/** One person after another, until a name is empty. */
const askPeople = async ({ ask, say }: Asking, place: Place): Promise<Found> => {
  const found: Found = { people: [], certificates: [], heads: [], reviewers: [], accounts: [] };
  const { prefix, agencyId, territory, from, units } = place;
  say('逐个填写人员；姓名为空即结束。 One person after another; an empty name ends the list.');
  for (;;) {
    const name = await ask({ zh: '姓名', en: 'name', mayBeEmpty: true });
    if (name === '') return found;
    const personId = await ask({
      zh: '编号和用户名',
      en: 'id and username',
      usual: `${prefix}-${String(found.people.length + 1)}`,
      wrong: (id) =>
        found.people.some((person) => person['personId'] === id)
          ? { zh: '该编号已使用', en: 'this id is taken' }
          : undefined,
    });
    const part = await askPart(ask);
    const unit = part.isOfUnit
      ? await ask({ zh: '所属机构', en: 'unit', choices: units.map(({ nameZh }) => ({ zh: nameZh })) })
      : '';
    const unitId = units.find(({ nameZh }) => nameZh === unit)?.unitId;
    const { standing, role, headship } = part;
    found.people.push({ personId, name, standing, agencyId, ...(unitId === undefined ? {} : { unitId }), from });
    if (headship) found.heads.push({ personId, agencyId, headship, from });
    if (part.isCertified) {
      const number = await ask({ zh: '执法证件号码', en: 'number of the certificate', mayBeEmpty: true });
      if (number !== '') {
        const validTo = await ask({ zh: '证件有效期至', en: 'valid until', wrong: notADay });
        found.certificates.push({ number, personId, fields: 'all', territory, validFrom: from, validTo });
      }
    }
    if (role === 'legalReviewer') {
      const firstReviewedOn = await ask({
        zh: '初次从事审核日期',
        en: 'a reviewer since',
        usual: from,
        wrong: notADay,
      });
      const qualification = await ask({
        zh: '法律职业资格证号',
        en: 'number of the legal qualification',
        mayBeEmpty: true,
      });
      found.reviewers.push({ personId, from, firstReviewedOn, ...(qualification === '' ? {} : { qualification }) });
    }
    found.accounts.push({ username: personId, roles: [role] });
  }
};

const askPart = async (ask: Asking['ask']): Promise<Part> => {
  const zh = await ask({ zh: '职责', en: 'part', choices: PARTS });
  return PARTS.find((part) => part.zh === zh) ?? PARTS[0];
};

const askBank = async (
  ask: Asking['ask'],
  prefix: string,
  from: string,
): Promise<{
  readonly banks: readonly Entry[];
  readonly people: readonly Entry[];
  readonly accounts: readonly Entry[];
}> => {
  const nameZh = await ask({ zh: '代收罚款的银行', en: 'the bank that collects fines', mayBeEmpty: true });
  if (nameZh === '') return { banks: [], people: [], accounts: [] };
  const treasury = await ask({ zh: '国库账户', en: 'the account of the treasury' });
  const clerk = await ask({ zh: '银行经办人姓名', en: 'the clerk of the bank' });
  const [bankId, personId] = [`${prefix}-bank`, `${prefix}-bank-clerk`];
  return {
    banks: [{ bankId, nameZh, nameEn: nameZh, accounts: [treasury], from }],
    people: [{ personId, name: clerk, standing: 'other', agencyId: bankId, from }],
    accounts: [{ username: personId, roles: ['bank'] }],
  };
};
