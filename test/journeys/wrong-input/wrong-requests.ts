import { people } from '@ecl/storytelling';
import { ADMINISTRATOR } from '../http/served-ledger.js';

/** A request that must be refused for its content, not for who asks. */
export interface WrongRequest {
  readonly as?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** JSON as it is sent. */
  readonly body?: string;
}

const get = (path: string, as: string): WrongRequest => ({ method: 'GET', path, as });
const asking = (address: string, as: string, ...queries: readonly string[]): readonly WrongRequest[] =>
  queries.map((query) => get(`${address}?${query}`, as));

const REACHING_FOR_THE_PROTOTYPE = ['__proto__=x', 'constructor=x', 'prototype=x', 'toString=x', '__proto__[a]=x'];
const WRONG_PAGES = [
  'size=0',
  'size=1000',
  'size=1e3',
  'size=-1',
  'size=%205',
  'size=05',
  'size=%EF%BC%90%EF%BC%95',
  'size=',
  'size=1.5',
  'size=99999999999999999999',
  'size=5&size=6',
  'size[]=5',
  'size[a]=5',
  'after=',
  'after=%20',
  `after=${'a'.repeat(101)}`,
  'after=1&after=2',
  'atLeast=',
  `atLeast=${'1'.repeat(42)}`,
  'atLeast=1&atLeast=2',
];
const UNKNOWN = ['colour=red', '%E9%A2%9C%E8%89%B2=1', 'a=1&b=2', ...REACHING_FOR_THE_PROTOTYPE];
const WRONG_DAYS = [
  '=2026-02-30',
  '=2026-13-01',
  '=2026-2-3',
  '=',
  '=%20',
  '=tomorrow',
  '=2026-05-06T00:00:00Z',
  '[]=2026-01-01',
];
const days = (name: string): readonly string[] => WRONG_DAYS.map((rest) => `${name}${rest}`);
const codes = (name: string): readonly string[] =>
  ['=', '=%20', '=-a', '=a%20b', `=${'a'.repeat(101)}`, '=%00', `=a&${name}=b`].map((rest) => `${name}${rest}`);

const li = people.li.id;
const finance = people.finance.id;

/** The requests to the staff API. */
export const wrongQueries: readonly WrongRequest[] = [
  ...asking('/api/cases', li, ...WRONG_PAGES, ...UNKNOWN, ...days('filedFrom'), ...codes('unit')),
  ...asking(
    '/api/cases',
    li,
    'after=x',
    'atLeast=x',
    'atLeast=1e3',
    'atLeast=-1',
    'state=opened',
    'state=',
    'partyMatch=fuzzy',
  ),
  ...asking(
    '/api/cases',
    li,
    'number=',
    `number=${'9'.repeat(129)}`,
    `party=${'x'.repeat(201)}`,
    'text=%20',
    'text=a&text=b',
  ),
  ...asking(
    '/api/cases',
    li,
    'decidedTo=x',
    'occurredFrom=x',
    'occurredTo=x',
    'recordedFrom=x',
    'recordedTo=x',
    'decidedFrom=x',
    'filedTo=x',
  ),
  ...asking('/api/cases', li, 'power=', 'field=', 'agency=', 'officer=', 'size=0&colour=red&filedFrom=x&unit='),
  ...asking('/api/cases/no-such', li, 'colour=red', 'atLeast=', 'size=5', 'atLeast=1&atLeast=2'),
  ...asking(
    '/api/cases/no-such/timeline',
    li,
    'order=backwards',
    'order=',
    'size=0',
    'after=',
    'colour=red',
    'order=asOccurred&order=asOccurred',
  ),
  ...asking('/api/cases/no-such/attempts', li, 'after=x', 'after=1234567890', 'size=0', 'atLeast=1', 'after=-1'),
  ...asking('/api/leads', li, 'status=shut', 'unit=', 'size=0', 'colour=red', ...days('overdueOn')),
  ...asking('/api/leads/no-such', li, 'colour=red', 'atLeast=1&atLeast=2', 'size=1'),
  ...asking('/api/legal-review-queue', li, 'status=shut', 'reviewer=', 'lateOn=x', 'size=0', 'colour=red'),
  ...asking(
    '/api/transfers',
    li,
    'stage=gone',
    'notCopied=false',
    'notCopied=',
    'suspectedFrom=x',
    'suspectedTo=x',
    'overdueOn=x',
    'colour=red',
  ),
  ...asking('/api/transfers', li, 'stalledAtPoliceOn=x', 'agency=', 'power=', 'size=1000'),
  ...asking('/api/transfers/no-such', li, 'colour=red', 'atLeast='),
  ...asking(
    '/api/payments',
    finance,
    'on=x',
    'status=late',
    'overdue=1',
    'refundToPay=false',
    'decisionNumber=',
    'agency=',
    'size=0',
    'colour=red',
  ),
  ...asking('/api/payments/no-such', finance, 'on=2026-02-30', 'colour=red', 'atLeast='),
  ...asking(
    '/api/reconciliation',
    finance,
    'bank=b',
    'day=2026-01-05',
    'bank=b&day=x',
    'bank=&day=',
    'bank=b&day=2026-01-05&size=1',
    'colour=red',
  ),
  ...asking(
    '/api/reconciliation/days',
    finance,
    'size=5',
    'bank=',
    'bank=b&size=0',
    'bank=b&bank=c',
    'bank=b&colour=red',
    'bank=b&after=x',
  ),
  ...asking(
    '/api/registers/agencies',
    ADMINISTRATOR,
    'size=0',
    'size=1000',
    'after=x',
    'after=',
    'after=1234567890',
    'colour=red',
    '__proto__=x',
  ),
];

/** Ids that no resource can have. */
export const wrongAddresses: readonly WrongRequest[] = [
  ...['..%2f..%2fetc', '%00', 'a'.repeat(101), '-begins', '%E6%A1%88', '%20', 'a%20b'].flatMap((id) => [
    get(`/api/cases/${id}`, li),
    get(`/api/cases/${id}/timeline`, li),
    get(`/api/leads/${id}`, li),
    get(`/api/transfers/${id}`, li),
    get(`/api/payments/${id}`, finance),
  ]),
  get('/api/registers/no-such', ADMINISTRATOR),
  get('/api/registers/__proto__', ADMINISTRATOR),
  get('/api/registers/constructor', ADMINISTRATOR),
  get('/api/cases/__proto__', li),
  get('/api/cases/constructor?colour=red', li),
  get('/api/cases/-begins?colour=red', li),
];

const signIn = (body: string): WrongRequest => ({ method: 'POST', path: '/api/session', body });

const long = 'x'.repeat(201);
export const wrongSignIns: readonly WrongRequest[] = [
  '{}',
  '{"username":"a"}',
  '{"password":"a"}',
  '{"username":"","password":""}',
  '{"username":" ","password":" "}',
  '{"username":1,"password":2}',
  '{"username":null,"password":null}',
  '{"username":["a"],"password":{"a":1}}',
  `{"username":"${long}","password":"${long}"}`,
  '{"username":"a","password":"b","remember":true}',
  '{"username":"a","password":"b","__proto__":{"isAdministrator":true}}',
  '{"username":"a","password":"b","constructor":{"prototype":{}}}',
  '{"username":"a","password":"b","prototype":{}}',
  '{"username":"a","password":"b","toString":"x"}',
  '{"username":"a","password":"b","hasOwnProperty":1}',
  '[]',
  '[{"username":"a","password":"b"}]',
  '{',
  '"a"',
  'null',
].map(signIn);

const account = (method: 'POST' | 'PUT', path: string, body: object | string): WrongRequest => ({
  as: ADMINISTRATOR,
  method,
  path: `/api/accounts${path}`,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const form = { username: 'new-clerk', personId: 'new-clerk', roles: ['officer'] };
const opened = { ...form, password: 'long enough, 2026' };

export const wrongAccounts: readonly WrongRequest[] = [
  account('POST', '', '{}'),
  account('POST', '', '[]'),
  account('POST', '', '{"__proto__":{"roles":["administrator"]}}'),
  account('POST', '', { ...opened, username: '' }),
  account('POST', '', { ...opened, username: 'a b' }),
  account('POST', '', { ...opened, username: 7 }),
  account('POST', '', { ...opened, username: null }),
  account('POST', '', { ...opened, personId: '-a' }),
  account('POST', '', { ...opened, roles: [] }),
  account('POST', '', { ...opened, roles: 'officer' }),
  account('POST', '', { ...opened, roles: ['emperor'] }),
  account('POST', '', { ...opened, roles: ['officer', 7] }),
  account('POST', '', { ...opened, roles: ['system'] }),
  account('POST', '', { ...opened, roles: Array.from({ length: 11 }, () => 'officer') }),
  account('POST', '', { ...opened, roles: { 0: 'officer' } }),
  account('POST', '', { ...opened, agencyId: '' }),
  account('POST', '', { ...opened, agencyId: null }),
  account('POST', '', { ...opened, unitId: ['u'] }),
  account('POST', '', { ...opened, password: '' }),
  account('POST', '', { ...opened, password: long }),
  account('POST', '', { ...opened, isAdministrator: true }),
  account('POST', '', { ...opened, constructor: { prototype: {} } }),
  account('PUT', '/new-clerk', '{}'),
  account('PUT', '/new-clerk', opened),
  account('PUT', '/new-clerk', { ...form, roles: [] }),
  account('PUT', '/another', form),
  account('PUT', '/%20', form),
  account('PUT', '/new-clerk/password', '{}'),
  account('PUT', '/new-clerk/password', { password: '' }),
  account('PUT', '/new-clerk/password', { password: 12345678 }),
  account('PUT', '/new-clerk/password', { password: 'a', username: 'b' }),
  account('PUT', '/new-clerk/password', { password: long }),
  { as: ADMINISTRATOR, method: 'DELETE', path: '/api/accounts/no%20body' },
  { as: ADMINISTRATOR, method: 'DELETE', path: `/api/accounts/${long}` },
];

/** The requests to the public site. */
export const wrongPublicQueries: readonly WrongRequest[] = [
  ...['/api/decisions', '/decisions'].flatMap((path) =>
    [
      'limit=0',
      'limit=101',
      'limit=1000',
      'limit=1e1',
      'limit=-1',
      'limit=1.5',
      'limit=%EF%BC%90%EF%BC%95',
      'limit=99999999999999999999',
      'limit[]=5',
      'limit=5&limit=6',
      'field=17',
      'field=08&field=08',
      'power=99-1',
      ...['=2026-02-30', '=x', '=2026-2-3'].map((rest) => `decidedFrom${rest}`),
      'decidedTo=x',
      'decidedFrom=2026-02-02&decidedTo=2026-02-01',
      'party=a&party=b',
      `party=${long}`,
      `number=${long}`,
      `agency=${long}`,
      `after=${long}`,
      'after=x',
      'name=a&limit=x&decidedTo=x',
      'name=%E5%BC%A0%E4%B8%89',
      'toString=x',
      'constructor=x',
      'prototype=x',
      '__proto__=x',
      '__proto__[a]=x',
    ].map((query): WrongRequest => ({ method: 'GET', path: `${path}?${query}` })),
  ),
  { method: 'GET', path: '/api/decisions/%00' },
  { method: 'GET', path: `/api/decisions/${long}` },
  { method: 'GET', path: '/api/decisions/__proto__' },
  { method: 'GET', path: '/api/powers/__proto__' },
  { method: 'GET', path: '/api/powers/constructor' },
  { method: 'GET', path: '/decisions/%E5%86%B3' },
];
