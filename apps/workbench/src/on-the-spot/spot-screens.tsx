import { useEffect, useState } from 'react';
import { timeOf } from '../ledger/moments.js';
import { Heading } from '../shell/page.js';
import { CheckPage } from '../steps/check-page.js';
import type { Path, Value } from '../steps/draft.js';
import type { Draft } from '../steps/drafts.js';
import { FieldOf } from '../steps/fields/fields.js';
import type { Field } from '../steps/grammar.js';
import { Outcomes } from '../steps/outcomes.js';
import { useRecording, type Recorded } from '../steps/recording.js';
import type { StepForm } from '../steps/schema.js';
import { FormContext } from '../steps/step-context.js';
import { useSay } from '../words/language.js';
import { SCREENS, screenOf } from './screens.js';

const STEP = 'decide-on-spot';
/** The account says them. */
const KNOWN = new Set(['agencyId', 'unitId']);

interface SpotScreensProps {
  readonly form: StepForm;
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly isKept: boolean;
  readonly keep: (draft: Draft) => void;
  readonly change: (path: Path, value: Value) => void;
  readonly fillIn: (path: Path, value: Value) => void;
  readonly drop: () => Promise<void>;
  readonly recorded: (answer: Recorded) => Promise<void>;
}

/** One screen after the other; the last leads to the page where all is checked before it is recorded. */
export const SpotScreens = ({
  form,
  fields,
  draft,
  isKept,
  keep,
  change,
  fillIn,
  drop,
  recorded,
}: SpotScreensProps) => {
  const say = useSay();
  const [nth, setNth] = useState(0);
  const recording = useRecording({
    form,
    step: STEP,
    fields,
    subject: undefined,
    etag: null,
    draft,
    keep,
    drop,
    recorded,
  });
  const { body, outcome, faults, doubts, isChecked, isBusy, check, record, reopen, goOn } = recording;
  const screen = SCREENS[nth] ?? SCREENS[0];
  const isLast = nth === SCREENS.length - 1;
  const own = fields
    .filter(({ name }) => screenOf(name) === nth && !KNOWN.has(name))
    .sort((a, b) => rankIn(screen.members, a.name) - rankIn(screen.members, b.name));
  const [asked, rest] = [
    own.filter((field) => isShown(field, screen.members)),
    own.filter((field) => !isShown(field, screen.members)),
  ];
  const set = (path: Path, next: Value): void => {
    reopen();
    change(path, next);
  };
  // What lacks may stand on a screen before this one.
  const lacking = outcome?.is === 'incomplete' ? outcome.missing[0]?.path.split('/')[1] : undefined;
  useEffect(() => {
    if (lacking !== undefined) setNth(screenOf(lacking));
  }, [lacking, recording.nth]);
  const go = (to: number): void => {
    setNth(to);
    scrollTo({ top: 0 });
  };
  return (
    <FormContext value={{ step: STEP, fields, caseId: undefined, value: draft.value, set, fillIn, faults }}>
      <div className="spot">
        <p className="crumb">
          {say(
            `当场处罚 · 第 ${String(nth + 1)} 步，共 ${String(SCREENS.length)} 步`,
            `On the spot · ${String(nth + 1)} of ${String(SCREENS.length)}`,
          )}
        </p>
        <Heading key={`screen-${String(nth)}`} title={isChecked ? say('核对', 'Check') : say(screen)} />
        <progress className="way" value={nth + 1} max={SCREENS.length} aria-label={say('进度', 'Progress')} />
        <div key={`answer-${String(recording.nth)}`}>
          <Outcomes
            {...{ outcome, isBusy, goOn }}
            caseId={undefined}
            since={null}
            record={(acknowledged) => void record(acknowledged)}
          />
        </div>
        {isChecked ? (
          <CheckPage {...{ form, fields, body, doubts, isBusy }} record={() => void record()} back={reopen} />
        ) : (
          <form
            className="card"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (isLast) void check();
              else go(nth + 1);
            }}
          >
            <div className="in form">
              {asked.map((field) => (
                <FieldOf key={field.name} field={field} path={[field.name]} />
              ))}
              {rest.length > 0 && (
                <details className="optional-fields">
                  <summary>{say(`可不填的 ${String(rest.length)} 项`, `${String(rest.length)} optional`)}</summary>
                  {rest.map((field) => (
                    <FieldOf key={field.name} field={field} path={[field.name]} />
                  ))}
                </details>
              )}
            </div>
            <div className="in">
              <button type="submit" className="button main tall" disabled={isBusy}>
                {isLast
                  ? say('核对后出票', 'Check and issue')
                  : say(`下一步：${SCREENS[nth + 1]?.zh ?? ''}`, `Next: ${SCREENS[nth + 1]?.en ?? ''}`)}
              </button>
              {nth > 0 && (
                <button type="button" className="button tall" onClick={() => go(nth - 1)}>
                  {say('上一步', 'Back')}
                </button>
              )}
              <p className="muted small" role="status">
                {isKept
                  ? say(
                      `草稿，只在本机${draft.savedAt === '' ? '' : `，${timeOf(draft.savedAt)} 已存`}。没有网络也能填；连上以后再出票，不会重复。`,
                      'Draft, on this device only. It can be filled in without a network, and counts once when it is sent.',
                    )
                  : say('填的内容只存在本机。', 'What you enter is kept on this device only.')}
              </p>
            </div>
          </form>
        )}
      </div>
    </FormContext>
  );
};

const rankIn = (members: readonly string[], name: string): number =>
  members.includes(name) ? members.indexOf(name) : members.length;

const isShown = ({ isRequired, name }: Field, members: readonly string[]): boolean =>
  isRequired || members.includes(name);
