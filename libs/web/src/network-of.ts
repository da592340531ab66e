import { isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * Who an address is, for counting: of IPv6 one person has a whole network of 64 bits, so other addresses in it are no other
 * person. All that is no address is one: a header that a proxy passes on may hold anything.
 */
export const networkOf = (address: string | undefined): string => {
  if (address === undefined || isIP(address) === 0) return 'unknown';
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(.*)$/i.exec(address)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  const [before = '', after] = address.split('::');
  const first = before === '' ? [] : before.split(':');
  const rest = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - rest.length) }, () => '0');
  return [...first, ...zeros, ...rest].slice(0, 4).join(':');
};
