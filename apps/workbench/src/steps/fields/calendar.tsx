import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { dayAfter, dayOf, dayWords, weekdayWords } from '../../ledger/moments.js';
import { Icons } from '../../shell/icons.js';
import { useNames } from '../../shell/names.js';
import { useSay } from '../../words/language.js';
import { dayTyped, monthAfter, monthOf, weeksOf } from './typed-days.js';

interface CalendarProps {
  readonly day: string;
  /** No later day can be taken. */
  readonly last: string | undefined;
  readonly take: (day: string) => void;
  readonly leave: () => void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month with the days of rest of the ledger's own calendar. Arrows move, Page Up and Page Down change the month, Escape leaves. */
const Calendar = ({ day, last, take, leave }: CalendarProps) => {
  const say = useSay();
  const { restDays } = useNames();
  const today = dayOf(Date.now());
  const [at, setAt] = useState(day === '' ? today : day);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-at]')?.focus(), [at]);
  const month = monthOf(at);
  const toMonth = (months: number): void => {
    const there = monthAfter(month, months);
    setAt(dayTyped(`${there}-${at.slice(8)}`) ?? `${there}-28`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'PageUp' || event.key === 'PageDown') toMonth(event.key === 'PageUp' ? -1 : 1);
    else if (MOVES[event.key] !== undefined) setAt(dayAfter(at, MOVES[event.key] ?? 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [year = '', own = ''] = month.split('-');
  return (
    <div
      ref={box}
      className="calendar"
      role="dialog"
      aria-label={say('选择日期', 'Choose a day')}
      onKeyDown={onKeyDown}
    >
      <div className="row">
        <button type="button" className="link" aria-label={say('上个月', 'Month before')} onClick={() => toMonth(-1)}>
          <Icons.left />
        </button>
        <b aria-live="polite">{say(`${year}年${String(Number(own))}月`, month)}</b>
        <button type="button" className="link" aria-label={say('下个月', 'Month after')} onClick={() => toMonth(1)}>
          <Icons.right />
        </button>
      </div>
      <table>
        <thead>
          <tr>
            {weeksOf(month)[0]?.map((each) => (
              <th key={each} scope="col" abbr={weekdayWords(each, say.language)}>
                {say(weekdayWords(each, 'zh').slice(-1), weekdayWords(each, 'en').slice(0, 2))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => {
                const isRest = restDays.has(each);
                return (
                  <td key={each}>
                    <button
                      type="button"
                      className={monthOf(each) === month ? undefined : 'other'}
                      data-at={each === at ? true : undefined}
                      tabIndex={each === at ? 0 : -1}
                      aria-pressed={each === day}
                      aria-current={each === today ? 'date' : undefined}
                      disabled={last !== undefined && each > last}
                      aria-label={`${dayWords(each, say.language)} ${weekdayWords(each, say.language)}${isRest ? say('，休息日', ', day of rest') : ''}`}
                      onClick={() => take(each)}
                    >
                      {Number(each.slice(8))}
                      {isRest && <i className="rest">{say('休', 'r')}</i>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="link" onClick={() => take(today)}>
        {say('今天', 'Today')}
      </button>
    </div>
  );
};

/** A day, typed or taken from the calendar. What is no day is not put in. */
export const DayInput = ({
  id,
  day,
  describedBy,
  last,
  change,
}: {
  readonly id: string;
  readonly day: string;
  readonly describedBy?: string | undefined;
  readonly last?: string | undefined;
  readonly change: (day: string | undefined) => void;
}) => {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const isWrong = typed !== undefined && typed !== '' && dayTyped(typed) === undefined;
  return (
    <span className="day-input" ref={box}>
      <input
        id={id}
        value={typed ?? day}
        inputMode="numeric"
        autoComplete="off"
        placeholder={say('如 2026-11-30', '2026-11-30')}
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined || isWrong}
        onChange={({ target: { value } }) => {
          setTyped(value);
          change(dayTyped(value));
        }}
        onBlur={() => {
          if (!isWrong) setTyped(undefined);
        }}
      />
      <button
        ref={opener}
        type="button"
        className="button"
        aria-label={say('打开日历', 'Open the calendar')}
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        <Icons.day />
      </button>
      {isOpen && (
        <Calendar
          {...{ day, last }}
          leave={close}
          take={(taken) => {
            setTyped(undefined);
            change(taken);
            close();
          }}
        />
      )}
    </span>
  );
};
