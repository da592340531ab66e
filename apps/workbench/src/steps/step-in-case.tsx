import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answers } from '../ledger/client.js';
import type { Value } from './draft.js';
import type { StepForm } from './schema.js';
import { StepOf } from './step-of.js';

interface StepInCaseProps {
  readonly form: StepForm;
  readonly step: string;
  readonly of: Pick<Answers['CaseInRegister'], 'caseId' | 'parties'>;
  readonly etag: string | null;
  readonly start: Readonly<Record<string, Value>>;
  readonly notes?: ReadonlyMap<string, ReactNode>;
  readonly shown?: readonly string[];
}

/** The form of a step in a case; once it is recorded, the case is shown. */
export const StepInCase = ({ of, step, ...rest }: StepInCaseProps) => {
  const navigate = useNavigate();
  const { caseId, parties } = of;
  return (
    <StepOf
      {...{ ...rest, step, parties, caseId }}
      subject={caseId}
      recorded={() => navigate({ to: '/cases/$id', params: { id: caseId }, search: { recorded: step } })}
    />
  );
};
