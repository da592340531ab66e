import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { useMe } from '../shell/account.js';

/** What the file says where the public text has its own words; absent what this account may not read. */
export interface Original {
  readonly partyName?: string;
  readonly conduct?: string;
}

/** The file as far as this account opens it. */
export const useOriginal = (caseId: string, { partyName }: Answers['DisclosureOfParty']): Original => {
  const mayRead = useMe()?.sees.some(({ extent }) => extent === 'file') ?? false;
  const file = useQuery({ ...questions.file(caseId), enabled: mayRead, retry: false }).data;
  return { partyName, ...(file?.about ? { conduct: file.about.conduct } : {}) };
};
