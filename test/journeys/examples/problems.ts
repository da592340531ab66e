import { EvidenceError } from '@ecl/evidence';
import { problemBody, Problem, type ProblemKind } from '@ecl/web';
import { problems as ofTheSite } from '../../../apps/disclosure/src/disclosure-problems.js';
import { paperProblem } from '../../../apps/ledger/src/problems/paper-problem.js';
import { problems } from '../../../apps/ledger/src/problems/ledger-problems.js';

const SOME_ID = '018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e90';

const said = (kind: ProblemKind, zh?: string, en?: string, members: object = {}): unknown =>
  problemBody(
    new Problem(kind, zh === undefined || en === undefined ? undefined : { zh, en }, { ...members }),
    SOME_ID,
  );

/** The problems of the staff API, one for each status. */
export const problemsOf = (): Readonly<Record<string, unknown>> => ({
  400: said(
    problems.invalidRequest,
    '/occurredAt 应为带时区的时刻，如 2026-05-06T10:00:00+08:00',
    '/occurredAt must be a moment with its offset, such as 2026-05-06T10:00:00+08:00',
    {
      errors: [
        {
          path: '/occurredAt',
          message: 'must be a moment with its offset, such as 2026-05-06T10:00:00+08:00',
          messageZh: '应为带时区的时刻，如 2026-05-06T10:00:00+08:00',
        },
      ],
    },
  ),
  401: said(problems.notSignedIn),
  403: said(problems.notAllowed),
  404: said(problems.notFound),
  409: said(problems.contention),
  412: said(problems.stale, undefined, undefined, { actualRevision: 4 }),
  413: problemBody(paperProblem(new EvidenceError('too-much', { size: 4_294_967_296 })), SOME_ID),
  416: said(problems.rangeOutside),
  422: said(problems.refused, '提出立案的人不得批准立案。', 'Whoever proposed the filing does not approve it.', {
    violations: [
      {
        rule: 'filing.approved-by-proposer',
        articles: ['APL 54'],
        message: 'Whoever proposed the filing does not approve it.',
        messageZh: '提出立案的人不得批准立案。',
        href: '/api/rules/filing.approved-by-proposer',
      },
    ],
  }),
  428: said(problems.preconditionRequired),
  429: said(problems.tooManyRequests),
  503: said(problems.unavailable),
  507: said(problems.diskFull),
  default: said(problems.internal),
});

export const publicProblems = (): Readonly<Record<string, unknown>> => ({
  400: said(ofTheSite.invalidRequest),
  404: said(ofTheSite.notFound),
  429: said(ofTheSite.tooManyRequests),
  default: said(ofTheSite.internal),
});
