import { marksOf } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import {
  aCase,
  at,
  contextOn,
  forgottenInCase,
  given,
  inspection,
  Li,
  PrincipalHead,
  proposal,
  unlistedInCase,
  Wang,
  writtenInCase,
} from '../testing/index.js';
import { caseRules } from './case.js';
import { CaseClosed, CaseClosureProposed } from './closure/vocabulary.js';
import { caseCommandTypes } from './commands.js';
import { caseEventTypes } from './events.js';
import { ProposeFiling, RecusalDecided } from './filing/vocabulary/index.js';
import { ConductInspection } from './investigation/vocabulary/index.js';
import { RecordCrimeSuspicion } from './transfer/vocabulary/index.js';
import { plainDate } from '@ecl/kernel';

const march = (actor = Li) => contextOn('2026-03-03T18:00:00+08:00', { actor });

describe('every step of a case', () => {
  it('a step of a case is listed and has a procedure, and every event of a case is recorded by a step', () => {
    expect(forgottenInCase()).toEqual({
      eventsThatNoCommandRecords: [],
      commandsThatNothingDecides: [],
      commandsThatAreNotListed: [],
    });
  });

  it('a step of a case is in the list of its vocabulary, and so is everything that can happen', () => {
    const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));
    expect(unlistedInCase(sources)).toEqual([]);
    expect(writtenInCase(sources).toSorted()).toEqual(
      [...caseCommandTypes, ...caseEventTypes].map(({ name }) => name).toSorted(),
    );
  });

  it('a step of a case is decided by exactly one procedure, and checked against the roles that it names', () => {
    expect(caseRules.map(({ commandType }) => commandType.name).toSorted()).toEqual(
      caseCommandTypes.map(({ name }) => name).toSorted(),
    );
    for (const { commandType, rules } of caseRules) {
      expect(commandType.by.length).toBeGreaterThan(0);
      expect(rules.map(({ code }) => code)).toContain('duties.role-not-entitled');
    }
  });

  it('a step of a case has a name of its own, and so has everything that can happen', () => {
    const names = [...caseCommandTypes, ...caseEventTypes].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('a step of a case is judged by rules that say what they want in both languages, and, if they are law, by which article', () => {
    for (const { rules } of caseRules)
      for (const { code, zh, en, articles, pack } of rules) {
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(zh).toMatch(/\p{Script=Han}.*。$/su);
        expect(en).toMatch(/^[A-Z].*\.$/s);
        if (pack !== undefined) expect(articles.length).toBeGreaterThan(0);
        else expect(code).toBe('people.not-registered');
      }
  });

  it('a step of a case is refused to a person without that duty, and everything else that is wrong is named with it', () => {
    given(aCase().filed())
      .when(ConductInspection(inspection({ certificatesShown: false })), march(PrincipalHead))
      .thenRefused('duties.role-not-entitled', 'officers.certificates-not-shown');
  });

  it('a step before a party or for evidence needs two certified officers with certificates shown [G-0.1, G-0.2, G-0.3, G-0.4]', () => {
    const contacts = caseRules.filter(({ commandType: { schema } }) =>
      marksOf(schema).some(({ path: [first] }) => first === 'officers'),
    );
    expect(contacts.length).toBeGreaterThan(4);
    for (const { commandType, rules } of contacts) {
      const codes = rules.map(({ code }) => code);
      expect({ step: commandType.name, codes }).toEqual({
        step: commandType.name,
        codes: expect.arrayContaining([
          'officers.not-certified',
          'officers.fewer-than-two',
          'officers.certificates-not-shown',
          'officers.auxiliary',
          'officers.recused',
        ]),
      });
    }
  });

  it('a step of a case is not recorded before it happened', () => {
    given(aCase().filed())
      .when(ConductInspection(inspection({ occurredAt: at('2026-03-03 18:01') })), march())
      .thenRefused('step.in-the-future');
  });

  it('a step of a case is judged by the law of its day, and by nothing else where the ledger does not hold that law [APL 37]', () => {
    given(aCase())
      .when(ProposeFiling(proposal({ occurredAt: at('2022-04-30 09:00'), handlers: [] })), march())
      .thenRefused('step.before-the-rule-packs');
  });

  it('a step of a case belongs to a case that was opened', () => {
    given(aCase()).when(ConductInspection(inspection()), march()).thenRefused('case.unknown');
  });

  it('a step of a case is not taken by a person who has been recused [G-0.5]', () => {
    const recused = RecusalDecided({
      occurredAt: at('2026-03-03 09:00'),
      personId: Wang.personId,
      isGranted: true,
      reasons: '申请成立',
      decidedBy: PrincipalHead.personId,
    });
    given(aCase().filed().and(recused))
      .when(ConductInspection(inspection({ officers: ['li', 'zhao'] })), march(Wang))
      .thenRefused('duties.actor-recused');
  });
});

describe('a case that is closed', () => {
  const closed = aCase()
    .concluded()
    .and(
      CaseClosureProposed({
        occurredAt: at('2026-06-10 09:00'),
        ground: 'performed',
        explanation: '已缴款',
        dueOn: plainDate('2026-06-26'),
        proposedBy: Li.personId,
      }),
      CaseClosed({ occurredAt: at('2026-06-10 10:00'), ground: 'performed', approvedBy: PrincipalHead.personId }),
    );
  const june = contextOn('2026-06-12T10:00:00+08:00');

  it('a closed case can still turn out to be a crime, and goes to the police then [R310 3]', () => {
    given(closed)
      .when(
        RecordCrimeSuspicion({
          occurredAt: at('2026-06-12 09:00'),
          phase: 'afterDecision',
          offence: '污染环境罪',
          note: '新发现倾倒数量达到追诉标准',
        }),
        june,
      )
      .thenState(({ transfer }) => transfer.stage === 'suspected');
  });

  it('a closed case is not inspected any more', () => {
    given(closed)
      .when(ConductInspection(inspection({ occurredAt: at('2026-06-12 09:00') })), june)
      .thenRefused('case.closed');
  });
});
