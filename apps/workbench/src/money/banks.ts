import { useQuery } from '@tanstack/react-query';
import { questions } from '../ledger/questions.js';
import { useMe } from '../shell/account.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';

/** The banks whose days this account may compare: a bank sees its own, finance those that collect for it. */
export const useBanks = (): readonly string[] => {
  const me = useMe();
  const isBank = me?.roles.includes('bank') ?? false;
  const payments = useQuery({ ...questions.payments({ limit: 200 }), enabled: me !== undefined && !isBank }).data;
  if (isBank) return typeof me?.agencyId === 'string' ? [me.agencyId] : [];
  return [...new Set(payments?.items.flatMap(({ collectingBankId: bank }) => (bank === undefined ? [] : [bank])))];
};

/** What a bank is called; whoever may not read the register of banks reads what it is. */
export const useBankName = (): ((bank: string) => string) => {
  const say = useSay();
  const { agencyName } = useNames();
  return (bank) => {
    const name = agencyName(bank);
    return name === bank ? say('代收银行', 'the collecting bank') : name;
  };
};
