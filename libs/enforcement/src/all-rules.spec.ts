import { describe, expect, it } from '@jest/globals';
import { allRules } from './all-rules.js';
import { bankReportRules } from './bank-reports/bank-report.js';
import { caseRules } from './case/case.js';
import { leadRules } from './lead/lead.js';
import { registerDeciders } from './registers/deciders.js';

describe('the rules of the product', () => {
  it('stand under one code each, with one wording wherever they are asked', () => {
    const registers = Object.values(registerDeciders).flatMap(({ decidings }) => decidings);
    const wordings = new Map<string, Set<string>>();
    for (const { rules } of [...caseRules, ...leadRules, ...bankReportRules, ...registers])
      for (const { code, en, zh } of rules) wordings.set(code, (wordings.get(code) ?? new Set()).add(`${en} ${zh}`));
    expect([...wordings].filter(([, said]) => said.size > 1).map(([code]) => code)).toEqual([]);
  });

  it('are in the order of their codes, each with the commands that it judges', () => {
    const codes = allRules.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(codes).size).toBe(codes.length);
    expect(allRules.find(({ code }) => code === 'filing.limitation-passed')).toMatchObject({
      articles: ['APL 36'],
      pack: 'national-core',
      commands: ['ProposeFiling', 'DecideOnSpot'],
    });
  });

  it('give every article by a short name and a number', () => {
    const odd = allRules.flatMap(({ articles }) => articles).filter((article) => !ARTICLE.test(article));
    expect(odd).toEqual([]);
  });
});

/** `APL 58`, `M55 25(2)`, `G27 (十二)`, `ALL-I 156`. */
const ARTICLE = /^[A-Z][A-Z0-9a-z-]+ (\d+(\(\d+\)\d*)*|[(（]?[一二三四五六七八九十]+[)）]?)$/;
