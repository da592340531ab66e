import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledProgram } from './run-folder.js';

/** The first module of a thread or a program of ours is read from its bundle. */
export const resolve = (specifier, context, next) => {
  const isFirst = context.parentURL === undefined && specifier.startsWith('file:');
  if (!isFirst || specifier.includes('/node_modules/')) return next(specifier, context);
  const bundle = bundledProgram(fileURLToPath(specifier));
  if (bundle !== undefined) return next(pathToFileURL(bundle).href, context);
  // A source in JavaScript needs no bundle.
  if (!specifier.endsWith('.ts') && !/-worker\.js$/.test(specifier)) return next(specifier, context);
  throw new Error(`${specifier} has no bundle: name it in test/running/bundled-sources.js`);
};
