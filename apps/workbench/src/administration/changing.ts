import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../ledger/client.js';
import { saidBy } from '../ledger/problem.js';
import type { Said } from '../words/language.js';

interface Asked {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** A change that an administrator makes: sent once, however often the button is pressed; what lists show is asked again. */
export const useChanging = () => {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  const [done, setDone] = useState<Said>();
  const change = async ({ method, path, body }: Asked, said: Said): Promise<boolean> => {
    setBusy(true);
    setTrouble(undefined);
    setDone(undefined);
    try {
      await send(path, body, { 'Idempotency-Key': crypto.randomUUID() }, method);
      await client.invalidateQueries({ queryKey: ['administration'] });
      setDone(said);
      return true;
    } catch (error) {
      setTrouble(saidBy(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { change, isBusy, trouble, done };
};
