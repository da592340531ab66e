/** Why something is not shown. It says the same of every case: whether there is anything is not told. */
export interface Withheld {
  readonly zh: string;
  readonly en: string;
}

/** Of whoever reads a part of a case. */
export const WITHHELD: Withheld = {
  zh: '您的查阅依据只包括与职责有关的部分；案卷的其他部分不予显示，无论有无内容。',
  en: 'The ground on which you read opens only the part that belongs to your duties; nothing else of the file is shown, whether or not there is anything.',
};
