import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * A package that only the benchmarks use for comparison, if it is installed (`npm ci --prefix test/bench/reference/…`);
 * otherwise undefined.
 * @param beside the package.json that names it
 */
export const installed = async (beside: URL, name: string): Promise<unknown> => {
  if (!existsSync(new URL(`./node_modules/${name}`, beside))) return undefined;
  return import(pathToFileURL(createRequire(beside).resolve(name)).href) as Promise<unknown>;
};
