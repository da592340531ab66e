import type { Figure } from './figure.js';

/** The figures as a Markdown table. */
export const tableOf = (figures: readonly Figure[]): string =>
  [
    '| figure | ours | reference | ratio | must reach | |',
    '|---|---|---|---|---|---|',
    ...figures.map((figure) => {
      const { name, unit, ours, reference, note } = figure;
      const ratio = reference ? (ours / reference.value).toFixed(2) : '';
      const named = reference ? `${reference.name}: ${amount(reference.value)} ${unit}` : '';
      return `| ${name} | ${amount(ours)} ${unit} | ${named} | ${ratio} | ${target(figure)} | ${note ?? ''} |`;
    }),
  ].join('\n');

const target = ({ ours, reference, atLeast, atLeastRatio, unit }: Figure): string => {
  if (atLeastRatio !== undefined && reference)
    return `${String(atLeastRatio)} × ${ours >= atLeastRatio * reference.value ? '✓' : '✗'}`;
  if (atLeast !== undefined) return `${amount(atLeast)} ${unit} ${ours >= atLeast ? '✓' : '✗'}`;
  return '';
};

const amount = (value: number): string => Math.round(value).toLocaleString('en');
