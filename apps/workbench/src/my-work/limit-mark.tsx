import { dayOf, dayWords } from '../ledger/moments.js';
import { Articles, Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { useSay } from '../words/language.js';
import { urgencyOf, type Limit } from './urgency.js';

/** A time limit: how much is left, the day, the article; provisional where next year's holidays are not known yet. */
export const LimitMark = ({
  limit,
  articles = [],
}: {
  readonly limit: Limit;
  readonly articles?: readonly string[];
}) => {
  const say = useSay();
  const { restDays } = useNames();
  const now = Date.now();
  const { tone, words } = urgencyOf(limit, dayOf(now), restDays, now);
  return (
    <>
      <Mark tone={tone}>{say(words)}</Mark>
      <span className="due small">
        {dayWords(limit.dueOn, say.language)}
        {limit.isProvisional ? say('（暂定）', ' (provisional)') : ''}
        {(limit.stoppedBy?.length ?? 0) > 0 &&
          ` · ${(limit.stoppedBy ?? []).map((why) => say(why)).join(say('、', ', '))}`}{' '}
        <Articles of={articles} />
      </span>
    </>
  );
};
