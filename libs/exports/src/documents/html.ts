import { createHash } from 'node:crypto';
import type { CaseDocument, DocumentLine } from './case-document.js';

const STYLE = `
body { font: 11pt/1.6 "Noto Sans SC", "Microsoft YaHei", sans-serif; max-width: 190mm; margin: 10mm auto; padding: 0 5mm; }
h1 { font-size: 16pt; text-align: center; } h2 { font-size: 13pt; border-bottom: 1px solid; } h3 { font-size: 11pt; margin-bottom: 0; }
dl { display: grid; grid-template-columns: 32mm 1fr; gap: 0 3mm; margin: 0; } dt { color: #555; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.note { border: 1px solid #777; padding: 2mm; } section > article { break-inside: avoid-page; }
@media print { body { margin: 0; max-width: none; } }
`;

/** What the policy of the page must allow: this style, and nothing else. */
export const HTML_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`;

/** A document as a page to print. It has no script, and needs nothing else. */
export const htmlOf = ({ title, about, groups, notes }: CaseDocument): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${shown(title)}</title><style>${STYLE}</style></head><body>
<h1>${shown(title)}</h1>
${linesOf(about)}${notes.map((note) => `<p class="note">${shown(note)}</p>\n`).join('')}${groups
    .map(
      (group) =>
        `<section><h2>${shown(group.title)}</h2>\n${group.entries
          .map(({ heading, lines }) => `<article><h3>${shown(heading)}</h3>\n${linesOf(lines)}</article>\n`)
          .join('')}</section>\n`,
    )
    .join('')}</body></html>
`;

const linesOf = (lines: readonly DocumentLine[]): string =>
  lines.length === 0
    ? ''
    : `<dl>${lines.map(({ label, text }) => `<dt>${shown(label)}</dt><dd dir="auto">${shown(text)}</dd>`).join('')}</dl>\n`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that turn others around are named, as in print; other control signs are nothing that a page shows. */
const shown = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll(/\p{Bidi_Control}/gu, (sign) => `〔U+${sign.charCodeAt(0).toString(16).toUpperCase()}〕`)
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\u25A1');
