import { useId, useState } from 'react';
import { dayOf, momentOf, timeOf } from '../../ledger/moments.js';
import { DayInput } from '../../steps/fields/calendar.js';
import { timeTyped } from '../../steps/fields/typed-days.js';
import { useSay, type Said } from '../../words/language.js';

/** A moment that may be left out; the end of a day where no time is given. */
export const MomentBox = ({
  said,
  hint,
  moment,
  change,
}: {
  readonly said: Said;
  readonly hint: Said;
  readonly moment: string | undefined;
  readonly change: (moment: string | undefined) => void;
}) => {
  const say = useSay();
  const id = useId();
  const [day, setDay] = useState(moment === undefined ? '' : dayOf(moment));
  const [time, setTime] = useState(moment === undefined ? '' : timeOf(moment));
  const put = (nextDay: string, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    change(nextDay === '' ? undefined : momentOf(nextDay, nextTime === '' ? '23:59' : (timeTyped(nextTime) ?? '')));
  };
  return (
    <fieldset className="field">
      <legend>{say(said)}</legend>
      <span className="moment">
        <label className="hidden" htmlFor={`${id}-day`}>
          {say('日期', 'Day')}
        </label>
        <DayInput
          id={`${id}-day`}
          day={day}
          last={dayOf(Date.now())}
          describedBy={undefined}
          change={(next = '') => put(next, time)}
        />
        <label className="hidden" htmlFor={`${id}-time`}>
          {say('时间，24 小时', 'Time, 24 hours')}
        </label>
        <input
          id={`${id}-time`}
          className="time"
          inputMode="numeric"
          autoComplete="off"
          placeholder="23:59"
          value={time}
          onChange={(event) => put(day, event.target.value)}
        />
      </span>
      <p className="hint">{say(hint)}</p>
    </fieldset>
  );
};
