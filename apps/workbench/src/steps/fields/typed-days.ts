const two = (value: number | string): string => String(value).padStart(2, '0');

/** A day as people write it, as `2026-11-30`. @returns undefined for what is none, such as 31 June */
export const dayTyped = (typed: string): string | undefined => {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const found =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? undefined;
  if (!found) return undefined;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${two(month)}-${two(date)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
};

/** A time of 24 hours as people write it, as `09:12`. @returns undefined for what is none */
export const timeTyped = (typed: string): string | undefined => {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const found = /^(\d{1,2})[:.时点](\d{1,2})分?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
};

/** `2026-11` of a day, and months before and after it. */
export const monthOf = (day: string): string => day.slice(0, 7);

export const monthAfter = (month: string, months: number): string => {
  const [year = 0, own = 1] = month.split('-').map(Number);
  const at = year * 12 + own - 1 + months;
  return `${String(Math.floor(at / 12))}-${two((at % 12) + 1)}`;
};

/** Whole weeks, from Monday on, that have a day of the month. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000;
  const day = (nth: number): string => new Date(monday + nth * 86_400_000).toISOString().slice(0, 10);
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, nth) => day(week * 7 + nth)));
  return weeks.filter((week) => week.some((each) => monthOf(each) === month));
};
