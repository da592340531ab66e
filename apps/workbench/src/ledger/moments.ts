/** China has one time zone and no summer time; every device shows it, whatever its own zone is. */
const AHEAD_MS = 8 * 3_600_000;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

const partsOf = (moment: string | number): Parts => {
  const there = new Date(new Date(moment).getTime() + AHEAD_MS);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    weekday: there.getUTCDay(),
  };
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The day in China of a moment, `2026-11-30`. */
export const dayOf = (moment: string | number): string => {
  const { year, month, day } = partsOf(moment);
  return `${String(year)}-${two(month)}-${two(day)}`;
};

/** The time in China of a moment, `09:12`. */
export const timeOf = (moment: string | number): string => {
  const { hour, minute } = partsOf(moment);
  return `${two(hour)}:${two(minute)}`;
};

/** The moment of a day and a time in China, with its offset. @returns undefined for what is none */
export const momentOf = (day: string, time: string): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const text = `${day}T${time}:00+08:00`;
  const found = new Date(text);
  return Number.isNaN(found.getTime()) || dayOf(found.getTime()) !== day ? undefined : text;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in words; the year only where it is another one than that of `now`. */
export const dayWords = (day: string, language: 'zh' | 'en', now: number = Date.now()): string => {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const isThisYear = year === partsOf(now).year;
  if (language === 'en') return `${String(date)} ${MONTHS[month - 1] ?? ''}${isThisYear ? '' : ` ${String(year)}`}`;
  return `${isThisYear ? '' : `${String(year)}年`}${String(month)}月${String(date)}日`;
};

/** A moment in words, Beijing time; a day where only the day is known. */
export const momentWords = (moment: string, language: 'zh' | 'en', now: number = Date.now()): string =>
  moment.length === 10
    ? dayWords(moment, language, now)
    : `${dayWords(dayOf(moment), language, now)} ${timeOf(moment)}`;

const WEEKDAYS = {
  zh: '日一二三四五六',
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export const weekdayWords = (day: string, language: 'zh' | 'en'): string => {
  const { weekday } = partsOf(`${day}T12:00:00+08:00`);
  return language === 'zh' ? `星期${WEEKDAYS.zh.charAt(weekday)}` : (WEEKDAYS.en[weekday] ?? '');
};

/** Days from one day to another; negative if it was before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
