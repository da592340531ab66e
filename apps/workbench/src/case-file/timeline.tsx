import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Answers } from '../ledger/client.js';
import { dayOf, momentWords, timeOf } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Article, Articles } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Card } from '../shell/page.js';
import { counted, useSay } from '../words/language.js';

type Step = Answers['TimelineStep'];
type Gap = Answers['MissingInRecord'];

/** Recorded so much later, a step says it in words. */
const LATE_MINUTES = 24 * 60;

/** The record of the whole process, newest first: steps, refused attempts, and what is missing between them. */
export const Timeline = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const timeline = useQuery(questions.timeline(caseId));
  return (
    <Card
      title={say('全过程时间线', 'The whole process')}
      hint={say(
        '最新在上；左为发生时间，小字为记录时间',
        'newest first; when it happened, and below when it was recorded',
      )}
    >
      <Asked of={timeline}>
        {({ items, missing }) => {
          const newestFirst = [...items].reverse();
          const loose = missing.filter(({ entry }) => !items.some(({ id }) => id === entry));
          return (
            <ol className="timeline">
              {loose.map((gap) => (
                <GapEntry key={`${gap.what}/${gap.recordingId ?? ''}`} gap={gap} caseId={caseId} />
              ))}
              {newestFirst.map((step) => (
                <Fragment key={step.id}>
                  {missing
                    .filter(({ entry }) => entry === step.id)
                    .map((gap) => (
                      <GapEntry key={`${String(step.id)}/${gap.what}`} gap={gap} at={step.occurredAt} caseId={caseId} />
                    ))}
                  <Entry step={step} caseId={caseId} />
                </Fragment>
              ))}
            </ol>
          );
        }}
      </Asked>
    </Card>
  );
};

const lateWords = (step: Step): { readonly zh: string; readonly en: string } | undefined => {
  const minutes = step.recordedAfterMinutes ?? 0;
  if (minutes < LATE_MINUTES) return undefined;
  const days = Math.floor(minutes / (24 * 60));
  return { zh: `晚 ${String(days)} 天`, en: `${counted(days, 'day', 'days')} later` };
};

const Entry = ({ step, caseId }: { readonly step: Step; readonly caseId: string }) => {
  const say = useSay();
  const { personName } = useNames();
  const isRefused = step.kind === 'attempt';
  const late = lateWords(step);
  const people = [...new Set(step.persons.map(({ personId }) => personName(personId)))];
  return (
    <li className={isRefused ? 'refused' : step.kind === 'byLaw' ? 'by-law' : undefined}>
      <span className="at">
        <time dateTime={step.occurredAt}>{momentWords(step.occurredAt, say.language)}</time>
        <small>
          {say('记录 ', 'recorded ')}
          {dayOf(step.recordedAt) === dayOf(step.occurredAt)
            ? timeOf(step.recordedAt)
            : momentWords(step.recordedAt, say.language)}
          {late && say(`，${late.zh}`, `, ${late.en}`)}
        </small>
      </span>
      <span className="pin">
        {isRefused ? <Icons.refused /> : step.kind === 'byLaw' ? <Icons.law /> : <Icons.done />}
      </span>
      <div className="body">
        <b>
          {isRefused && say('操作被拒绝：', 'Refused: ')}
          {say(step.title)}
        </b>{' '}
        <span className="by">
          {step.kind === 'byLaw'
            ? say('依法自动发生', 'by law')
            : people.length > 0
              ? people.join(say('、', ', '))
              : personName(step.account)}
        </span>
        {step.violations.map(({ rule, articles }) => (
          <Broken key={rule} rule={rule} articles={articles} />
        ))}
        {(step.documents.length > 0 || step.recordings.length > 0) && (
          <div className="muted small">
            {step.documents.map(({ title }) => title).join(say('、', ', '))}
            {step.recordings.length > 0 &&
              ` ${say(`音像记录 ${String(step.recordings.length)} 份`, counted(step.recordings.length, 'recording', 'recordings'))}`}{' '}
            <Link to="/cases/$id/$part" params={{ id: caseId, part: 'papers' }} resetScroll={false}>
              {say('看文书', 'papers')}
            </Link>
          </div>
        )}
        {step.limits.length > 0 && (
          <div className="muted small">
            {say('期限至 ', 'until ')}
            {/* Two limits of a step may end on one day. */}
            {[...new Set(step.limits.map(({ until }) => until))]
              .map((until) => momentWords(until, say.language))
              .join(say('、', ', '))}
          </div>
        )}
        {step.firstOccurredAt !== undefined && (
          <div className="muted small">
            {say('时间已更正，原记录为 ', 'the time was corrected; first recorded as ')}
            {momentWords(step.firstOccurredAt, say.language)}
          </div>
        )}
      </div>
    </li>
  );
};

/** A rule by what it says. */
const Broken = ({ rule, articles }: { readonly rule: string; readonly articles: readonly string[] }) => {
  const say = useSay();
  const asked = useQuery(questions.rule(rule)).data;
  return (
    <div className="small">
      {asked ? say(asked.rule) : rule} <Articles of={articles.slice(0, 3)} />
    </div>
  );
};

/** What is missing is an entry of its own, where it should have been, with the way to mend it. */
const GapEntry = ({ gap, at, caseId }: { readonly gap: Gap; readonly at?: string; readonly caseId: string }) => {
  const say = useSay();
  return (
    <li className="gap">
      <span className="at">{at !== undefined && momentWords(at, say.language)}</span>
      <span className="pin">
        <Icons.overdue />
      </span>
      <div className="body">
        <b>
          {say('记录缺口：', 'Missing: ')}
          {say(gap)}
        </b>{' '}
        <Article of={gap.article} />{' '}
        {gap.what === 'upload' ? (
          <Link to="/cases/$id/$part" params={{ id: caseId, part: 'papers' }} resetScroll={false}>
            {say('上传', 'upload it')}
          </Link>
        ) : (
          <Link to="/cases/$id/steps/$step" params={{ id: caseId, step: 'register-recording' }}>
            {say('登记音像记录', 'register a recording')}
          </Link>
        )}
      </div>
    </li>
  );
};
