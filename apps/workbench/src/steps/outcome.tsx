import { useEffect, useRef, type ReactNode } from 'react';
import { Icons } from '../shell/icons.js';
import { Articles } from '../shell/marks.js';
import type { Violation } from '../ledger/problem.js';
import { useSay, type Said } from '../words/language.js';
import { valueWords } from '../words/values.js';
import { anchorOf } from './anchor.js';
import { goTo } from './go-to.js';
import { Repair } from './repair.js';

export interface NamedMember extends Said {
  readonly path: string;
}

/** A box on top that takes the focus: whoever sent something hears first what became of it. */
const Box = ({
  tone,
  title,
  children,
}: {
  readonly tone: 'late' | 'done' | 'warn';
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={box} className={`outcome of-${tone}`} tabIndex={-1} aria-label={title} role="alert">
      <h2>
        {tone === 'late' ? <Icons.refused /> : tone === 'done' ? <Icons.done /> : <Icons.overdue />}
        {title}
      </h2>
      {children}
    </section>
  );
};

/** Rule by rule: what, why, cure. */
const Violations = ({ of }: { readonly of: readonly Violation[] }) => {
  const say = useSay();
  return (
    <ol>
      {of.map(({ rule, message, messageZh, articles, cure, particulars }) => (
        <li key={`${rule}/${JSON.stringify(particulars ?? {})}`}>
          <div>
            <b>{say(messageZh, message)}</b> <Articles of={articles} />
            {particulars && (
              <span className="fix small">
                {Object.entries(particulars)
                  .map(([name, value]) => say(valueWords(name, value)))
                  .join(say('；', '; '))}
              </span>
            )}
            {cure && <span className="fix">{say(cure)}</span>}
            <Repair rule={rule} particulars={particulars} />
          </div>
        </li>
      ))}
    </ol>
  );
};

export const Refused = ({
  violations,
  isRecorded,
}: {
  readonly violations: readonly Violation[];
  readonly isRecorded: boolean;
}) => {
  const say = useSay();
  return (
    <Box
      tone="late"
      title={
        isRecorded
          ? say(
              `没有记录：有 ${String(violations.length)} 处不符合规定`,
              `Not recorded: ${String(violations.length)} rules are broken`,
            )
          : say(
              `现在提交会被拒绝：有 ${String(violations.length)} 处不符合规定`,
              `It would be refused: ${String(violations.length)} rules are broken`,
            )
      }
    >
      <p>
        {isRecorded
          ? say(
              '您填的内容都还在。改好后再提交；这次提交已记入“被拒绝的操作”。',
              'All that you entered is still here. Change it and send it again; this attempt is on record.',
            )
          : say('这次只是核对，没有记入“被拒绝的操作”。', 'This was a check only; nothing is on record.')}
      </p>
      <Violations of={violations} />
    </Box>
  );
};

export const Incomplete = ({ missing }: { readonly missing: readonly NamedMember[] }) => {
  const say = useSay();
  return (
    <Box
      tone="warn"
      title={say(`还有 ${String(missing.length)} 项没有填`, `${String(missing.length)} members are missing`)}
    >
      <ol>
        {missing.map(({ path, ...title }, nth) => (
          <li key={`${path}/${String(nth)}`}>
            <a
              href={`#${anchorOf(path)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(path);
              }}
            >
              {say(title)}
            </a>
          </li>
        ))}
      </ol>
    </Box>
  );
};

export const WouldBeRecorded = () => {
  const say = useSay();
  return (
    <Box tone="done" title={say('这样提交会被记录，没有违反规定', 'It would be recorded; no rule is broken')}>
      <p>{say('这次只是试一试，没有记录。', 'This was a trial; nothing is recorded.')}</p>
    </Box>
  );
};

export const Trouble = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box tone="late" title={title}>
    {children}
  </Box>
);

export const Warned = ({
  warnings,
  children,
}: {
  readonly warnings: readonly Said[];
  readonly children: ReactNode;
}) => {
  const say = useSay();
  return (
    <Box tone="warn" title={say('没有记录：请先确认', 'Not recorded: please confirm')}>
      <ol>
        {warnings.map((warning) => (
          <li key={warning.zh}>{say(warning)}</li>
        ))}
      </ol>
      <p>{children}</p>
    </Box>
  );
};
