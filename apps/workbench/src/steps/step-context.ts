import { createContext, useContext, type ReactNode } from 'react';
import type { Said } from '../words/language.js';
import type { Path, Value } from './draft.js';
import type { Field } from './grammar.js';

/** What every field of a step's form knows. */
export interface StepContext {
  readonly step: string;
  readonly fields?: readonly Field[];
  /** Absent where the step begins a case. */
  readonly caseId: string | undefined;
  /** The case has one party: nobody is asked which. */
  readonly isOfOneParty?: boolean;
  readonly value: Value;
  readonly set: (path: Path, value: Value) => void;
  /** Puts in what nobody has to choose; no draft is kept for it alone. */
  readonly fillIn: (path: Path, value: Value) => void;
  /** What the ledger said about members, by their pointers. */
  readonly faults: ReadonlyMap<string, Said>;
  /** What the page knows beside members, by their pointers. */
  readonly notes?: ReadonlyMap<string, ReactNode> | undefined;
}

export const FormContext = createContext<StepContext | undefined>(undefined);

export const useForm = (): StepContext => {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field stands outside of a form');
  return form;
};
