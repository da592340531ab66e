/** 罚款金额的档: how high the fine of a decision is; a decision without a fine is in none. */
export const FINE_BANDS = [
  { band: 'below10000', from: 1, to: 999_999 },
  { band: 'from10000', from: 1_000_000, to: 9_999_999 },
  { band: 'from100000', from: 10_000_000, to: Number.MAX_SAFE_INTEGER },
] as const;

export type FineBand = (typeof FINE_BANDS)[number]['band'];

/** SQL that names the band of a fine in fen. */
export const bandOfFine = (column: string): string =>
  `CASE ${FINE_BANDS.map(({ band, to }) => `WHEN ${column} <= ${String(to)} THEN '${band}'`).join(' ')} END`;
