import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';
import { renderPage } from './page.js';

const page = renderPage({
  title: '标题 <b>',
  titleEn: 'Title',
  body: html`<p>正文</p>`,
  navigation: [{ href: '/powers?a=1&b="', zh: '权责清单', en: 'Powers' }],
});

describe('the frame of a page', () => {
  it('the frame of a page says its language and fits a phone', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
  });

  it('the frame of a page has one heading, and a way past the navigation to it', () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('href="#content"');
    expect(page).toContain('<main id="content">');
  });

  it('the frame of a page escapes its title and the addresses of its navigation', () => {
    expect(page).toContain('标题 &lt;b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).toContain('href="/powers?a=1&amp;b=&quot;"');
  });

  it('the frame of a page has no script and takes nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<link|@import|url\(|https?:/);
  });
});
