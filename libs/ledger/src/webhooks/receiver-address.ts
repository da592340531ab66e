import { BlockList, isIP } from 'node:net';

/** Everything that is not a public address of the internet (RFC 6890 and what came after it). */
const NOT_PUBLIC = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4');
/** Of IPv6 only global unicast is public, without what wraps an address of IPv4, or is for documentation. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const NOT_PUBLIC_6 = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC_6.addSubnet(network, bits, 'ipv6');

/** Whether an address is one of the internet, and of no network of ours. What is no address is not. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return family === 6 && PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6');
};

/** The hosts of our own networks to which letters may go, as whoever runs the machine has named them: `host` or `host:port`. */
export type OwnHosts = ReadonlySet<string>;

export type AddressFault = 'not-an-address' | 'not-https' | 'not-allowed';

/** Where a letter may go; a fault where it may not. */
export const receiverAt = (text: string, ownHosts: OwnHosts): URL | AddressFault => {
  if (!URL.canParse(text)) return 'not-an-address';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '' || url.hostname === '') return 'not-an-address';
  const isHere = LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return 'not-https';
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isOwn(url, ownHosts)) return url;
  if (isHere || (isIP(literal) !== 0 && !isPublicAddress(literal))) return 'not-allowed';
  return url;
};

/** Whether it is one of the hosts that may have an address of our own. */
export const isOwn = ({ hostname, port, protocol }: URL, ownHosts: OwnHosts): boolean =>
  ownHosts.has(hostname) || ownHosts.has(`${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`);

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
