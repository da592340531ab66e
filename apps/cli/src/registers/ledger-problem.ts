import { Problem } from '../errors/problem.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Slip } from './acknowledging.js';

/** What the staff API says about a request that it did not carry out. */
export interface ProblemDetails {
  readonly title?: string;
  readonly titleEn?: string;
  readonly detail?: string;
  readonly detailEn?: string;
  readonly violations?: readonly {
    readonly rule: string;
    readonly messageZh: string;
    readonly message: string;
    readonly particulars?: Readonly<Record<string, string>>;
    readonly cure?: { readonly zh: string; readonly en: string };
  }[];
  readonly errors?: readonly { readonly path: string; readonly messageZh: string; readonly message: string }[];
  readonly warnings?: readonly Slip[];
  readonly missing?: readonly { readonly path: string; readonly zh: string; readonly en: string }[];
}

const CODES: Readonly<Record<number, ExitCode>> = {
  400: EXIT.usage,
  403: EXIT.refused,
  409: EXIT.refused,
  422: EXIT.refused,
  428: EXIT.refused,
  503: EXIT.unavailable,
};

/** What a ledger that serves answered in place of what was asked for. */
export class LedgerProblem extends Problem {
  constructor(
    /** Of HTTP. */
    readonly status: number,
    zh: string,
    en: string,
  ) {
    super(CODES[status] ?? EXIT.failure, zh, en);
  }
}

/** What was entered is likely a slip, and was not recorded. */
export class SlipsNotAcknowledged extends LedgerProblem {
  constructor(
    readonly slips: readonly Slip[],
    problem: LedgerProblem,
  ) {
    super(problem.status, problem.zh, problem.en);
  }
}

/** Everything that was said, in one sentence in each language. */
export const problemIn = (status: number, said: ProblemDetails): LedgerProblem => {
  const { violations = [], errors = [], missing = [] } = said;
  const zh = [
    ...violations.map(
      ({ rule, messageZh, particulars, cure }) => `${messageZh}${inBrackets(particulars)}${cure?.zh ?? ''}（${rule}）`,
    ),
    ...errors.map(({ path, messageZh }) => `${path.slice(1)}：${messageZh}。`),
    ...missing.map((member) => `缺少${member.zh}（${member.path.slice(1)}）。`),
  ];
  const en = [
    ...violations.map(
      ({ rule, message, particulars, cure }) => `${message}${inBrackets(particulars)} ${cure?.en ?? ''} (${rule})`,
    ),
    ...errors.map(({ path, message }) => `${path.slice(1)}: ${message}.`),
    ...missing.map((member) => `${member.en} (${member.path.slice(1)}) is missing.`),
  ];
  return new LedgerProblem(
    status,
    zh.length > 0 ? zh.join(' ') : (told([said.title, said.detail], '。') ?? `账本答复 ${String(status)}。`),
    en.length > 0
      ? en.join(' ')
      : (told([said.titleEn, said.detailEn], '. ') ?? `The ledger answered ${String(status)}.`),
  );
};

/** What is wrong, and then what to do next: a detail alone may say only that. */
const told = (sentences: readonly (string | undefined)[], between: string): string | undefined => {
  const said = [...new Set(sentences)].filter((each) => each !== undefined);
  return said.length === 0 ? undefined : said.join(between);
};

const inBrackets = (particulars: Readonly<Record<string, string>> | undefined): string =>
  particulars === undefined || Object.keys(particulars).length === 0
    ? ''
    : ` [${Object.entries(particulars)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; ')}]`;
