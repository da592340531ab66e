import { describe, expect, it } from '@jest/globals';
import { aCase, at, citizen, contextOn, given, Li, Zhao } from '../../testing/index.js';
import { ConductNamed, NameConduct } from './vocabulary/index.js';

const later = '2026-03-10T12:00:00+08:00';
const name = { occurredAt: at('2026-03-10 09:00'), conductId: 'conduct-1', reasons: '与另案当事人陈述一致' };
const named = (over: { partyIds?: string[]; conductId?: string } = {}) =>
  ConductNamed({ ...name, ...over, namedBy: Li.personId });
const two = aCase()
  .proposed({ parties: [citizen(), citizen({ partyId: 'party-9', name: '示例李四' })] })
  .filed();
const nameIt = (over: { partyIds?: string[]; conductId?: string } = {}, history = aCase().filed(), actor = Li) =>
  given(history).when(NameConduct({ ...name, ...over }), contextOn(later, { actor }));

describe('the name of the conduct [E1]', () => {
  it('the name of the conduct is given by those who handle the case, and holds for every party', () => {
    nameIt().then(named());
    nameIt({}, aCase().filed(), Zhao).thenRefused('filing.conduct-not-named-by-handler');
    nameIt().thenState(({ filing }) => {
      expect(filing).toMatchObject({ conductId: 'conduct-1', conductIds: {} });
    });
  });

  it('the name of the conduct may be one of a party alone, and one of the case later takes its place', () => {
    const own = { partyIds: ['party-9'] };
    nameIt(own, two).thenState(({ filing }) => {
      expect(filing).toMatchObject({ conductId: undefined, conductIds: { 'party-9': 'conduct-1' } });
    });
    nameIt({ conductId: 'conduct-2' }, two.and(named(own))).thenState(({ filing }) => {
      expect(filing).toMatchObject({ conductId: 'conduct-2', conductIds: {} });
    });
    nameIt({ partyIds: ['nobody'] }, two).thenRefused('party.unknown');
  });

  it('the name of the conduct is not given twice', () => {
    nameIt({}, aCase().filed().and(named())).thenRefused('filing.conduct-named-so');
    nameIt({ partyIds: ['party-9'] }, two.and(named())).thenRefused('filing.conduct-named-so');
    nameIt({}, two.and(named({ partyIds: ['party-9'] }))).then(named());
  });
});
