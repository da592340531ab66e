import type { LedgerClient } from '../registers/ledger-client.js';
import { LedgerProblem } from '../registers/ledger-problem.js';

interface Me {
  readonly roles: readonly string[];
}

/**
 * An answer about a case, which depends on who asks. Where the case is not found, the failure says with whose eyes it was looked
 * for.
 * @throws LedgerProblem
 */
export const asSeenBy = async <T>(account: string, client: LedgerClient, answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof LedgerProblem) || error.status !== 404) throw error;
    const { roles } = await client.get<Me>('/api/me');
    const why = roles.includes('administrator') ? OF_ADMINISTRATORS : OF_OTHERS;
    throw new LedgerProblem(
      error.status,
      `${error.zh} 以账号 ${account} 查看：${why.zh}`,
      `${error.en} It was looked for as ${account}: ${why.en}`,
    );
  }
};

const OF_ADMINISTRATORS = {
  zh: '管理员看不到任何案件，请用 --as 指明办案人员的账号。',
  en: 'an administrator sees no case; name the account of someone who handles it with --as.',
};
const OF_OTHERS = {
  zh: '该账号只看得到其职责范围内的案件。',
  en: 'it sees only the cases that its duties are about.',
};
