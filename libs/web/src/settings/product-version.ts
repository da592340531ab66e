import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

/** The version of the product, from the package.json above this file: it lies at another depth when it is built. */
export const productVersion = (from = new URL('.', import.meta.url)): string => {
  const file = new URL('package.json', from);
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  if (manifest.name === 'enforcement-case-ledger' && manifest.version !== undefined) return manifest.version;
  const above = new URL('..', from);
  // A program without its package.json still says that it has no known version.
  return above.href === from.href ? 'unknown' : productVersion(above);
};
