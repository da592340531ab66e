import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { questions } from '../ledger/questions.js';
import { sessions } from '../ledger/session.js';

export const useSession = () => useSyncExternalStore(sessions.subscribe, sessions.now);

/** Who works here, with their roles and duties; undefined until the ledger has said it. */
export const useMe = () => useQuery(questions.me()).data;
