import { powersByCode } from '@ecl/enforcement';
import type { Kind } from '../kinds.js';

/**
 * A whole field for a power: `08` is every item of the field under which cases are opened, as the agency gets their parts with
 * them; a spreadsheet writes it as `8`. Any other body stays as it is.
 */
export const powersOf = (
  { name }: Kind,
  body: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] => {
  const field = body['powerCode'];
  if (name !== 'powers' || typeof field !== 'string' || !/^\d{1,2}$/.test(field)) return [body];
  const items = [...powersByCode.values()].filter(
    ({ code, fieldCode, isCaseBearing }) =>
      Number(fieldCode) === Number(field) && isCaseBearing && /^\d{2}-\d+$/.test(code),
  );
  return items.length === 0 ? [body] : items.map(({ code }) => ({ ...body, powerCode: code }));
};
