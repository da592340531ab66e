import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { articleWords } from '../words/articles.js';
import { questions } from '../ledger/questions.js';
import { useSay } from '../words/language.js';
import { Icons } from './icons.js';

export type Tone = 'late' | 'warn' | 'open' | 'done' | 'still' | 'stop';

const ICON_OF = {
  late: Icons.overdue,
  warn: Icons.clock,
  open: Icons.clock,
  done: Icons.done,
  still: Icons.pause,
  stop: Icons.refused,
} as const;

/** A state is a word and a sign; its colour only repeats it. */
export const Mark = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => {
  const Icon = ICON_OF[tone];
  return (
    <span className={`mark mark-${tone}`}>
      <Icon />
      {children}
    </span>
  );
};

/** An article as it is quoted all day; its whole title is its hint. */
export const Article = ({ of }: { readonly of: string }) => {
  const { short, full } = articleWords(of, useSay().language);
  return (
    <span className="article" title={full}>
      {short}
    </span>
  );
};

export const Articles = ({ of }: { readonly of: readonly string[] }) => (
  <span className="articles">
    {of.map((article) => (
      <Article key={article} of={article} />
    ))}
  </span>
);

/** What to do about a rule, asked for when somebody wants to know. */
export const Cure = ({ rule }: { readonly rule: string }) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const asked = useQuery({ ...questions.rule(rule), enabled: isOpen });
  return (
    <>
      <button type="button" className="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {say('怎样才能办', 'What to do')}
      </button>
      <span id={id} role="status" className="cure-words" hidden={!isOpen}>
        {asked.data ? say(asked.data.rule.cure) : isOpen ? say('正在查…', 'Looking it up…') : ''}
      </span>
    </>
  );
};
