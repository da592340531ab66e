import type { ReactNode } from 'react';

/** Own line icons of 16 by 16: no icon font, no package. They repeat a word, so nobody needs to hear them. */
const drawn = (path: string) => {
  const Icon = (): ReactNode => (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
  return Icon;
};

export const Icons = {
  overdue: drawn('M8 1.8 15 14H1L8 1.8ZM8 6v4M8 12.2v.1'),
  clock: drawn('M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 4.6V8l2.4 1.6'),
  done: drawn('M2.5 8.5 6.2 12 13.5 4.2'),
  pause: drawn('M5.5 3.5v9M10.5 3.5v9'),
  refused: drawn('M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM3.8 3.8l8.4 8.4'),
  lock: drawn('M3.5 7.5h9v6.3h-9zM5.3 7.5V5a2.7 2.7 0 0 1 5.4 0v2.5'),
  file: drawn('M4 1.8h5.2L12.5 5v9.2H4V1.8ZM9 2v3.3h3.3'),
  law: drawn('M8 2v12M4.5 14h7M2 4.5h12M4 4.5 2 10h4L4 4.5ZM12 4.5 10 10h4l-2-5.5Z'),
  home: drawn('M2 7.5 8 2.3l6 5.2M3.8 6.5v7.2h8.4V6.5'),
  cases: drawn('M1.8 4h4.4l1.4 1.8h6.6v7.4H1.8V4Z'),
  review: drawn('M3 2.2h10v11.6H3zM5.5 6l1.2 1.2L9 5M5.5 10.3h5'),
  transfer: drawn('M2 5.2h9.5M9 2.6l2.6 2.6L9 7.8M14 10.8H4.5M7 8.2l-2.6 2.6L7 13.4'),
  money: drawn('M4 2.5 8 8l4-5.5M8 8v6M4.8 9h6.4M4.8 11.5h6.4'),
  publish: drawn('M2 6.2v3.6h2.6l5.4 3V3.2l-5.4 3H2ZM12.5 5.5a3.5 3.5 0 0 1 0 5'),
  eye: drawn(
    'M1.2 8S3.6 3.5 8 3.5 14.8 8 14.8 8 12.4 12.5 8 12.5 1.2 8 1.2 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  ),
  book: drawn('M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12V2.5ZM3 12a1.5 1.5 0 0 1 1.5-1.5H13'),
  plus: drawn('M8 3v10M3 8h10'),
  search: drawn('M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4ZM10.8 10.8l3.4 3.4'),
  person: drawn('M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14a5.5 5.5 0 0 1 11 0'),
  down: drawn('M3.5 6 8 10.5 12.5 6'),
  left: drawn('M10 3.5 5.5 8l4.5 4.5'),
  right: drawn('M6 3.5 10.5 8 6 12.5'),
  day: drawn('M2 3.5h12v10.3H2zM2 6.8h12M5 1.8v3M11 1.8v3'),
};
