import { useEffect, useRef, type ReactNode } from 'react';
import { useSay } from '../words/language.js';

/** The heading of a page. It takes the focus when the page opens, so that whoever listens hears where they are. It says its title, or more. */
export const Heading = ({ title, children = title }: { readonly title: string; readonly children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const say = useSay();
  const ledger = say('执法案卷账本', 'Enforcement case ledger');
  useEffect(() => {
    document.title = `${title} · ${ledger}`;
  }, [title, ledger]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};

export const Card = ({
  title,
  hint,
  aside,
  children,
  className = '',
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) => (
  <section className={`card ${className}`} aria-label={title}>
    <header>
      <h2>{title}</h2>
      {hint !== undefined && <span className="muted">{hint}</span>}
      {aside !== undefined && <span className="aside">{aside}</span>}
    </header>
    {children}
  </section>
);
