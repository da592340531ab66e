import sparticuz from '@sparticuz/chromium';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** Our own flags: those of the package switch off what is tested here. */
const FLAGS = ['--no-sandbox', '--headless=shell', '--font-render-hinting=none'];

/** The browser of the package runs on Linux on x64; elsewhere `CHROMIUM_PATH` names one. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath()),
    headless: true,
    args: FLAGS,
  });

const fontFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** The name under which our styles ask for a Chinese font that may be on a machine. */
const FONT_OF_STYLES = 'Noto Sans CJK SC';

/**
 * Gives the pages of a context a Chinese font, which a machine for tests often lacks. It is given by the test at an address of the
 * page itself, so that the rules of the page hold for it as for everything else.
 */
export const withChineseFont = async (context: BrowserContext): Promise<void> => {
  const folder = fontFolder();
  await context.route('**/__font/**', (route) =>
    route.fulfill({
      body: readFileSync(join(folder, 'files', new URL(route.request().url()).pathname.split('/').at(-1) ?? '')),
      contentType: 'font/woff2',
    }),
  );
  const faces = readFileSync(join(folder, 'index.css'), 'utf8')
    .replaceAll('Noto Sans SC Variable', FONT_OF_STYLES)
    .replaceAll('./files/', '/__font/');
  await context.addInitScript({
    content: `{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(faces)});
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }`,
  });
};
