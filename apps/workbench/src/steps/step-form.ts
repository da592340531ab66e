import { useQuery } from '@tanstack/react-query';
import { LedgerProblem } from '../ledger/problem.js';
import type { StepForm } from './schema.js';

/** One file for each step of the contract; it is fetched when its form is opened. */
const FORMS = import.meta.glob<{ default: StepForm }>('../../made/forms/*.json');

export const useStepForm = (name: string) =>
  useQuery({
    queryKey: ['form', name],
    staleTime: Infinity,
    queryFn: async () => {
      const load = FORMS[`../../made/forms/${name}.json`];
      if (!load) throw new LedgerProblem(404, { title: '没有这一步骤', titleEn: 'There is no such step' });
      return (await load()).default;
    },
  });
