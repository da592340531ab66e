import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answers } from '../../ledger/client.js';
import { dayWords, dayOf } from '../../ledger/moments.js';
import { questions } from '../../ledger/questions.js';
import type { Say } from '../../words/language.js';
import type { Option } from '../fields/combobox.js';
import { outsidersIn, thingsOf, type Outsider, type StepRead, type Thing } from './things.js';

type Step = Answers['WholeFileAnswer']['steps'][number];

const readOf = ({ title, occurredAt, parties, says, money }: Step): StepRead => ({
  title,
  occurredAt,
  ...(parties === undefined ? {} : { parties }),
  data: says?.data ?? money,
});

const NOTHING: readonly Thing[] = [];
const NOBODY: readonly Outsider[] = [];

/** What the case of a form has on record; nothing where the step is in no case, or where this account may not read its file. */
export const useThings = (
  caseId: string | undefined,
  isAsked = true,
): { readonly things: readonly Thing[]; readonly outsiders: readonly Outsider[] } => {
  const file = useQuery({
    ...questions.file(caseId ?? ''),
    enabled: isAsked && caseId !== undefined,
    retry: false,
    staleTime: 60_000,
  }).data;
  return useMemo(() => {
    if (file === undefined) return { things: NOTHING, outsiders: NOBODY };
    const steps = file.steps.map(readOf);
    const parties = file.parties.map(({ partyId, name = partyId }) => ({ partyId, name }));
    return { things: thingsOf(steps), outsiders: outsidersIn(steps, parties) };
  }, [file]);
};

/** As it is called, with the step and the day that brought it. */
export const optionOf = ({ id, words, by, at }: Thing, say: Say): Option => {
  const day = dayWords(dayOf(at), say.language);
  return words === undefined
    ? { value: id, label: say(by), hint: day }
    : { value: id, label: words, hint: `${say(by)}，${day}` };
};
