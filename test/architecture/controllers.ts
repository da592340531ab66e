import type { SourceTree } from './offences.js';

/** `@Controller('api/cases')` at the margin, with any other decorator after it, and the exported class. */
const CONTROLLER = /^@Controller\([^\n]*\)\n(?:@[^\n]*\n)*export class (\w+)/gm;

/** The controllers that the sources under the folder define, and that are not among the listed ones: nobody can call them. */
export const unlistedControllers = (
  sources: SourceTree,
  folder: string,
  listed: readonly { readonly name: string }[],
): readonly string[] => {
  const names = new Set(listed.map(({ name }) => name));
  return [...sources]
    .filter(([path]) => path.startsWith(folder) && !path.endsWith('.spec.ts'))
    .flatMap(([path, text]) => [...text.matchAll(CONTROLLER)].map(([, name = '']) => ({ path, name })))
    .filter(({ name }) => !names.has(name))
    .map(({ path, name }) => `${name} in ${path}`);
};
