/** Tiers of the invented benchmark, the same for every power: upper ends in yuan. */
export const TIERS = [
  { tierId: 'light', zh: '较轻', en: 'lighter', upTo: 2_000 },
  { tierId: 'ordinary', zh: '一般', en: 'ordinary', upTo: 20_000 },
  { tierId: 'grave', zh: '较重', en: 'graver', upTo: 200_000 },
] as const;

/** The highest fine in a benchmark. */
export const HIGHEST_FINE_IN_YUAN = TIERS[2].upTo;

export const benchmarkOf = (powerCode: string): string => `demo-benchmark-${powerCode}`;

/** The tier that a fine falls into. */
export const benchmarkTier = (powerCode: string, fineInYuan: number): { benchmarkId: string; tierId: string } => ({
  benchmarkId: benchmarkOf(powerCode),
  tierId: (TIERS.find(({ upTo }) => fineInYuan <= upTo) ?? TIERS[2]).tierId,
});
