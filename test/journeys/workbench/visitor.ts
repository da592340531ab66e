import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What no page may have. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A link whose words stand nearly one below the other: what is beside it left it no room. */
const SQUEEZED = `[...document.querySelectorAll('#main a')]
  .map((link) => ({ link, box: link.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 1 && box.height > 3 * box.width)
  .map(({ link }) => 'squeezed: ' + link.outerHTML.slice(0, 160))`;

export interface Looking {
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  readonly language?: 'zh' | 'en';
}

/**
 * Somebody at a browser whose clock is in New York: what they see, and what a page does that it must not do. Errors at the console,
 * which broken content rules are too, and requests to another host are noted from the beginning.
 */
export class Visitor {
  readonly troubles: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    url: string,
  ) {
    const { host } = new URL(url);
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`console: ${message.text().slice(0, 300)}`);
    });
    page.on('pageerror', (error) => this.troubles.push(`error: ${String(error).slice(0, 300)}`));
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (/^https?:$/.test(asked.protocol) && asked.host !== host) this.troubles.push(`asked ${asked.host}`);
    });
  }

  static async at(browser: Browser, url: string, looking: Looking = {}): Promise<Visitor> {
    const { width = 1280, height = 860, isDark = false, language = 'zh' } = looking;
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height },
      colorScheme: isDark ? 'dark' : 'light',
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
    });
    // A busy machine is no fault of a page.
    context.setDefaultTimeout(120_000);
    await context.addInitScript({ content: `localStorage.setItem('ecl.language', '${language}')` });
    return new Visitor(context, await context.newPage(), url);
  }

  /** Signs in as people do: with the form. */
  async signIn(username: string, password: string): Promise<void> {
    const { page } = this;
    await page.goto('/work');
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.locator('.frame h1').waitFor();
  }

  /** Opens a page by its address, and waits until it has its heading and asks for nothing more. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForLoadState('load');
    while ((await this.page.locator('.loading').count()) > 0)
      await this.page.locator('.loading').first().waitFor({ state: 'detached' });
  }

  /** What is wrong with the page as it stands: accessibility, squeezed text, sideways scroll. */
  async faults(): Promise<readonly string[]> {
    const { page } = this;
    await page.evaluate(axe);
    const found = await this.asTallAsThePage(() =>
      page.evaluate<readonly string[]>(
        `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
        violations.map(({ impact, id, nodes }) => impact + ' ' + id + ': ' + nodes[0].html.slice(0, 160)))`,
      ),
    );
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    const squeezed = await page.evaluate<readonly string[]>(SQUEEZED);
    return [...found, ...squeezed, ...(sideways > 0 ? [`scrolls ${String(sideways)} px sideways`] : [])];
  }

  async picture(path: string): Promise<void> {
    await this.asTallAsThePage(() => this.page.screenshot({ path, fullPage: true }));
  }

  /** So that what sticks to an edge stands where the page ends, and not on what is to be looked at. */
  private async asTallAsThePage<T>(look: () => Promise<T>): Promise<T> {
    const { page } = this;
    const size = page.viewportSize() ?? { width: 1280, height: 860 };
    const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width: size.width, height: Math.min(6000, Math.max(844, tall)) });
    try {
      return await look();
    } finally {
      // The next page is not as tall as this one.
      await page.setViewportSize(size);
    }
  }

  async leave(): Promise<void> {
    await this.page.goto('about:blank');
    await this.context.close();
  }
}
