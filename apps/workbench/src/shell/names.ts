import { useQuery } from '@tanstack/react-query';
import { questions } from '../ledger/questions.js';
import { useMemo } from 'react';
import { useSay } from '../words/language.js';
import { useMe } from './account.js';

/** What people, agencies and units are called; whoever may not read it sees their ids. */
export const useNames = () => {
  const say = useSay();
  const me = useMe();
  // A bank may not read it: to ask all the same would be a refusal on each page.
  const mayRead = me !== undefined && !me.roles.every((role) => role === 'bank');
  const directory = useQuery({ ...questions.directory(), enabled: mayRead }).data;
  const restDays = useMemo(() => new Set(directory?.restDays ?? []), [directory]);
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[] | undefined, id: string): string =>
    list?.find((entry) => entry.id === id)?.name ?? id;
  return {
    directory,
    restDays,
    personName: (id: string): string => (id === 'system' ? say('系统', 'the ledger') : nameIn(directory?.people, id)),
    agencyName: (id: string): string => nameIn(directory?.agencies, id),
    unitName: (id: string): string => nameIn(directory?.units, id),
  };
};
