import { checkThat, member, type MemberOptions } from '../members/index.js';
import { isIP } from 'node:net';

const NAMED: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/** An address, or a network as `10.0.0.0/8`. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
};

const areProxies = (value: unknown): boolean =>
  typeof value === 'string' && value.split(',').every((each) => NAMED.includes(each.trim()) || isNetwork(each.trim()));

const NO_PROXIES = {
  zh: '应为 loopback、linklocal、uniquelocal，或以逗号分隔的 IP 地址或网段',
  en: 'must be loopback, linklocal, uniquelocal, or addresses or networks, comma-separated',
};

/** Which proxies may say for whom they speak. */
export const Proxies = (options: MemberOptions = {}): PropertyDecorator =>
  member([checkThat('areProxies', areProxies, NO_PROXIES)], { type: 'string' }, options);
