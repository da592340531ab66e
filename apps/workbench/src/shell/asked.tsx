import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { saidBy } from '../ledger/problem.js';
import { useSay } from '../words/language.js';
import { Icons } from './icons.js';

/** Shows an answer; until there is one, says so; if there is none, says why and offers to ask again. */
export const Asked = <T,>({
  of,
  children,
}: {
  readonly of: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
}) => {
  const say = useSay();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error)
    return (
      <p className="in trouble" role="alert">
        <Icons.overdue /> {say(saidBy(of.error))}{' '}
        <button type="button" className="link" onClick={() => void of.refetch()}>
          {say('再试一次', 'Try again')}
        </button>
      </p>
    );
  return <p className="in muted loading">{say('正在取…', 'Loading…')}</p>;
};
