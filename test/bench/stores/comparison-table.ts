import type { Comparison, Result } from './comparison.js';

/** A comparison as a Markdown table. */
export const comparisonTable = ({ title, unit, results }: Comparison): string =>
  [
    `### ${title}`,
    '',
    `| | ${unit} | p50 ms | p99 ms | p99.9 ms |`,
    '|---|--:|--:|--:|--:|',
    ...results.map(({ name, rate, latencies, failure }) => {
      const cells = [name, rate === undefined ? `failed: ${failure ?? ''}` : Math.round(rate).toLocaleString('en')];
      return `| ${[...cells, ...SHARES.map((share) => percentile(latencies, share))].join(' | ')} |`;
    }),
  ].join('\n');

const SHARES = [0.5, 0.99, 0.999] as const;

/** With too few figures a high percentile is just the highest one, so it is left out. */
const percentile = (ordered: Result['latencies'], share: number): string => {
  if (ordered.length * (1 - share) < 1) return '';
  const value = ordered[Math.ceil(ordered.length * share) - 1] ?? 0;
  return value.toFixed(value < 10 ? 2 : 1);
};
