/** Markup that is safe to put into a page. Only `html` creates it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Fragment = Html | string | number | undefined | readonly Fragment[];

/** Builds markup; every value that is not markup itself is escaped. */
export const html = (parts: TemplateStringsArray, ...values: readonly Fragment[]): Html =>
  new Html(parts.reduce((markup, part, i) => markup + rendered(values[i - 1]) + part));

const rendered = (value: Fragment): string => {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value.map(rendered).join('');
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** A Chinese text followed by its English, each marked with its language. */
export const bilingual = (zh: string, en: string): Html => html`${zh} <span class="en" lang="en">${en}</span>`;
