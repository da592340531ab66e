import { useState } from 'react';
import { dayOf, dayWords, momentOf, timeOf, weekdayWords } from '../../ledger/moments.js';
import { useNames } from '../../shell/names.js';
import { useSay } from '../../words/language.js';
import { textIn } from '../draft.js';
import { useForm } from '../step-context.js';
import type { ControlProps } from './control.js';

const DayHint = ({ day }: { readonly day: string }) => {
  const say = useSay();
  const { restDays } = useNames();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return (
    <span className="hint">
      {dayWords(day, say.language)} {weekdayWords(day, say.language)}
      {restDays.has(day) && <b className="rest"> {say('休', 'day of rest')}</b>}
    </span>
  );
};

/** A moment in Beijing time, whatever the clock of the device says; nothing can have happened later than now. */
export const MomentField = ({ id, path, value }: ControlProps) => {
  const say = useSay();
  const { set } = useForm();
  const moment = textIn(value);
  const [day, setDay] = useState(moment === '' ? '' : dayOf(moment));
  const [time, setTime] = useState(moment === '' ? '' : timeOf(moment));
  const change = (nextDay: string, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    set(path, momentOf(nextDay, nextTime));
  };
  return (
    <>
      <span className="moment">
        <label className="hidden" htmlFor={`${id}-day`}>
          {say('日期', 'Day')}
        </label>
        <input
          id={`${id}-day`}
          type="date"
          value={day}
          max={dayOf(Date.now())}
          onChange={(event) => change(event.target.value, time)}
        />
        <label className="hidden" htmlFor={`${id}-time`}>
          {say('时间', 'Time')}
        </label>
        <input id={`${id}-time`} type="time" value={time} onChange={(event) => change(day, event.target.value)} />
        <button type="button" className="link" onClick={() => change(dayOf(Date.now()), timeOf(Date.now()))}>
          {say('现在', 'now')}
        </button>
      </span>
      <p className="hint">
        <DayHint day={day} />{' '}
        {say(
          '事情发生的时间，北京时间。记录时间由账本自动记。',
          'When it happened, in Beijing time; the ledger notes by itself when it was recorded.',
        )}
      </p>
    </>
  );
};

export const DayField = ({ id, path, value, describedBy }: ControlProps) => {
  const { set } = useForm();
  const day = textIn(value);
  return (
    <>
      <input
        id={id}
        type="date"
        className="day"
        value={day}
        aria-describedby={describedBy}
        onChange={(event) => set(path, event.target.value)}
      />{' '}
      <DayHint day={day} />
    </>
  );
};
