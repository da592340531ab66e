import type { Provisions } from '@ecl/enforcement';
import type { Fault } from '../reading/row.js';

/** A provision as an entry names it. */
export interface NamedProvision {
  readonly law: string;
  readonly article: string;
  readonly provisionId: string;
  readonly version: number;
}

/** `air-118@2`, or `air-118` for its newest version, in the words of the register. */
export const provisionNamed = (text: string, provisions: Provisions): NamedProvision | { readonly fault: Fault } => {
  const [, provisionId = '', number] = /^(.+?)(?:@(\d+))?$/.exec(text.trim()) ?? [];
  const versions = provisions.versionsOf(provisionId);
  const found = number === undefined ? versions.at(-1) : versions[Number(number) - 1];
  if (!found)
    return {
      fault: {
        zh: `法律规定登记簿中没有 ${text}；应为“编号”或者“编号@版本”`,
        en: `the register of provisions has no ${text}; write id or id@version`,
      },
    };
  const { law, article, version } = found;
  return { law, article, provisionId, version };
};
