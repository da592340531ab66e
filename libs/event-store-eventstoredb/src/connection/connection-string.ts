import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Endpoint } from './call-failure.js';
import { InvalidConnectionString } from './invalid-connection-string.js';

/** Where a cluster is and how to speak to it. */
export interface ConnectionSettings {
  readonly hosts: readonly Endpoint[];
  /** Whether to ask the hosts who leads, instead of assuming that the only host does. */
  readonly discovers: boolean;
  readonly tls: boolean;
  /** PEM of the authority for the nodes' certificates; undefined for the authorities of the system. */
  readonly certificateAuthority: Buffer | undefined;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  /** The name of the connection in the server's log. */
  readonly connectionName: string;
  /** Milliseconds between keep-alive messages on an idle connection, and until an unanswered one ends it. */
  readonly keepAliveInterval: number;
  readonly keepAliveTimeout: number;
  /** Milliseconds that a call may take. */
  readonly defaultDeadline: number;
  /** Milliseconds that one node may take to say who leads. */
  readonly gossipTimeout: number;
}

const DEFAULT_PORT = 2113;
const FORM = 'esdb://[user:password@]host[:2113][,host…][?tls=true|false&…]';

/** Settings that the client of EventStoreDB knows but this adapter does not support, with what to do instead. */
const NOT_HONOURED: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  [
    'tlsverifycert',
    {
      zh: '证书总要验证；请用 tlsCAFile 指明签发机构',
      en: 'certificates are always verified; name the authority with tlsCAFile',
    },
  ],
  ['usercertfile', { zh: '请用 user:password@ 登录', en: 'sign in with user:password@' }],
  ['userkeyfile', { zh: '请用 user:password@ 登录', en: 'sign in with user:password@' }],
  ['throwonappendfailure', { zh: '冲突总是报错', en: 'a conflict is always an error' }],
  [
    'maxdiscoverattempts',
    { zh: '主节点一直查找到调用超时为止', en: 'the leader is looked for until the call has taken too long' },
  ],
  [
    'discoveryinterval',
    { zh: '主节点一直查找到调用超时为止', en: 'the leader is looked for until the call has taken too long' },
  ],
]);

/**
 * Reads a connection string of EventStoreDB. It is stricter than the client: what the client would silently misread is
 * an error here. User and password are percent-encoded in it.
 *
 * @throws InvalidConnectionString that says what is wrong in both languages, without the password.
 */
export const parseConnectionString = (text: string): ConnectionSettings => {
  const match = /^(esdb(?:\+discover)?):\/\/([^/?]+)\/?(?:\?(.*))?$/s.exec(text);
  if (!match)
    throw new InvalidConnectionString(
      `不是 EventStoreDB 的连接字符串，应写作 ${FORM}`,
      `not a connection string of EventStoreDB; it reads ${FORM}`,
    );
  const [, scheme, authority = '', query = ''] = match;
  const at = authority.lastIndexOf('@');
  const hosts = authority
    .slice(at + 1)
    .split(',')
    .map(endpointOf);
  const option = optionsIn(query);
  const tls = flag(option, 'tls', true);
  const credentials = at < 0 ? undefined : credentialsIn(authority.slice(0, at));
  if (credentials && !tls)
    throw new InvalidConnectionString(
      '未加密的连接不发送密码：请去掉密码，或者用 tls=true',
      'a password is never sent over a connection without TLS: leave it out, or use tls=true',
    );
  const preference = option.get('nodepreference') ?? 'leader';
  if (preference !== 'leader')
    throw new InvalidConnectionString(
      `nodePreference=${preference} 不可用：账本只从主节点读取，应为 leader`,
      `nodePreference=${preference}: a ledger reads what it has written, so from the leader alone`,
    );
  return {
    hosts,
    discovers: scheme === 'esdb+discover' || hosts.length > 1,
    tls,
    certificateAuthority: authorityIn(option.get('tlscafile'), tls),
    credentials,
    connectionName: option.get('connectionname') ?? 'enforcement-case-ledger',
    keepAliveInterval: milliseconds(option, 'keepAliveInterval', 10_000),
    keepAliveTimeout: milliseconds(option, 'keepAliveTimeout', 10_000),
    defaultDeadline: milliseconds(option, 'defaultDeadline', 5_000),
    // In the connection strings of EventStoreDB only this setting is in seconds.
    gossipTimeout: 1000 * milliseconds(option, 'gossipTimeout', 3),
  };
};

const endpointOf = (text: string): Endpoint => {
  if (text.includes('['))
    throw new InvalidConnectionString(
      `${text}：不支持 IPv6 地址，请用主机名`,
      `${text}: IPv6 addresses are not supported; give the node a name`,
    );
  const match = /^([A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(text);
  const port = Number(match?.[2] ?? DEFAULT_PORT);
  if (!match?.[1] || port < 1 || port > 65_535)
    throw new InvalidConnectionString(`“${text}”不是主机和端口`, `"${text}" is not a host with a port`);
  return { host: match[1], port };
};

const credentialsIn = (text: string): { username: string; password: string } => {
  const parts = text.split(':');
  const [username, password] = parts.map(decoded);
  if (parts.length !== 2 || !username || password === undefined)
    throw new InvalidConnectionString(
      '@ 之前应为 user:password；其中的 : @ / ? 应写作 %3A %40 %2F %3F',
      'write user:password before @; any other : @ / ? in them must be written as %3A %40 %2F %3F',
    );
  return { username, password };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidConnectionString(
      '用户名和密码用百分号编码，其中的 % 应写作 %25',
      'user and password are percent-encoded; a % in them must be written as %25',
    );
  }
};

const KNOWN: ReadonlySet<string> = new Set([
  'tls',
  'tlscafile',
  'nodepreference',
  'connectionname',
  'keepaliveinterval',
  'keepalivetimeout',
  'defaultdeadline',
  'gossiptimeout',
]);

type Options = ReadonlyMap<string, string>;

const optionsIn = (query: string): Options => {
  const options = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const key = name.toLowerCase();
    const instead = NOT_HONOURED.get(key);
    if (instead)
      throw new InvalidConnectionString(
        `${name} 在此不起作用：${instead.zh}`,
        `${name} has no effect here: ${instead.en}`,
      );
    if (!KNOWN.has(key))
      throw new InvalidConnectionString(
        `没有选项“${name}”；可用的有 ${[...KNOWN].join('、')}`,
        `"${name}" is not an option; there are ${[...KNOWN].join(', ')}`,
      );
    if (options.has(key)) throw new InvalidConnectionString(`${name} 只能给出一次`, `${name} is given twice`);
    options.set(key, value);
  }
  return options;
};

const flag = (options: Options, name: string, usual: boolean): boolean => {
  const value = options.get(name) ?? String(usual);
  if (value !== 'true' && value !== 'false')
    throw new InvalidConnectionString(
      `${name} 只能取 true 或 false，不能是“${value}”`,
      `${name} is true or false, not "${value}"`,
    );
  return value === 'true';
};

const LONGEST = 86_400_000;

const milliseconds = (options: Options, name: string, usual: number): number => {
  const text = options.get(name.toLowerCase());
  const value = text === undefined ? usual : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > LONGEST)
    throw new InvalidConnectionString(
      `${name} 应为 1 至 ${String(LONGEST)} 的整数，不能是“${text ?? ''}”`,
      `${name} is a whole number from 1 to ${String(LONGEST)}, not "${text ?? ''}"`,
    );
  return value;
};

const authorityIn = (file: string | undefined, tls: boolean): Buffer | undefined => {
  if (file === undefined) return undefined;
  if (!tls)
    throw new InvalidConnectionString(
      'tls=false 时 tlsCAFile 不起作用，请去掉',
      'tlsCAFile has no effect with tls=false; leave it out',
    );
  const pem = contentOf(file);
  // Node ignores content that is not a certificate, and treats an empty file as the authorities of the system.
  if (!isCertificate(pem))
    throw new InvalidConnectionString(
      `tlsCAFile ${file} 中没有证书（PEM）`,
      `tlsCAFile ${file} holds no certificate (PEM)`,
    );
  return pem;
};

const isCertificate = (pem: Buffer): boolean => {
  try {
    return pem.includes('-----BEGIN CERTIFICATE-----') && new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
};

const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new InvalidConnectionString(`tlsCAFile ${file} 无法读取`, `tlsCAFile ${file} cannot be read`, { cause });
  }
};
