import type { FileSection } from '@ecl/enforcement';

/** The eight groups of a case file in the archive, in their order (M55 40). */
export const ARCHIVE_GROUPS = [
  { title: '一、立案审批', folder: '1-立案' },
  { title: '二、调查报告、告知、决定和送达', folder: '2-告知和决定' },
  { title: '三、证据', folder: '3-证据' },
  { title: '四、陈述申辩', folder: '4-陈述申辩' },
  { title: '五、听证', folder: '5-听证' },
  { title: '六、法制审核和集体讨论', folder: '6-审核和讨论' },
  { title: '七、执行和票据', folder: '7-执行' },
  { title: '八、其他', folder: '8-其他' },
] as const;

type Place = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** In which of them the steps of each section stand. */
export const ARCHIVE_GROUP_OF: Readonly<Record<FileSection, Place>> = {
  filing: 0,
  parties: 0,
  facts: 1,
  notice: 1,
  decision: 1,
  service: 1,
  evidence: 2,
  preservation: 2,
  recordings: 2,
  defence: 3,
  hearing: 4,
  review: 5,
  discussion: 5,
  money: 6,
  performance: 6,
  compulsion: 6,
  remedies: 7,
  transfer: 7,
  disclosure: 7,
  closure: 7,
  corrections: 7,
};
