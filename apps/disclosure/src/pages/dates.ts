import { html, type Html } from '@ecl/web';
import type { Reader } from './reader.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2026-03-02` as people write it: 2026年3月2日, 2 March 2026. */
export const dayInWords = (reader: Reader, day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return reader.say(
    `${year}年${String(Number(month))}月${String(Number(date))}日`,
    `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? month} ${year}`,
  );
};

export const dayAsTime = (reader: Reader, day: string): Html =>
  html`<time datetime="${day}">${dayInWords(reader, day)}</time>`;
