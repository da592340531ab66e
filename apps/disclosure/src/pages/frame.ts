import { html, type Html } from '@ecl/web';
import type { RecordState } from '../published/published-record.js';
import type { Reader } from './reader.js';
import { STYLE_ADDRESS } from './site-style.js';

/** What every page is made for. */
export interface Visit {
  readonly reader: Reader;
  /** The agency whose site it is; undefined where it is that of several. */
  readonly bureau: string | undefined;
}

/** How far the answer on a page goes. */
interface Known {
  readonly state: RecordState;
  readonly asOfPosition: string | undefined;
}

interface PublicPage {
  readonly title: string;
  readonly body: Html;
  /** Above the heading: where in the site the page is. */
  readonly crumbs?: Html | undefined;
  /** Behind the heading, in the same block. */
  readonly lead?: Html | undefined;
  readonly known?: Known | undefined;
  /** What search engines may not keep. */
  readonly isUnlisted?: boolean;
  /** Feeds and other forms of the page. */
  readonly others?: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

const PARTS = [
  ['decisions', '处罚决定', 'Decisions'],
  ['powers', '职权与依据', 'Powers'],
  ['missing', '不公开的', 'Not shown'],
  ['rights', '您的权利', 'Your rights'],
] as const;

const FOOTER = [
  ['missing', '哪些不公开，为什么', 'What is not shown, and why'],
  ['rights', '怎样投诉、复议、诉讼', 'How to complain, apply, sue'],
  ['api/docs', '开放数据', 'Open data'],
] as const;

/** A page of the public site, whole: no script, nothing from another site, and its words in one language. */
export const publicPage = ({ reader, bureau }: Visit, page: PublicPage): string => {
  const brand = reader.say('行政执法公示', 'Public enforcement record');
  const { zh, en } = reader.both;
  return `<!doctype html>\n${compact(
    html`<html lang="${reader.say('zh-CN', 'en')}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${brand}</title>
        ${page.isUnlisted === true ? html`<meta name="robots" content="noindex" />` : undefined}
        <link rel="stylesheet" href="${STYLE_ADDRESS}" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="alternate" hreflang="zh-CN" href="${zh}" />
        <link rel="alternate" hreflang="en" href="${en}" />
        ${page.others?.map(({ type, href, title }) => html`<link rel="alternate" type="${type}" href="${href}" title="${title}" />`)}
      </head>
      <body>
        <a class="skip" href="#main">${reader.say('跳到正文', 'Skip to content')}</a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="${reader.to('/')}"
              >${brand}${bureau === undefined ? undefined : html`<small lang="zh-CN">${reader.say(`${bureau}主办`, bureau)}</small>`}</a
            >
            <nav aria-label="${reader.say('主导航', 'Main')}">
              ${PARTS.map(
                ([part, inChinese, inEnglish]) =>
                  html`<a
                    href="${reader.to(`/${part}`)}"
                    ${reader.part === part ? html`aria-current="page"` : undefined}
                    >${reader.say(inChinese, inEnglish)}</a
                  > `,
              )}
              ${reader.language === 'zh' ? html`<a href="${en}" lang="en" hreflang="en">English</a>` : html`<a href="${zh}" lang="zh-CN" hreflang="zh-CN">中文</a>`}
            </nav>
          </div>
        </header>
        <div class="wrap">
          ${page.crumbs && html`<nav class="crumb" aria-label="${reader.say('位置', 'You are here')}">${page.crumbs}</nav>`}
          <main id="main">
            <h1>${page.title}</h1>
            ${page.lead && html`<p class="lead">${page.lead}</p>`} ${page.known && trouble(reader, page.known)}
            ${page.body}
          </main>
        </div>
        <footer>
          <div class="wrap">
            ${FOOTER.map(([part, inChinese, inEnglish]) => html`<a href="${part.startsWith('api/') ? `/${part}` : reader.to(`/${part}`)}">${reader.say(inChinese, inEnglish)}</a> `)}
            ${page.known && html`<span>${upTo(reader, page.known)}</span>`}
          </div>
        </footer>
      </body>
    </html>`.markup,
  )}\n`;
};

/** The lines of the source are indented for those who read the source. */
const compact = (markup: string): string => markup.replaceAll(/\n\s*/g, '\n');

const TROUBLES: Readonly<Partial<Record<RecordState, readonly [string, string]>>> = {
  empty: [
    '尚未生成公示数据；账本首次运行后即会出现。',
    'There is no published record yet; it appears once the ledger has run.',
  ],
  building: [
    '公示数据正在生成，现在看到的还不完整。',
    'The published record is being built; what you see is not complete yet.',
  ],
  halted: [
    '已停止更新，可能缺少较新的决定或撤回；管理人员须处理。',
    'The record no longer follows the ledger: newer decisions and withdrawals may be missing until an administrator repairs it.',
  ],
};

const trouble = (reader: Reader, { state }: Known): Html | undefined => {
  const words = TROUBLES[state];
  return words && html`<p class="empty" role="status">${reader.say(...words)}</p>`;
};

const upTo = (reader: Reader, { asOfPosition }: Known): string =>
  asOfPosition === undefined
    ? reader.say('账本中尚无记录', 'The ledger is empty')
    : reader.say(`数据截至账本位置 ${asOfPosition}`, `As of position ${asOfPosition} of the ledger`);
