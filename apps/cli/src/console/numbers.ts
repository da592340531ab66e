/** `561470` as `561,470`. */
export const counted = (n: number): string => n.toLocaleString('en-US');

/** Minor units as people write them: `1234` EUR with two digits is `12.34 EUR`. */
export const amount = (minorUnits: number, currency: { code: string; minorDigits: number } | undefined): string => {
  if (!currency) return String(minorUnits);
  const value = (minorUnits / 10 ** currency.minorDigits).toLocaleString('en-US', {
    minimumFractionDigits: currency.minorDigits,
    maximumFractionDigits: currency.minorDigits,
  });
  return `${value} ${currency.code}`;
};
