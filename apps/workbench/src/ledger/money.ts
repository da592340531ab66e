const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '兆'];

/** Amounts are whole numbers of fen; the contract allows up to ten thousand million yuan. */
export const MOST_FEN = 1_000_000_000_000;

/**
 * Fen of an amount that was typed in yuan: `150000`, `150,000.00`, `１２．５`. Never through a fraction.
 * @returns undefined for what is no amount: other signs, more than two decimals, commas at odd places, more than {@link MOST_FEN}
 */
export const fenOf = (typed: string): number | undefined => {
  const text = typed
    .normalize('NFKC')
    .replaceAll('，', ',')
    .replace(/[元\s]/g, '');
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) return undefined;
  const yuan = (found[1] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (yuan.length > 11) return undefined;
  const fen = Number(yuan + (found[2] ?? '').padEnd(2, '0'));
  return fen <= MOST_FEN ? fen : undefined;
};

/** `15000000` as `150,000.00`. */
export const yuanOf = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`;
};

const groupInCapitals = (group: string): string => {
  let words = '';
  let isZeroOpen = false;
  Array.from(group).forEach((digit, nth) => {
    if (digit === '0') {
      isZeroOpen = words !== '';
      return;
    }
    words += `${isZeroOpen ? '零' : ''}${DIGITS.charAt(Number(digit))}${PLACES[group.length - 1 - nth] ?? ''}`;
    isZeroOpen = false;
  });
  return words;
};

/** An amount as it is written out in papers: `人民币壹拾伍万元整`. */
export const inCapitals = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  const yuan = digits.slice(0, -2);
  const [jiao = '0', cents = '0'] = digits.slice(-2);
  const groups: string[] = [];
  for (let end = yuan.length; end > 0; end -= 4) groups.unshift(yuan.slice(Math.max(0, end - 4), end));
  let words = '';
  groups.forEach((group, nth) => {
    const said = groupInCapitals(group);
    if (said === '') return;
    words += `${words !== '' && group.startsWith('0') ? '零' : ''}${said}${GROUPS[groups.length - 1 - nth] ?? ''}`;
  });
  const small = `${jiao === '0' ? (cents !== '0' && words !== '' ? '零' : '') : `${DIGITS.charAt(Number(jiao))}角`}${cents === '0' ? '' : `${DIGITS.charAt(Number(cents))}分`}`;
  if (words === '' && small !== '') return `人民币${small}`;
  return `人民币${words || '零'}元${small || '整'}`;
};
