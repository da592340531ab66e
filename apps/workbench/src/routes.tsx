import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  redirect,
  useRouter,
} from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isComplete, sessions } from './ledger/session.js';
import { useSession } from './shell/account.js';
import { Frame } from './shell/frame.js';
import { SignInPage } from './signing-in/sign-in-page.js';

const root = createRootRoute({ component: Outlet });

/** When a session ends under an open page, the way in is asked again. */
const SignedIn = () => {
  const session = useSession();
  const router = useRouter();
  const isIn = isComplete(session);
  useEffect(() => {
    if (!isIn) void router.invalidate();
  }, [isIn, router]);
  return isIn ? <Frame /> : null;
};

/** Pages for whoever is signed in; everyone else signs in first and comes back. */
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: SignedIn,
  beforeLoad: ({ location: { href } }) => {
    if (!isComplete(sessions.now()))
      redirect({ to: '/sign-in', search: href === '/work' ? {} : { to: href }, throw: true });
  },
});

const isOwnPlace = (to: unknown): to is string => typeof to === 'string' && /^\/(?![/\\])/.test(to);

/** Where whoever signs in wanted to be; never a place of somebody else. */
const SignIn = () => {
  const session = useSession();
  const { to, again } = signIn.useSearch();
  // Whoever signs in again before the session ends has one already when the page opens.
  const [before] = useState(() => (again === undefined ? undefined : session?.token));
  if (isComplete(session) && session.token !== before) return <Navigate to={to ?? '/work'} replace />;
  return <SignInPage to={to} />;
};

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignIn,
  validateSearch: (search: Record<string, unknown>): { to?: string; again?: number } => ({
    ...(isOwnPlace(search['to']) ? { to: search['to'] } : {}),
    ...(search['again'] === undefined ? {} : { again: 1 }),
  }),
});

type Search = Readonly<Record<string, string>>;

/** Filters, order and tab are in the address; each is a text. */
const textsIn = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)]),
  );

const page = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => staff,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => null>>, name),
    validateSearch: textsIn,
  });

const start = createRoute({ getParentRoute: () => root, path: '/', component: () => <Navigate to="/work" replace /> });

const casePage = () => import('./case-file/case-page.js');

const tree = root.addChildren([
  start,
  signIn,
  staff.addChildren([
    page('/work', () => import('./my-work/my-work-page.js'), 'MyWorkPage'),
    page('/password', () => import('./signing-in/password-page.js'), 'PasswordPage'),
    page('/cases', () => import('./cases/cases-page.js'), 'CasesPage'),
    page('/limits', () => import('./my-work/limits-page.js'), 'LimitsPage'),
    page('/cases/new', () => import('./cases/new-case-page.js'), 'NewCasePage'),
    page('/cases/$id', casePage, 'CasePage'),
    page('/cases/$id/$part', casePage, 'CasePage'),
    page('/cases/$id/steps/$step', () => import('./steps/step-page.js'), 'StepPage'),
    page('/cases/$id/review', () => import('./legal-review/review-page.js'), 'ReviewPage'),
    page('/review', () => import('./legal-review/submissions-page.js'), 'SubmissionsPage'),
    page('/admin/accounts', () => import('./administration/accounts-page.js'), 'AccountsPage'),
    page('/admin/accounts/new', () => import('./administration/new-account-page.js'), 'NewAccountPage'),
    page('/admin/health', () => import('./administration/health-page.js'), 'HealthPage'),
    page('/registers/$register', () => import('./registers/register-page.js'), 'RegisterPage'),
    page('/registers/$register/$step', () => import('./registers/register-step-page.js'), 'RegisterStepPage'),
    page('/publish', () => import('./publishing/publish-page.js'), 'PublishPage'),
    page('/publish/$id', () => import('./publishing/text-page.js'), 'TextPage'),
    page('/leads', () => import('./leads/leads-page.js'), 'LeadsPage'),
    page('/leads/new', () => import('./leads/lead-step-page.js'), 'NewLeadPage'),
    page('/leads/$id/$step', () => import('./leads/lead-step-page.js'), 'LeadStepPage'),
    page('/spot', () => import('./on-the-spot/spot-page.js'), 'SpotPage'),
    page('/oversight', () => import('./oversight/oversight-page.js'), 'OversightPage'),
    page('/oversight/$id/check', () => import('./oversight/check-page.js'), 'DeclareCheckPage'),
    page('/money/days', () => import('./money/days-page.js'), 'DaysPage'),
    page('/money/obligations', () => import('./money/obligations-page.js'), 'ObligationsPage'),
    page('/money/refunds', () => import('./money/refunds-page.js'), 'RefundsPage'),
    page('/money/report', () => import('./money/report-page.js'), 'ReportPage'),
    page('/approvals', () => import('./deciding/approvals-page.js'), 'ApprovalsPage'),
    page('/cases/$id/decide', () => import('./deciding/decide-page.js'), 'DecidePage'),
    page('/transfers', () => import('./transfers/transfers-page.js'), 'TransfersPage'),
    page('/transfers/$id', () => import('./transfers/transfers-page.js'), 'TransfersPage'),
    // Any other address, within the frame: whoever mistyped it goes on from the places at its side.
    page('/$', () => import('./shell/missing-page.js'), 'MissingPage'),
  ]),
]);

export const router = createRouter({ routeTree: tree, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
