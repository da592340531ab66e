import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** Our own flags: those of the package switch off what is tested here. */
const FLAGS = ['--no-sandbox', '--headless=shell', '--font-render-hinting=none'];

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(repository, 'node_modules', '.cache', 'chromium');

/** The package unpacks 190 MB into the temporary folder: it does so once for all runs, in a process that takes the cache for that folder. */
const unpacked = async (): Promise<string> => {
  const print = `import('@sparticuz/chromium').then(async ({ default: it }) => process.stdout.write(await it.executablePath()))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', print], {
    cwd: repository,
    env: { ...process.env, TMPDIR: cache },
  });
  return stdout;
};

/** The browser of the package runs on Linux on x64; elsewhere `CHROMIUM_PATH` names one. */
export const startBrowser = async (): Promise<Browser> => {
  mkdirSync(cache, { recursive: true });
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await unpacked());
  // A browser that is closed may leave a file of its own behind.
  const env = textsOf({ ...process.env, TMPDIR: cache, FONTCONFIG_FILE: fontsOnRecord() });
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env });
};

const textsOf = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/**
 * Writes which fonts the browser has: on Linux those that documents are set in, and no other, so that a page is as wide on one
 * machine as on another. A machine for tests often lacks a Chinese font, and without any a browser does not start to draw.
 */
const fontsOnRecord = (): string => {
  const file = join(cache, 'fonts.conf');
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('')}
  <cachedir>${join(cache, 'fonts-cache')}</cachedir>
  <match target="pattern"><edit name="family" mode="append" binding="weak"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`,
  );
  return file;
};
