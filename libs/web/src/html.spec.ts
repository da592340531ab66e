import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bilingual, html } from './html.js';

describe('a page', () => {
  it('a page shows hostile text as text', () => {
    const conduct = `<script>alert("1")</script> & 'more'`;
    expect(html`<p>${conduct}</p>`.markup).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
    );
  });

  it('a page lets no text end an attribute or a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<a title="${text}">${text}</a>`;
        expect(markup.match(/[<>"']/g)?.join('')).toBe('<""><>');
      }),
    );
  });

  it('a page shows every character that it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescaped(html`${text}`.markup)).toBe(text);
      }),
    );
  });

  it('a page takes markup as it is, lists one by one, numbers, and nothing for what is missing', () => {
    const items = ['a<b', 'c'].map((item) => html`<li>${item}</li>`);
    expect(html`${items}${3}${undefined}`.markup).toBe('<li>a&lt;b</li><li>c</li>3');
  });

  it('a page marks the English behind the Chinese as English, and escapes both', () => {
    expect(bilingual('甲<', 'a>').markup).toBe('甲&lt; <span class="en" lang="en">a&gt;</span>');
  });
});

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (markup: string): string => markup.replaceAll(/&([^;]+);/g, (_, name: string) => CHARACTERS[name]!);
