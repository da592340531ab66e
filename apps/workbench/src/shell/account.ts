import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { questions } from '../ledger/questions.js';
import { sessions } from '../ledger/session.js';

export const useSession = () => useSyncExternalStore(sessions.subscribe, sessions.now);

/** Who works here, with their roles and duties; undefined until the ledger has said it. */
export const useMe = () => useQuery(questions.me()).data;

/** Whether a step is among the duties of whoever works here; no step is until the ledger has said it. */
export const useMay = (): ((step: string) => boolean) => {
  const duties = useMe()?.duties ?? [];
  return (step) => duties.some((duty) => duty.step === step);
};

/** Agency and unit of whoever works here, as far as they have them: with these a form begins. */
export const ownPlace = ({ agencyId, unitId }: NonNullable<ReturnType<typeof useMe>>) => ({
  ...(typeof agencyId === 'string' ? { agencyId } : {}),
  ...(typeof unitId === 'string' ? { unitId } : {}),
});
