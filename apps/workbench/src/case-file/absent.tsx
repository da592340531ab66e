import type { Answers } from '../ledger/client.js';
import { Mark } from '../shell/marks.js';
import { useSay, type Said } from '../words/language.js';

type Absence = Exclude<Answers['PaperInCase']['presence'], 'present'>;

const WORDS: Readonly<Record<Absence, Said>> = {
  missing: { zh: '原件没有上传', en: 'not uploaded' },
  lost: { zh: '原件已丢失', en: 'lost' },
  infected: { zh: '查出病毒，不能打开', en: 'infected; it is not opened' },
};

/** Why the original of a paper cannot be opened. */
export const Absent = ({ as }: { readonly as: Absence }) => {
  const say = useSay();
  return <Mark tone="late">{say(WORDS[as])}</Mark>;
};
