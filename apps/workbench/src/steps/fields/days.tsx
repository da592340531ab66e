import { useState } from 'react';
import { dayOf, dayWords, momentOf, timeOf, weekdayWords } from '../../ledger/moments.js';
import { useNames } from '../../shell/names.js';
import { useSay } from '../../words/language.js';
import { textIn } from '../draft.js';
import { useForm } from '../step-context.js';
import { DayInput } from './calendar.js';
import type { ControlProps } from './control.js';
import { timeTyped } from './typed-days.js';

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
    set(path, momentOf(nextDay, timeTyped(nextTime) ?? ''));
  };
  return (
    <>
      <span className="moment">
        <label className="hidden" htmlFor={`${id}-day`}>
          {say('日期', 'Day')}
        </label>
        <DayInput id={`${id}-day`} day={day} last={dayOf(Date.now())} change={(next = '') => change(next, time)} />
        <label className="hidden" htmlFor={`${id}-time`}>
          {say('时间，24 小时', 'Time, 24 hours')}
        </label>
        <input
          id={`${id}-time`}
          className="time"
          inputMode="numeric"
          autoComplete="off"
          placeholder="09:12"
          value={time}
          aria-invalid={time !== '' && timeTyped(time) === undefined}
          onChange={(event) => change(day, event.target.value)}
          onBlur={() => setTime((typed) => timeTyped(typed) ?? typed)}
        />
        <button type="button" className="link" onClick={() => change(dayOf(Date.now()), timeOf(Date.now()))}>
          {say('现在', 'now')}
        </button>
      </span>
      <p className="hint">
        <DayHint day={day} />{' '}
        {say(
          '事情发生的时间，北京时间；“休”是不算工作日的日子。记录时间由账本自动记。',
          'When it happened, in Beijing time; r marks days of rest. The ledger notes by itself when it was recorded.',
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
      <DayInput {...{ id, day, describedBy }} change={(next) => set(path, next)} /> <DayHint day={day} />
    </>
  );
};
