/** What a step is called, for people. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** A step is called as its event type, or its command type, says. */
export const titleOf = ({ titleZh, titleEn }: { readonly titleZh: string; readonly titleEn: string }): Title => ({
  zh: titleZh,
  en: titleEn,
});
