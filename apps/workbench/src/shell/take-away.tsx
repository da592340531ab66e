import { useState, type ReactNode } from 'react';
import { fileAt } from '../ledger/client.js';
import { saidBy } from '../ledger/problem.js';
import { useSay, type Said } from '../words/language.js';

/** Fetches a file with the session of whoever works here and hands it to the browser: a link alone would ask without it. */
export const TakeAway = ({
  path,
  name,
  className = 'link',
  children,
}: {
  readonly path: string;
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  const take = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const address = URL.createObjectURL(await fileAt(path));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The browser reads the file after the click; it has it by the time that a minute is over.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (error) {
      setTrouble(saidBy(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" className={className} disabled={isBusy} onClick={() => void take()}>
        {isBusy ? say('正在取…', 'Fetching…') : children}
      </button>
      {trouble && (
        <span className="trouble small" role="alert">
          {say(trouble)}
        </span>
      )}
    </>
  );
};
