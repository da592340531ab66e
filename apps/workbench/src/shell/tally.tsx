import { useSay } from '../words/language.js';
import type { Tone } from './marks.js';

export interface Count {
  readonly tone: Tone;
  readonly count: string | number;
  readonly words: string;
}

/** A few counts on top of a page, side by side. */
export const Tally = ({ counts }: { readonly counts: readonly Count[] }) => {
  const say = useSay();
  return (
    <ul className="tally" aria-label={say('概览', 'At a glance')}>
      {counts.map(({ tone, count, words }) => (
        <li key={words}>
          <span className={`count ${tone}`}>
            <b>{count}</b>
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
};
