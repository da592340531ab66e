import { createContext, useContext } from 'react';

/** What is said in both languages of the workbench; one of them is shown. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** English counts one otherwise than many; Chinese does not. */
export const counted = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export type Language = 'zh' | 'en';

const KEPT_AS = 'ecl.language';

/** Chosen by the person on this device; Chinese, if nothing was chosen. */
export const keptLanguage = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh');

export const keepLanguage = (language: Language): void => {
  localStorage.setItem(KEPT_AS, language);
};

export const LanguageContext = createContext<Language>('zh');

/** Says a text in the chosen language: `say('我的工作', 'My work')`, or `say(title)` for what the ledger said in both. */
export interface Say {
  (zh: string, en: string): string;
  (said: Said): string;
  readonly language: Language;
}

const sayIn = (language: Language): Say =>
  Object.assign(
    (first: string | Said, en?: string): string =>
      typeof first === 'string' ? (language === 'zh' ? first : (en ?? first)) : first[language],
    { language },
  );

const SAYING: Readonly<Record<Language, Say>> = { zh: sayIn('zh'), en: sayIn('en') };

export const useSay = (): Say => SAYING[useContext(LanguageContext)];
