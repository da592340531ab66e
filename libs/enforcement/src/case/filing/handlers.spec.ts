import { describe, it } from '@jest/globals';
import {
  aCase,
  at,
  Bai,
  Chen,
  contextOn,
  given,
  inspection,
  inspectionConducted,
  Li,
  PrincipalHead,
  report,
  Sun,
  Wang,
  Wei,
  Zhao,
} from '../../testing/index.js';
import { ConductInspection, ConcludeInvestigation } from '../investigation/vocabulary/index.js';
import { HandlerMustConclude } from '../investigation/rules/conclusion.js';
import {
  AssignHandler,
  DecideRecusal,
  HandlerAssigned,
  RecusalDecided,
  RecusalRequested,
  RequestRecusal,
} from './vocabulary/index.js';
import {
  HandlerMustBeCertified,
  HandlerMustBeNew,
  HandlerMustNotBeRecused,
  NobodyDecidesTheirOwnRecusal,
  RecusalMustBeRequested,
  RecusalMustBeUnasked,
  ReplacedPersonMustBeHandler,
} from './rules/handlers.js';

const on = (day: string, actor = Li) => contextOn(`${day}T18:00:00+08:00`, { actor });

const requested = RecusalRequested({
  occurredAt: at('2026-03-05 09:00'),
  personId: Wang.personId,
  ground: '系当事人近亲属',
  requestedBy: Li.personId,
});
const decided = RecusalDecided({
  occurredAt: at('2026-03-06 09:00'),
  personId: Wang.personId,
  isGranted: true,
  reasons: '申请成立',
  decidedBy: PrincipalHead.personId,
});
/** Wang is the party's brother, and was recused on 6 March at nine. */
const withoutWang = aCase().investigated().and(requested, decided);

describe('a handler', () => {
  const assign = (person: typeof Li, replaces?: string) =>
    AssignHandler({
      occurredAt: at('2026-03-09 09:00'),
      personId: person.personId,
      ...(replaces === undefined ? {} : { replaces }),
    });

  it('a handler is assigned by the head of the unit, in the place of another [A11]', () => {
    given(aCase().filed())
      .when(assign(Zhao, Wang.personId), on('2026-03-09', Wei))
      .then(HandlerAssigned({ ...assign(Zhao, Wang.personId).data, assignedBy: Wei.personId }));
  });

  it('a handler is not an auxiliary, nor anybody without a certificate [S02]', () => {
    given(aCase().filed()).when(assign(Sun), on('2026-03-09', Wei)).thenRefused(HandlerMustBeCertified);
  });

  it('a handler is certified for the place of the case, whichever agency issued the certificate', () => {
    given(aCase().filed())
      .when(assign(Bai), on('2026-03-09', Wei))
      .then(HandlerAssigned({ ...assign(Bai).data, assignedBy: Wei.personId }));
  });

  it('a handler is not assigned twice, and replaces a handler or nobody [A11]', () => {
    given(aCase().filed()).when(assign(Li), on('2026-03-09', Wei)).thenRefused(HandlerMustBeNew);
    given(aCase().filed())
      .when(assign(Zhao, Chen.personId), on('2026-03-09', Wei))
      .thenRefused(ReplacedPersonMustBeHandler);
  });

  it('a handler does not come back after a recusal [S07]', () => {
    given(withoutWang).when(assign(Wang), on('2026-03-09', Wei)).thenRefused(HandlerMustNotBeRecused);
  });
});

describe('a recusal', () => {
  it('a recusal is asked for with its ground, once', () => {
    const ask = RequestRecusal({
      occurredAt: at('2026-03-05 09:00'),
      personId: Wang.personId,
      ground: '系当事人近亲属',
    });
    given(aCase().investigated()).when(ask, on('2026-03-05')).then(requested);
    given(aCase().investigated().and(requested)).when(ask, on('2026-03-05')).thenRefused(RecusalMustBeUnasked);
    given(withoutWang).when(ask, on('2026-03-07')).thenRefused(RecusalMustBeUnasked);
  });

  it("a recusal is decided by the head of the agency, who does not decide on the head's own recusal", () => {
    const decide = (personId: string) =>
      DecideRecusal({ occurredAt: at('2026-03-06 09:00'), personId, isGranted: true, reasons: '申请成立' });
    given(aCase().investigated().and(requested))
      .when(decide(Wang.personId), on('2026-03-06', PrincipalHead))
      .then(decided);
    given(aCase().investigated())
      .when(decide(PrincipalHead.personId), on('2026-03-06', PrincipalHead))
      .thenRefused(RecusalMustBeRequested, NobodyDecidesTheirOwnRecusal);
  });

  const inspect = (moment: string) => ConductInspection(inspection({ occurredAt: at(moment) }));

  it('a recusal has no effect before it is decided [SC03]', () => {
    given(aCase().investigated().and(requested))
      .when(inspect('2026-03-05 14:00'), on('2026-03-05'))
      .then(inspectionConducted({ occurredAt: at('2026-03-05 14:00') }));
  });

  it('a recusal keeps the officer out of every contact after it [SC03]', () => {
    given(withoutWang).when(inspect('2026-03-06 14:00'), on('2026-03-06')).thenRefused('officers.recused');
  });

  it('a recusal leaves valid what the officer did before it, also when it is recorded later [SC03]', () => {
    given(withoutWang)
      .when(inspect('2026-03-05 14:00'), on('2026-03-07'))
      .then(inspectionConducted({ occurredAt: at('2026-03-05 14:00') }));
  });

  it('a recusal keeps the officer from signing the report [SC03]', () => {
    given(withoutWang)
      .when(ConcludeInvestigation(report()), on('2026-03-20', Wang))
      .thenRefused('duties.actor-recused', HandlerMustConclude);
  });

  it('a recusal that was refused changes nothing', () => {
    given(
      aCase()
        .investigated()
        .and(requested, RecusalDecided({ ...decided.data, isGranted: false })),
    )
      .when(inspect('2026-03-06 14:00'), on('2026-03-06'))
      .then(inspectionConducted({ occurredAt: at('2026-03-06 14:00') }));
  });
});
