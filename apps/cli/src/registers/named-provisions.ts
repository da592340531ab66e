import { Problem } from '../errors/problem.js';
import { EXIT } from '../exit-codes.js';
import type { LedgerClient } from './ledger-client.js';
import { listIn } from './member-value.js';

interface Version {
  readonly version: number;
  readonly law: string;
  readonly article: string;
}

/** `air-118@2,city-36@1`: provisions of the register, in the words of the register. @throws Problem */
export const provisionsNamed = async (text: string, client: LedgerClient): Promise<readonly object[]> => {
  return Promise.all(
    listIn(text).map(async (each) => {
      const [, provisionId = '', number = ''] = /^(.+)@(\d+)$/.exec(each) ?? [];
      if (provisionId === '')
        throw new Problem(
          EXIT.usage,
          `${each} 应为“编号@版本”，例如 air-118@2。`,
          `${each}: write a provision as id@version, such as air-118@2.`,
        );
      const { items } = await client.get<{ readonly items: readonly Version[] }>(
        `/api/provisions/${encodeURIComponent(provisionId)}`,
      );
      const found = items.find(({ version }) => version === Number(number));
      if (!found)
        throw new Problem(
          EXIT.refused,
          `规定 ${provisionId} 没有第 ${number} 版，现有 ${String(items.length)} 版。`,
          `Provision ${provisionId} has no version ${number}; it has ${String(items.length)}.`,
        );
      const { law, article, version } = found;
      return { law, article, provisionId, version };
    }),
  );
};
