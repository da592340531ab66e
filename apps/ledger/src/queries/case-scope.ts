import type { Actor } from '@ecl/enforcement';
import { caseGroundsOf, type CaseGround } from '@ecl/identity';
import type { CaseScope } from '@ecl/read-models';

/** The cases whose files an actor may see, as lists filter by them. Without a ground the list is empty. */
export const caseScopeOf = (actor: Actor): CaseScope => ({
  kind: 'anyOf',
  scopes: caseGroundsOf(actor)
    .filter(({ extent }) => extent === 'file')
    .flatMap(scopeOf),
});

const scopeOf = (ground: CaseGround): readonly CaseScope[] => {
  switch (ground.is) {
    case 'oversight':
      return [{ kind: 'all' }];
    case 'own-agency':
      return [{ kind: 'agency', agencyId: ground.agencyId }];
    case 'own-unit':
      return [{ kind: 'unit', unitId: ground.unitId }];
    case 'handler':
    case 'reviewer':
    case 'presider':
      return [{ kind: ground.is, personId: ground.personId }];
    case 'transfer':
      return [{ kind: 'transfers' }];
    // A panel or a court finds its case by the id; the register does not list cases by them.
    case 'panel':
    case 'remedy':
    case 'decided':
    case 'decided-in-agency':
    case 'before-police':
    case 'payment':
      return [];
  }
};
