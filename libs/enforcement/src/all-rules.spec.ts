import { describe, expect, it } from '@jest/globals';
import { lawRules } from './all-rules.js';
import type { PublishedRule } from './law/published-rule.js';
import { bankReportRules } from './bank-reports/procedure.js';
import { lawfulRequestRules } from './lawful-requests/procedure.js';
import { supervisionRules } from './supervision/procedure.js';
import { caseRules } from './case/case.js';
import { RULE_TRACKS } from './law/cures/cures.js';
import { leadRules } from './lead/procedure.js';
import { registerDeciders } from './registers/deciders.js';

const ruleNamed = (code: string) => lawRules.find((rule) => rule.code === code);

describe('the rules of the law', () => {
  it('the rules of the law have one code each, with one wording on one day wherever they are asked', () => {
    const registers = Object.values(registerDeciders).flatMap(({ decidings }) => decidings);
    const wordings = new Map<string, Set<string>>();
    for (const { rules } of [
      ...caseRules,
      ...leadRules,
      ...bankReportRules,
      ...supervisionRules,
      ...lawfulRequestRules,
      ...registers,
    ])
      for (const { code, since, until, en, zh } of rules) {
        const version = `${code} ${since ?? ''} ${until ?? ''}`;
        wordings.set(version, (wordings.get(version) ?? new Set()).add(`${en} ${zh}`));
      }
    expect([...wordings].filter(([, said]) => said.size > 1).map(([version]) => version)).toEqual([]);
  });

  it('the rules of the law are in the order of their codes, each with the steps that ask it', () => {
    const codes = lawRules.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(codes).size).toBe(codes.length);
    const limitation = ruleNamed('filing.limitation-passed');
    expect(limitation).toMatchObject({
      track: 'filing',
      articles: ['APL 36'],
      pack: 'national-core',
      cure: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
    });
    expect(limitation?.askedBy).toMatchObject([
      { of: 'cases', name: 'ProposeFiling', route: '/api/cases/steps/propose-filing', zh: expect.any(String) },
      { of: 'cases', name: 'DecideOnSpot', route: '/api/cases/steps/decide-on-spot', zh: expect.any(String) },
    ]);
  });

  it('the rules of the law keep the articles of each step apart', () => {
    const lists = ruleNamed('transfer.out-of-order')?.askedBy.map(({ articles }) => articles.join('; ')) ?? [];
    expect(new Set(lists).size).toBeGreaterThan(10);
    expect(ruleNamed('transfer.out-of-order')?.articles).toEqual(expect.arrayContaining(['R310 3', 'PSP 181']));
  });

  it('the rules of the law of imported cases are among them, with the kind of step at which they are judged', () => {
    expect(ruleNamed('imported.surcharge-early')).toMatchObject({
      track: 'imported',
      articles: ['APL 67', 'APL 72'],
      askedBy: [{ of: 'imported-cases', name: 'penaltyIncreased', zh: '加处罚款', en: 'Penalty increased' }],
    });
  });

  it('the rules of the law have an article at every step; rules about what is not registered have neither article nor pack', () => {
    const isOfTheProduct = ({ pack, articles }: PublishedRule) => pack === undefined && articles.length === 0;
    const without = lawRules
      .filter((rule) => !isOfTheProduct(rule))
      .flatMap(({ code, askedBy }) =>
        askedBy.filter(({ articles }) => articles.length === 0).map(({ name }) => `${code} at ${name}`),
      );
    expect(without).toEqual([]);
    const ofTheProduct = lawRules.filter(isOfTheProduct).map(({ track }) => track);
    expect([...new Set(ofTheProduct)]).toEqual(['general', 'registers']);
  });

  it('the rules of the law give every article by a short name and a number', () => {
    const odd = lawRules.flatMap(({ articles }) => articles).filter((article) => !ARTICLE.test(article));
    expect(odd).toEqual([]);
  });

  it('the rules of the law have a cure each, and no cure is for a rule that does not exist', () => {
    const cured = Object.values(RULE_TRACKS).flatMap(({ cures }) => Object.keys(cures));
    expect(cured.toSorted()).toEqual(lawRules.map(({ code }) => code));
  });

  it('the rules of the law are cured in one short sentence in each language', () => {
    const odd = lawRules.filter(
      ({ cure }) =>
        !/^\p{Script=Han}[^。]*。$/u.test(cure.zh) || !/^[A-Z].{8,160}\.$/.test(cure.en) || cure.zh.length > 60,
    );
    expect(odd.map(({ code }) => code)).toEqual([]);
  });
});

/** `APL 58`, `M55 25(2)`, `G27 (十二)`, `ALL-I 156`. */
const ARTICLE = /^[A-Z][A-Z0-9a-z-]+ (\d+(\(\d+\)\d*)*|[(（]?[一二三四五六七八九十]+[)）]?)$/;
