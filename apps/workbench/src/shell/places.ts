import { Icons } from './icons.js';

export interface Place {
  readonly to: string;
  readonly zh: string;
  readonly en: string;
  readonly Icon: (typeof Icons)['home'];
  /** Where its other pages are, if not below it. */
  readonly under?: string;
  /** Whose work it is; absent: everyone's. */
  readonly roles?: readonly string[];
  /** A role that has nothing there. */
  readonly except?: string;
}

/** Where people work, in the order of the bar at the side. */
const PLACES: readonly Place[] = [
  { to: '/work', zh: '我的工作', en: 'My work', Icon: Icons.home, except: 'bank' },
  { to: '/cases', zh: '案件', en: 'Cases', Icon: Icons.cases, except: 'bank' },
  { to: '/leads', zh: '线索', en: 'Leads', Icon: Icons.search, roles: ['officer', 'auxiliary', 'unitHead', 'head'] },
  { to: '/spot', zh: '当场处罚', en: 'On the spot', Icon: Icons.plus, roles: ['officer'] },
  { to: '/limits', zh: '期限', en: 'Deadlines', Icon: Icons.clock, except: 'bank' },
  {
    to: '/review',
    zh: '法制审核',
    en: 'Legal review',
    Icon: Icons.review,
    roles: ['legalReviewer', 'head', 'officer', 'unitHead'],
  },
  { to: '/approvals', zh: '待我审批', en: 'Approvals', Icon: Icons.done, roles: ['head'] },
  {
    to: '/transfers',
    zh: '移送监督',
    en: 'Transfers',
    Icon: Icons.transfer,
    roles: ['procuratorate', 'police', 'head', 'officer', 'unitHead', 'supervisor'],
  },
  { to: '/oversight', zh: '执法监督', en: 'Oversight', Icon: Icons.eye, roles: ['supervisor', 'head'] },
  {
    to: '/publish',
    zh: '公示',
    en: 'Publication',
    Icon: Icons.publish,
    roles: ['publisher', 'head', 'officer', 'unitHead'],
  },
  {
    to: '/money/days',
    zh: '罚款与对账',
    en: 'Money',
    Icon: Icons.money,
    under: '/money',
    roles: ['bank', 'finance'],
  },
  {
    to: '/registers/personnel',
    zh: '登记簿',
    en: 'Registers',
    Icon: Icons.book,
    under: '/registers',
    roles: ['administrator'],
  },
  {
    to: '/admin/accounts',
    zh: '管理',
    en: 'Administration',
    Icon: Icons.person,
    under: '/admin',
    roles: ['administrator'],
  },
];

export const placesFor = (roles: readonly string[]): readonly Place[] =>
  PLACES.filter(
    ({ roles: own, except }) =>
      (own === undefined || own.some((role) => roles.includes(role))) &&
      (except === undefined || !roles.every((role) => role === except)),
  );

/** Pages of a case that belong to another place than the register of cases. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^\/cases\/[^/]+\/review$/, '/review'],
  [/^\/cases\/[^/]+\/decide$/, '/approvals'],
];

/** The place that a page belongs to, where this account has it. */
export const placeOf = (path: string, places: readonly Place[]): string | undefined => {
  const among = (to: string | undefined): string | undefined =>
    places.some((place) => place.to === to) ? to : undefined;
  const elsewhere = ELSEWHERE.find(([form]) => form.test(path))?.[1];
  return among(elsewhere) ?? places.find(({ to, under = to }) => path === to || path.startsWith(`${under}/`))?.to;
};
