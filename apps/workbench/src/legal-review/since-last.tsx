import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Answers } from '../ledger/client.js';
import { questions } from '../ledger/questions.js';
import { Icons } from '../shell/icons.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { penaltiesWords } from './told-penalties.js';
import { textsChanged } from './texts-compared.js';
import { woven } from './woven.js';

type Submission = Answers['SubmissionInCaseAnswer'];

/** One text that became another: what went is struck, what came is underlined. */
const Became = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <>
    {woven(before, after).map(({ text, is }, nth) =>
      is === 'gone' ? <del key={nth}>{text}</del> : is === 'came' ? <ins key={nth}>{text}</ins> : text,
    )}
  </>
);

/** What is new in a case that was submitted again, and where the reviewer's own demand was met. */
export const SinceLast = ({ caseId, submissionId }: { readonly caseId: string; readonly submissionId: string }) => {
  const submissions = useQuery(questions.review(caseId)).data?.submissions ?? [];
  const own = submissions.find((each) => each.submissionId === submissionId);
  const before = submissions.find((each) => each.submissionId === own?.changed?.since);
  return (
    <>
      {own && own.supplied.length > 0 && <Supplied own={own} />}
      {own?.changed && before && <Changes caseId={caseId} own={own} changed={own.changed} before={before} />}
    </>
  );
};

/** What the reviewer had asked for, and got, in the same submission. */
const Supplied = ({ own: { missing, supplied } }: { readonly own: Submission }) => {
  const say = useSay();
  return (
    <Card title={say('退回后补充的材料', 'Papers supplied after the return')}>
      <div className="in">
        {missing !== undefined && (
          <p>
            {say('当时要求：', 'Asked for: ')}
            {missing}
          </p>
        )}
        <ul className="papers-changed">
          {supplied.map(({ sha256, title }) => (
            <li key={sha256}>
              <Icons.file /> {title}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
};

const MEMBERS = { facts: { zh: '违法事实', en: 'Facts' }, reasons: { zh: '理由', en: 'Reasons' } };

const Changes = ({
  caseId,
  own,
  changed,
  before,
}: {
  readonly caseId: string;
  readonly own: Submission;
  readonly changed: NonNullable<Submission['changed']>;
  readonly before: Submission;
}) => {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useNextChange(box);
  const file = useQuery(questions.file(caseId)).data;
  const texts = textsChanged(file?.steps ?? [], before.steps[0] ?? 0);
  const nameOf = (partyId: string): string => file?.parties.find((party) => party.partyId === partyId)?.name ?? partyId;
  const steps = (file?.steps ?? []).filter(({ number }) => changed.newSteps.includes(number));
  const count = changed.penalties.length + texts.length + changed.papersAdded.length + changed.papersGone.length;
  return (
    <Card
      title={say(`与第 ${String(before.round)} 次送审比较`, `Since submission ${String(before.round)}`)}
      hint={say(`改动 ${String(count)} 处，按 N 看下一处`, `${String(count)} changes; N goes to the next`)}
    >
      <div className="in since-last" ref={box}>
        {before.missing !== undefined && (
          <p>
            {say('上次要求补充：', 'Asked for: ')}
            {before.missing}
          </p>
        )}
        {before.supplied.length > 0 && (
          <p>
            {say('上次已补充：', 'Supplied then: ')}
            {before.supplied.map(({ title }) => title).join(say('、', ', '))}
          </p>
        )}
        {changed.said !== undefined && (
          <p>
            {say('送审说明：', 'The submitter says: ')}
            {changed.said}
          </p>
        )}
        {changed.penalties.map(({ partyId, ...penalties }) => (
          <p key={partyId} data-change tabIndex={-1}>
            <b>{nameOf(partyId)}</b> {penalties.before.length > 0 && <del>{penaltiesWords(penalties.before, say)}</del>}{' '}
            {penalties.after.length > 0 && <ins>{penaltiesWords(penalties.after, say)}</ins>}
          </p>
        ))}
        {texts.map((text) => (
          <div key={`${text.step.zh}/${text.member}`} data-change tabIndex={-1}>
            <h3>
              {say(text.step)} · {say(MEMBERS[text.member])}
            </h3>
            <p className="draft-text">
              <Became before={text.before} after={text.after} />
            </p>
          </div>
        ))}
        <p>
          {changed.isRedrafted
            ? say(`决定书草案已换：${own.draft.title}`, `The draft is another paper: ${own.draft.title}`)
            : say('决定书草案仍是原来那一份。', 'The draft is the same paper.')}
        </p>
        {changed.papersAdded.length > 0 && <h3>{say('本次新增的材料', 'New papers')}</h3>}
        <ul className="papers-changed">
          {changed.papersAdded.map(({ sha256, title }) => (
            <li key={sha256} data-change tabIndex={-1}>
              <Icons.file /> <ins>{title}</ins>
            </li>
          ))}
          {changed.papersGone.map(({ sha256, title }) => (
            <li key={sha256} data-change tabIndex={-1}>
              <Icons.file /> <del>{title}</del>
            </li>
          ))}
        </ul>
        {steps.length > 0 && (
          <p>
            {say('其间的步骤：', 'Steps in between: ')}
            {steps.map(({ number, title }) => `${String(number)}. ${say(title)}`).join(say('、', ', '))}
          </p>
        )}
      </div>
    </Card>
  );
};

/** N goes to the next change, and from the last to the first; not while somebody writes. */
const useNextChange = (box: { readonly current: HTMLElement | null }): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches('input, select, textarea')) return;
      const changes = [...(box.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
      const at = changes.findIndex((each) => each === document.activeElement);
      const next = changes[(at + 1) % Math.max(1, changes.length)];
      next?.focus();
      next?.scrollIntoView({ block: 'center' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [box]);
};
