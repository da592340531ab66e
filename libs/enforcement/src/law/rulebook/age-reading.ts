import type { TwoReadings } from './row.js';

/** 周岁: on which day an age is reached. */
export const AGE_IS_REACHED_AFTER_THE_BIRTHDAY: TwoReadings = {
  reading: {
    zh: '“周岁”自生日的第二天起算：十四周岁生日当天仍为不满十四周岁（参照最高人民法院关于未成年人刑事案件的司法解释）。',
    en: 'An age is reached on the day after the birthday, as courts reckon it for minors: on the fourteenth birthday itself the party is still under fourteen.',
  },
  otherReading: {
    zh: '生日当天即满该周岁。',
    en: 'An age is reached on the birthday itself.',
  },
};
