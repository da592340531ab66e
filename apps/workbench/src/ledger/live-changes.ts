import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { messageReader } from './server-sent.js';
import { authorization, sessions } from './session.js';

export type Connection = 'connecting' | 'live' | 'broken';

const AGAIN_AFTER_MS = 5000;

/** While a page is open, what others record is shown: a change of a case asks its file again, and the lists. */
export const useLiveChanges = (): Connection => {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const stopping = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (data: string): void => {
      const { data: change } = JSON.parse(data) as { data: { kind: string; id: string } };
      if (change.kind === 'case') void client.invalidateQueries({ queryKey: ['case', change.id] });
      void client.invalidateQueries({ queryKey: ['list'] });
    };
    const listen = async (): Promise<void> => {
      if (!sessions.now()) return;
      const response = await fetch('/api/events', { headers: authorization(), signal: stopping.signal });
      if (!response.ok || !response.body) throw new Error(`answered with ${String(response.status)}`);
      setConnection('live');
      const read = messageReader();
      const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await text.read(); !part.done; part = await text.read())
        for (const { event, data } of read(part.value)) if (event === 'change') changed(data);
    };
    const keep = (): void => {
      void listen()
        .catch(() => undefined)
        .then(() => {
          if (stopping.signal.aborted) return;
          setConnection('broken');
          timer = setTimeout(keep, AGAIN_AFTER_MS);
        });
    };
    keep();
    return () => {
      stopping.abort();
      clearTimeout(timer);
    };
  }, [client]);
  return connection;
};
