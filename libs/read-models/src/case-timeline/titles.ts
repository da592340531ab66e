/** The title of a step, for people. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** A step has the title of its event type, or of its command type. */
export const titleOf = ({ titleZh, titleEn }: { readonly titleZh: string; readonly titleEn: string }): Title => ({
  zh: titleZh,
  en: titleEn,
});
