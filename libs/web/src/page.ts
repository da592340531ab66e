import { html, Html } from './html.js';

export interface Page {
  readonly title: string;
  readonly titleEn: string;
  readonly body: Html;
  /** The links on every page. */
  readonly navigation: readonly { readonly href: string; readonly zh: string; readonly en: string }[];
}

/** The frame of a page that shows both languages at once: no script, nothing from other sites, readable on a phone and on paper. */
export const renderPage = ({ title, titleEn, body, navigation }: Page): string =>
  `<!doctype html>\n${
    html`<html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${titleEn}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">跳到正文 <span lang="en">Skip to content</span></a>
        <header>
          <p class="mark" aria-hidden="true">执法案卷账本</p>
          <nav aria-label="导航 Navigation">
            ${navigation.map(({ href, zh, en }) => html`<a href="${href}">${zh} <span class="en" lang="en">${en}</span></a>`)}
          </nav>
        </header>
        <main id="content">
          <h1>${title}<span class="en" lang="en">${titleEn}</span></h1>
          ${body}
        </main>
      </body>
    </html>`.markup
  }\n`;

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --paper: #fbfaf7; --line: #d9d5cb; --accent: #8c1c13; --card: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --soft: #a3abb6; --paper: #15181d; --line: #343a44; --accent: #f0a79f; --card: #1c2027; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .9rem max(1rem, calc((100% - 60rem) / 2)); border-bottom: 3px solid var(--accent); }
.mark { margin: 0; font-weight: 700; letter-spacing: .08em; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
main { padding: 1.25rem max(1rem, calc((100% - 60rem) / 2)) 4rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: .5rem 0 1rem; } h1 .en { display: block; font-size: 1rem; font-weight: 400; }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; } h2 .en { font-weight: 400; font-size: .95rem; }
.en { color: var(--soft); } a { color: var(--accent); } a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .6rem; }
.card, .facts { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; margin: .8rem 0; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; } .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.empty { border-style: dashed; color: var(--soft); } .note { color: var(--soft); font-size: .92rem; }
.ok::before { content: "● "; color: #2e7d4f; } .trouble::before { content: "● "; color: #b3261e; } .waiting::before { content: "● "; color: #b07c10; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
@media (max-width: 40rem) { .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .4rem; } td, th { padding-right: .4rem; } }
@media print { header nav, .skip { display: none; } body { background: #fff; color: #000; } }
`;
