import type { Said } from '../words/language.js';

export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly messageZh: string;
  readonly articles: readonly string[];
  readonly particulars?: Readonly<Record<string, string>>;
  readonly cure?: Said;
  readonly href?: string;
}

/** A member of the body that is not as it must be. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  readonly messageZh: string;
}

export interface ProblemBody {
  readonly type?: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly detail?: string;
  readonly detailEn?: string;
  /** Who somebody is at the identity provider, where no account is bound to it. */
  readonly issuer?: string;
  readonly subject?: string;
  readonly violations?: readonly Violation[];
  readonly errors?: readonly Fault[];
  readonly warnings?: readonly { readonly warning: string; readonly message: string; readonly messageZh: string }[];
}

/** What the ledger answered instead of what was asked for (RFC 9457). */
export class LedgerProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.titleEn ?? `answered with ${String(status)}`);
    this.name = 'LedgerProblem';
  }

  /** What it says to people. */
  get said(): Said {
    const { title, titleEn, detail, detailEn } = this.body;
    // What is said to programs names routes; people get the title then.
    const isForPeople = detail !== undefined && !detail.includes('/api/');
    return {
      zh: (isForPeople ? detail : title) ?? '账本没有给出答复',
      en: (isForPeople ? detailEn : titleEn) ?? 'The ledger gave no answer',
    };
  }
}

/** Reads what the ledger answered instead of what was asked for. */
export const problemOf = async (response: Response): Promise<LedgerProblem> =>
  new LedgerProblem(response.status, (await response.json().catch(() => ({}))) as ProblemBody);

/** Said where the ledger could not be reached at all. */
const UNREACHABLE: Said = {
  zh: '连不上账本。请检查网络；您填的内容都还在。',
  en: 'The ledger cannot be reached. Check the network; what you entered is kept.',
};

export const saidBy = (error: unknown): Said => (error instanceof LedgerProblem ? error.said : UNREACHABLE);
