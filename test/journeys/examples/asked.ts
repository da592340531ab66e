import { basisOf, BANK, people, PLANNING, type Step } from '@ecl/storytelling';
import { ADMINISTRATOR, PASSWORD, type Asking } from '../http/served-ledger.js';
import { CASE_WITH_REFUSALS } from './some-parts.js';

/** What is asked for an example: the operation of the contract, and the request. */
export interface AskedFor {
  readonly operation: string;
  readonly path: string;
  readonly asking: Asking;
}

/** The case of a story with a step of this kind. */
export type CaseWith = (commandType: string) => string;

const { li, gao, finance, song, jin, xu, fang } = people;

/** Every route that only reads, each asked once, as somebody who gets an answer with something in it. */
export const readings = (caseWith: CaseWith, at: string): readonly AskedFor[] => {
  const paid = caseWith('RecordBankPayment');
  const crime = caseWith('RecordCrimeSuspicion');
  const read = (route: string, path: string, as: string): AskedFor => ({
    operation: `GET ${route}`,
    path: `${path}${path.includes('?') ? '&' : '?'}atLeast=${at}`,
    asking: { as },
  });
  const plain = (route: string, path: string, as?: string): AskedFor => ({
    operation: `GET ${route}`,
    path,
    asking: as === undefined ? {} : { as },
  });
  return [
    read('/api/cases', '/api/cases?limit=1', gao.id),
    read('/api/cases/{id}', `/api/cases/${paid}`, gao.id),
    read('/api/cases/{id}/timeline', `/api/cases/${paid}/timeline?limit=2`, gao.id),
    read('/api/cases/{id}/deadlines', `/api/cases/${paid}/deadlines`, gao.id),
    read('/api/cases/{id}/next-steps', `/api/cases/${paid}/next-steps`, gao.id),
    plain('/api/cases/{id}/file', `/api/cases/${paid}/file`, finance.id),
    read('/api/cases-then', '/api/cases-then?limit=1', gao.id),
    plain('/api/cases/{id}/difference', `/api/cases/${paid}/difference?knownAt=2020-01-01T00:00:00Z`, gao.id),
    plain('/api/cases/{id}/review', `/api/cases/${caseWith('GiveReviewOpinion')}/review`, gao.id),
    plain('/api/cases/{id}/readings', `/api/cases/${paid}/readings?limit=2`, gao.id),
    plain('/api/cases/{id}/papers', `/api/cases/${paid}/papers`, gao.id),
    plain('/api/cases/{id}/law', `/api/cases/${paid}/law`, gao.id),
    plain('/api/cases/{id}/attempts', `/api/cases/${CASE_WITH_REFUSALS}/attempts?limit=2`, gao.id),
    read('/api/deadlines', '/api/deadlines?list=due&limit=1', gao.id),
    read('/api/deadlines/moved', '/api/deadlines/moved?limit=1', gao.id),
    read('/api/disclosures', '/api/disclosures?limit=1', fang.id),
    plain('/api/disclosures/{id}', `/api/disclosures/${paid}`, fang.id),
    read('/api/leads', '/api/leads?limit=1', li.id),
    read('/api/leads/{id}', '/api/leads/demo-lead-4', li.id),
    read('/api/legal-review-queue', '/api/legal-review-queue?limit=1', song.id),
    read('/api/legal-review-queue/workload', '/api/legal-review-queue/workload', song.id),
    read('/api/transfers', '/api/transfers?limit=1', jin.id),
    read('/api/transfers/{id}', `/api/transfers/${crime}`, jin.id),
    read('/api/payments', '/api/payments?limit=1', finance.id),
    read('/api/payments/{id}', `/api/payments/${paid}`, finance.id),
    read('/api/reconciliation/days', `/api/reconciliation/days?bank=${BANK}&limit=1`, finance.id),
    read('/api/changes', '/api/changes?limit=1', li.id),
    read('/api/rules', '/api/rules?track=hearing', li.id),
    read('/api/rules/{code}', '/api/rules/filing.approved-by-proposer', li.id),
    plain('/api/registers/{register}', '/api/registers/banks?limit=1', ADMINISTRATOR),
    plain('/api/registers/{register}/in-force', '/api/registers/agencies/in-force', ADMINISTRATOR),
    plain('/api/powers', '/api/powers', li.id),
    plain('/api/provisions', '/api/provisions?limit=1', li.id),
    plain('/api/provisions/{id}', `/api/provisions/${basisOf(PLANNING)[0]?.provisionId ?? ''}`, li.id),
    plain('/api/supervision/{id}', `/api/supervision/${paid}`, xu.id),
    plain('/api/lawful-requests', '/api/lawful-requests?limit=1', jin.id),
    plain('/api/lawful-requests/{id}', '/api/lawful-requests/demo-procuratorate-1', gao.id),
    plain('/api/me', '/api/me', fang.id),
    plain('/api/directory', '/api/directory', li.id),
    plain('/api/session', '/api/session', li.id),
    plain('/api/accounts', '/api/accounts', ADMINISTRATOR),
    plain('/health/live', '/health/live'),
    plain('/health/ready', '/health/ready'),
  ];
};

/** Questions about steps that the demonstration takes, one of each family, asked before the step is there. */
export const askedBefore = ({ who, collection, id, command }: Step, step: string): AskedFor => ({
  operation: `POST /api/${collection === 'registers' ? `registers/${id}` : id === '' ? collection : `${collection}/{id}`}/steps/{step}/what-if`,
  path: `/api/${collection}${id === '' ? '' : `/${id}`}/steps/${step}/what-if`,
  asking: { as: who.id, body: command.data },
});

/** Sessions and accounts. */
export const ofAccounts = (key: () => string): readonly AskedFor[] => {
  const { agencyId, unitId } = li;
  const account = { username: 'demo-clerk', personId: 'demo-clerk', roles: ['officer'], agencyId, unitId };
  const as = ADMINISTRATOR;
  const headers = () => ({ 'Idempotency-Key': key() });
  return [
    { operation: 'POST /api/session', path: '/api/session', asking: { body: { username: li.id, password: PASSWORD } } },
    {
      operation: 'POST /api/accounts',
      path: '/api/accounts',
      asking: { as, headers: headers(), body: { ...account, password: PASSWORD } },
    },
    {
      operation: 'PUT /api/accounts/{username}',
      path: '/api/accounts/demo-clerk',
      asking: { as, headers: headers(), body: account },
    },
    {
      operation: 'PUT /api/accounts/{username}/password',
      path: '/api/accounts/demo-clerk/password',
      asking: { as, headers: headers(), body: { password: `${PASSWORD}!` } },
    },
    {
      operation: 'DELETE /api/accounts/{username}',
      path: '/api/accounts/demo-clerk',
      asking: { as, headers: headers() },
    },
  ];
};
