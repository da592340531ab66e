import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledProgram, runFolder } from './run-folder.js';

/** What runs in place of a source: its bundle. A source in JavaScript, or from a package, needs none. */
const bundleOf = (url) => {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return url;
  const bundle = bundledProgram(fileURLToPath(url));
  if (bundle !== undefined) return pathToFileURL(bundle).href;
  if (!url.endsWith('.ts') && !/-worker\.js$/.test(url)) return url;
  throw new Error(`${url} has no bundle: name it in test/running/bundled-sources.js`);
};

/** The file that a thread begins from. Outside a test run, and for code given as text, it is the requested one. */
export const bundledThread = (file) =>
  runFolder() !== undefined && file instanceof URL ? new URL(bundleOf(file.href)) : file;

/** The first module of one of our programs is read from its bundle. */
export const resolve = (specifier, context, next) =>
  next(context.parentURL === undefined ? bundleOf(specifier) : specifier, context);
