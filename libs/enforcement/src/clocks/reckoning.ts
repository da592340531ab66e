import { addDays, daysBetween, plusHours, type Instant, type PlainDate } from '@ecl/kernel';
import { articleZh } from '../law/articles.js';
import type { TermUnit } from '../packs/rule-packs.js';
import type { After } from './clock.js';
import type { ClockFacts } from './facts.js';
import type { ClockReading } from './reading.js';
import type { Said } from './said.js';
import { STOP_REASONS } from './stop-reasons.js';
import type { CountedStop } from './stopped-days.js';
import { CLOCKS } from './table/index.js';

const UNITS: Readonly<Record<TermUnit, Said>> = {
  workingDay: { zh: '个工作日', en: 'working days' },
  calendarDay: { zh: '日（自然日）', en: 'calendar days' },
  hour: { zh: '小时', en: 'hours' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};

/** A moment as people in China read it. */
export const chinaTimeOf = (moment: Instant): string => plusHours(moment, 8).slice(0, 16).replace('T', ' ');

/** How the last day came about, sentence by sentence, for people who check it by hand. */
export const reckoningOf = (facts: ClockFacts, reading: ClockReading): readonly Said[] => [
  ...after(facts, reading),
  ...begun(facts, reading),
  ...facts.extensions.map((extension) => extended(facts, reading, extension)),
  ...(reading.isSet ? [] : reading.stops.map(stopped)),
  ...(reading.stops.length > 1 && !reading.isSet ? [stoppedInAll(reading)] : []),
  ...daysOfRest(reading),
  ...ended(facts, reading),
];

/** What had to be over before it counted, where it counts from the last day of another term. */
const after = ({ after: other }: ClockFacts, { startsOn, afterOn }: ClockReading): readonly Said[] => {
  if (other === undefined || afterOn === undefined) return [];
  return [
    overBefore(other, afterOn),
    ...(startsOn > afterOn
      ? [
          {
            zh: `此后复议、诉讼终结或者延期、分期期满，自${startsOn}起算`,
            en: `a remedy, a deferral or a plan of instalments ended later: it counts from ${startsOn}`,
          },
        ]
      : []),
  ];
};

const overBefore = ({ clock, from }: After, afterOn: string): Said => {
  if (clock === undefined)
    return { zh: `自${from}起不得再提起诉讼`, en: `no suit is possible any more from ${from} on` };
  const { zh, en } = CLOCKS[clock];
  return { zh: `${zh}自${from}起算，至${afterOn}届满`, en: `${en}: from ${from}, over on ${afterOn}` };
};

const begun = ({ at }: ClockFacts, { term, isSet, article, startsOn: from }: ClockReading): readonly Said[] => {
  if (isSet) return [{ zh: `自${from}起算；最后一日由决定指定`, en: `begins on ${from}; a decision set the last day` }];
  const unit = UNITS[term.unit];
  const length = String(term.length);
  if (term.unit === 'hour')
    return [
      {
        zh: `自${momentOf(at, from)}起${length}${unit.zh}（${articleZh(article)}）`,
        en: `${length} ${unit.en} from ${momentOf(at, from)} (${article})`,
      },
    ];
  return [
    {
      zh: `自${from}次日起${length}${unit.zh}（${articleZh(article)}）`,
      en: `${length} ${unit.en} from the day after ${from} (${article})`,
    },
  ];
};

const momentOf = (at: Instant | undefined, from: PlainDate): string => (at === undefined ? from : chinaTimeOf(at));

const extended = (
  { clock }: ClockFacts,
  { term }: ClockReading,
  { days, by, on }: ClockFacts['extensions'][number],
): Said => {
  const grant = CLOCKS[clock].grants?.find((each) => each.by === by) ?? { zh: by, en: by };
  const unit = UNITS[term.unit === 'workingDay' ? 'workingDay' : 'calendarDay'];
  return {
    zh: `${on}经${grant.zh}批准延长${String(days)}${unit.zh}`,
    en: `${grant.en} granted ${String(days)} more ${unit.en} on ${on}`,
  };
};

const stopped = ({ reason, id, partyId, from, to, atMostDays }: CountedStop): Said => {
  const { zh, en } = STOP_REASONS[reason];
  // Two parties may stop it for the same reason on the same days.
  const what = [id, partyId].flatMap((each) => (each === undefined ? [] : [` ${each}`])).join('');
  const most =
    atMostDays === undefined
      ? { zh: '', en: '' }
      : { zh: `，至多${String(atMostDays)}日`, en: `, ${String(atMostDays)} days at most` };
  if (to <= from)
    return {
      zh: `${from}当日恢复，不扣除：${zh}${what}${most.zh}`,
      en: `it went on the same day, ${from}: ${en}${what}${most.en}`,
    };
  const last = addDays(to, -1);
  return {
    zh: `${from}至${last}（含两日）不计入：${zh}${what}${most.zh}`,
    en: `not counted from ${from} to ${last}, both included: ${en}${what}${most.en}`,
  };
};

const stoppedInAll = ({ stoppedDays, term }: ClockReading): Said => {
  const unit = UNITS[term.unit === 'workingDay' ? 'workingDay' : 'calendarDay'];
  return {
    zh: `共${String(stoppedDays)}${unit.zh}不计入，重叠的只算一次`,
    en: `${String(stoppedDays)} ${unit.en} in all are not counted; days that overlap count once`,
  };
};

/** Of a last day that is provisional (K7). */
export const MAY_STILL_MOVE: Said = {
  zh: '所及日期的放假安排尚未公布，届时可能变动',
  en: 'counted over days without a holiday notice: it may still move',
};

/** Between the beginning and the last day of a term that counts days of work. */
const daysOfRest = ({ term, isSet, rawDueOn, extendedDays, stops, startsOn: from }: ClockReading): readonly Said[] => {
  if (isSet || term.unit !== 'workingDay' || stops.length > 0) return [];
  const days = String(daysBetween(from, rawDueOn) - term.length - extendedDays);
  return days === '0'
    ? []
    : [{ zh: `其间休息日、节假日共${days}日不计入`, en: `${days} days of rest in between are not counted` }];
};

const ended = (facts: ClockFacts, reading: ClockReading): readonly Said[] => {
  const { rawDueOn, dueOn, dueAt, isProvisional, isOpenEnded } = reading;
  const last = dueAt === undefined ? dueOn : chinaTimeOf(dueAt);
  return [
    ...(rawDueOn === dueOn
      ? []
      : [
          {
            zh: `${rawDueOn}不是工作日，顺延至其后第一个工作日`,
            en: `${rawDueOn} is no day of work: moved to the next one`,
          },
        ]),
    isOpenEnded && facts.end === undefined
      ? { zh: `尚在停计，截至今日最后一日为${last}`, en: `still stopped; as of today it would end on ${last}` }
      : {
          zh: `${dueAt === undefined ? '最后一日' : '最后时刻'}为${last}`,
          en: `ends ${dueAt === undefined ? 'on' : 'at'} ${last}`,
        },
    ...(isProvisional ? [MAY_STILL_MOVE] : []),
  ];
};
