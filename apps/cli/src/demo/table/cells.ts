import { powersByCode } from '@ecl/enforcement';
import {
  HIGHEST_FINE_IN_YUAN,
  INVENTED,
  STAGES,
  citizen,
  company,
  teams,
  trader,
  type CaseSubject,
  type InventedPerson,
  type Stage,
  type Team,
} from '@ecl/storytelling';
import type { Fault } from './table-fault.js';

/** The value of a cell, or what is wrong with it. */
export type Read<T> = { readonly is: 'meant'; readonly value: T } | { readonly is: 'wrong'; readonly fault: Fault };

const meant = <T>(value: T): Read<T> => ({ is: 'meant', value });

/** Controls of a terminal and of the direction of writing. A cell may have several lines. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const LINES = /[\t\n\r]/g;

/** Long cells are cut, and controls are not passed to the terminal: the message is for a person. */
const quoted = (cell: string): string => {
  const seen = Array.from(cell, (sign) => (UNSEEN.test(sign) ? '\u{FFFD}' : sign));
  return seen.length > 40 ? `${seen.slice(0, 40).join('')}…` : seen.join('');
};

const wrong = (cell: string, allowed: Fault): Read<never> => ({
  is: 'wrong',
  fault:
    cell === ''
      ? { zh: `不能为空，应填${allowed.zh}`, en: `the cell is empty; it needs ${allowed.en}` }
      : {
          zh: `“${quoted(cell)}”无法使用，应填${allowed.zh}`,
          en: `“${quoted(cell)}” cannot be used here; it needs ${allowed.en}`,
        },
});

/** One of several words, each with a value. */
const word =
  <T>(words: ReadonlyMap<string, T>) =>
  (cell: string): Read<T> => {
    const value = words.get(cell);
    const all = [...words.keys()].join('、');
    return value === undefined ? wrong(cell, { zh: all, en: `one of: ${all}` }) : meant(value);
  };

const wholeNumber = (cell: string, from: number, to: number, zh: string, en: string): Read<number> => {
  const value = Number(cell);
  return /^\d{1,9}$/.test(cell) && value >= from && value <= to
    ? meant(value)
    : wrong(cell, {
        zh: `${String(from)} 至 ${String(to)} 的${zh}`,
        en: `${en} from ${String(from)} to ${String(to)}`,
      });
};

const TEXT_AT_MOST = 100;
export const text = (cell: string): Read<string> =>
  /[\p{L}\p{N}]/u.test(cell) && cell.length <= TEXT_AT_MOST && !UNSEEN.test(cell.replaceAll(LINES, ''))
    ? meant(cell)
    : wrong(cell, {
        zh: `1 至 ${String(TEXT_AT_MOST)} 个字，不含控制字符`,
        en: `a text of 1 to ${String(TEXT_AT_MOST)} characters, without control characters`,
      });

/** The part of a case's id that tells it from the others: `112` of `demo-112`. */
export const caseNumber = (cell: string): Read<string> =>
  /^\d{1,9}$/.test(cell) ? meant(cell) : wrong(cell, { zh: '1 至 9 位数字，如 112', en: '1 to 9 digits, such as 112' });

/** The names in the register of cases, where it has them. */
const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  proposed: '提请立案',
  filed: '立案',
  inspected: '现场检查',
  investigated: '调查取证',
  concluded: '调查终结',
  notified: '已告知',
  scoped: '判定审核范围',
  decided: '已决定',
  served: '已送达',
  paid: '缴清罚款',
  closed: '结案',
  archived: '归档',
};
export const stage = word(new Map(STAGES.map((each): [string, Stage] => [STAGE_WORDS[each], each])));

/** Two years: no certificate in the demonstration is older. */
export const MOST_WORKING_DAYS = 500;

/** Counted back from today; `atLeast` is what the stage needs. */
export const workingDaysAgo = (cell: string, atLeast: number): Read<number> =>
  wholeNumber(
    cell,
    atLeast,
    MOST_WORKING_DAYS,
    '整数（办到该阶段所需的工作日数至两年）',
    'a whole number of working days (at least what the stage needs, at most two years)',
  );

/**
 * The code, and in brackets what it is about. The brackets help the reader; without them a spreadsheet reads `08-3` as
 * the third of August.
 */
export const powerCode = (cell: string): Read<string> => {
  const code = /^([\w-]+)\s*(?:[（(].*[）)])?$/u.exec(cell)?.[1];
  if (code !== undefined && powersByCode.get(code)?.isCaseBearing === true) return meant(code);
  const codes = [...powersByCode.values()].flatMap((power) => (power.isCaseBearing ? [power.code] : []));
  return wrong(cell, {
    zh: `可以立案的事项编码，后面可加括号说明，如“08-3（堆放物料）”：${codes.join('、')}`,
    en: `the code of a power under which a case can be opened, with a note in brackets if you like, such as “08-3（堆放物料）”: ${codes.join(', ')}`,
  });
};

export interface OfficerOfTeam {
  readonly officer: InventedPerson;
  readonly team: Team;
}

const nameOf = ({ name }: InventedPerson): string => name.replace(INVENTED, '');
const officersOf = (among: readonly Team[]) =>
  new Map(among.flatMap((team) => team.handlers.map((officer) => [nameOf(officer), { officer, team }] as const)));

export const officer = (cell: string): Read<OfficerOfTeam> => word(officersOf(teams))(cell.replace(INVENTED, ''));

/** The second officer: another one of the same unit. */
export const officerBeside =
  (first: OfficerOfTeam) =>
  (cell: string): Read<OfficerOfTeam> => {
    const others = [...officersOf([first.team])].filter(([, { officer }]) => officer.id !== first.officer.id);
    return word(new Map(others))(cell.replace(INVENTED, ''));
  };

type MakeParty = (id: string, name: string) => CaseSubject['party'];
export const partyKind = word(
  new Map<string, MakeParty>([
    ['单位', company],
    ['个体工商户', trader],
    ['公民', (id, name) => citizen(id, name)],
  ]),
);

export const fineInYuan = (cell: string): Read<number> =>
  wholeNumber(cell, 1, HIGHEST_FINE_IN_YUAN, '整数（元）', 'whole yuan');
