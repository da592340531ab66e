import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** Our own flags: those of the package switch off what is tested here. */
const FLAGS = ['--no-sandbox', '--headless=shell', '--font-render-hinting=none'];

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The package unpacks 190 MB into the temporary folder: it does so once for all runs, in a process that takes the cache for that folder. */
const unpacked = async (): Promise<{ readonly executablePath: string; readonly fonts: string }> => {
  const folder = join(repository, 'node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const print = `import('@sparticuz/chromium').then(async ({ default: it }) => process.stdout.write(await it.executablePath()))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', print], {
    cwd: repository,
    env: { ...process.env, TMPDIR: folder },
  });
  return { executablePath: stdout, fonts: join(folder, 'fonts') };
};

/** The browser of the package runs on Linux on x64; elsewhere `CHROMIUM_PATH` names one. */
export const startBrowser = async (): Promise<Browser> => {
  const { CHROMIUM_PATH: own } = process.env;
  if (own !== undefined) return chromium.launch({ executablePath: own, headless: true, args: FLAGS });
  const { executablePath, fonts } = await unpacked();
  // Without any font of the machine a browser does not start to draw.
  const env = { ...process.env, FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? fonts };
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env: textsOf(env) });
};

const textsOf = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

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
