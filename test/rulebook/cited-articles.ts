/** Articles in quotes in a source: `'APL 58'`, `'G27 (十二)'`. Comments cite less strictly and are not read. */
export const articlesIn = (source: string, shortNames: readonly string[]): readonly string[] => {
  const names = new Set(shortNames);
  return [...source.matchAll(/(['"])([A-Z][A-Za-z0-9-]*) ((?:\d+|\(?[一二三四五六七八九十]+\)?)(?:\(\d+\))?)\1/g)]
    .filter(([, , short = '']) => names.has(short))
    .map(([, , short = '', number = '']) => `${short} ${number}`);
};
