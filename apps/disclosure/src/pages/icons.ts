import { html, type Html } from '@ecl/web';

const icon = (path: string): Html =>
  html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2.2" aria-hidden="true">
    <path d="${path}" />
  </svg>`;

/** Each state is a word with a sign; its colour only repeats it. */
export const MARKS = {
  ok: icon('M2.5 8.5 6.2 12 13.5 4.2'),
  gone: icon('M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5'),
  wait: icon('M8 4.5V8l2.5 2M8 1.8a6.2 6.2 0 1 0 .01 0'),
} as const;

export type Mark = keyof typeof MARKS;

export const stateMark = (look: Mark, words: string): Html =>
  html`<span class="state ${look}">${MARKS[look]}${words}</span>`;

/** 公: the sign of the site. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#9b2d22"/><path d="M12 7 6 15M20 7l6 8M15 13 9 24h13M19 19l4 6" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
`;
