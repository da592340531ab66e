import { productRules, ruleTracks } from '@ecl/ledger';
import { Choice, Known, Text, TextLike } from '@ecl/web';
import { FreshQuery } from '../input/list-query.js';

const optional = true;
const TRACKS = [...ruleTracks.keys()];
const COMMANDS = new Set(productRules.flatMap(({ askedBy }) => askedBy.map(({ name }) => name)));

/** The parameters of a list of rules. */
export class RuleSearchQuery extends FreshQuery {
  @Text({ max: 100, optional, description: '代码以此开头，如 payment. / Codes that begin so' })
  readonly prefix?: string;

  @Choice(TRACKS, { optional })
  readonly track?: string;

  @Known(
    COMMANDS,
    { zh: '应为步骤的名称，如 ApproveFiling', en: 'must be the name of a command, as in ApproveFiling' },
    { optional, description: '步骤的名称，如 ApproveFiling / The rules that this command is judged by' },
  )
  readonly command?: string;
}

/** The code in an address. No rule has a code of another form, so such a code is not found, not invalid. */
export class RuleAddress {
  @TextLike(
    /^[A-Za-z][A-Za-z0-9.-]{0,99}$/,
    {
      zh: '不是规则代码，代码如 filing.approved-by-proposer',
      en: 'is not the code of a rule such as filing.approved-by-proposer',
    },
    { example: 'filing.approved-by-proposer' },
  )
  readonly code!: string;
}
