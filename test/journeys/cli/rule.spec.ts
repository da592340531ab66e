import { describe, expect, it } from '@jest/globals';
import { ecl, resultOf } from './ecl.fixture.js';

describe('ecl rule', () => {
  it('ecl rule explains a rule in Chinese, then in English: cure, steps, articles with their words, ids of the rulebook', async () => {
    const { out, code } = await ecl('rule', 'officers.fewer-than-two');
    expect(code).toBe(0);
    const [first, chinese, english] = [/^officers\.fewer-than-two$/m, /^具有执法资格/m, /^Fewer than two/m].map(
      (sign) => out.search(sign),
    );
    expect(first).toBe(0);
    expect(chinese).toBeGreaterThan(0);
    expect(english).toBeGreaterThan(chinese ?? Infinity);
    expect(out).toContain('怎么办: 由两名以上持证执法人员重新进行该步骤。');
    expect(out).toContain('What to do: Let two or more certified officers take the step again.');
    expect(out).toMatch(/APL 42 《中华人民共和国行政处罚法》(原文|要点)：.*执法人员.*。/);
    expect(out).toMatch(/Steps:.*\(ConductInspection\).*APL 42; M55 11$/m);
    expect(out).toMatch(/^ {4}S01 [A-Z].*\.$/m);
  });

  it('ecl rule sums up a rule that every step of a case asks', async () => {
    const { out } = await ecl('rule', 'case.unknown');
    expect(out).toMatch(/步骤: 案件的每一步（.*、.*除外） — M55 40/);
    expect(out).toMatch(/Steps: every step of a case but .* — M55 40/);
  });

  it('ecl rule says that a rule of the product rests on no article', async () => {
    expect((await ecl('rule', 'accounts.username-taken')).out).toContain(
      'Articles: No article: this is a rule of the product.',
    );
  });

  it('ecl rule gives the same as JSON', async () => {
    const rule = resultOf(await ecl('rule', 'transfer.out-of-order', '--json'));
    expect(rule).toMatchObject({ code: 'transfer.out-of-order', track: 'transfer', cure: { zh: expect.any(String) } });
    const lists = rule.askedBy.map(({ articles }: { articles: string[] }) => articles.join('; '));
    expect(new Set(lists).size).toBeGreaterThan(10);
    expect(rule.articles[0]).toMatchObject({ article: expect.any(String), zh: expect.stringMatching(/。$/) });
  });

  it('ecl rule lists all rules, or those that begin with a part and a dot', async () => {
    const all = resultOf(await ecl('rule', '--json')).rules.map(({ code }: { code: string }) => code);
    expect(all).toEqual(expect.arrayContaining(['accounts.closed', 'imported.over-collected', 'payment.empty']));
    const payment = resultOf(await ecl('rule', 'payment.', '--json')).rules.map(({ code }: { code: string }) => code);
    expect(payment).toEqual(all.filter((code: string) => code.startsWith('payment.')));
    const { out } = await ecl('rule', 'payment.');
    expect(out).toMatch(/^payment\.empty +罚款缴纳 +缴款金额为零。 +The amount of the payment is zero\.$/m);
    expect(out).not.toContain('lead.');
  });

  it('ecl rule says that a code is unknown, and which one may be meant', async () => {
    const { code, out, notes } = await ecl('rule', 'payment.emty');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(notes).toBe(
      'ecl: 没有规则 payment.emty。您是否要找：payment.empty？ There is no rule payment.emty. Did you mean payment.empty?',
    );
  });

  it('ecl rule says how to list all rules when a code is not like any of them, also as JSON', async () => {
    const said = await ecl('rule', 'something-quite-different', '--json');
    expect(resultOf(said).error).toEqual({
      exitCode: 1,
      zh: '没有规则 something-quite-different。ecl rule 列出全部规则。',
      en: 'There is no rule something-quite-different. ecl rule lists all rules.',
    });
  });

  it('ecl rule lists the known beginnings when a beginning is unknown', async () => {
    const { code, notes } = await ecl('rule', 'payments.');
    expect(code).toBe(1);
    expect(notes).toContain('Did you mean payment.?');
    expect(notes).toContain('没有代码以 payments. 开头的规则。');
  });

  it('ecl rule takes a code in capital letters or with spaces around it', async () => {
    expect((await ecl('rule', ' PAYMENT.Empty ')).out).toMatch(/^payment\.empty$/m);
  });

  it('ecl rule says that a beginning without its dot needs one', async () => {
    const { code, notes } = await ecl('rule', 'payment');
    expect({ code, notes }).toEqual({
      code: 1,
      notes: 'ecl: 没有规则 payment。您是否要找：payment.？ There is no rule payment. Did you mean payment.?',
    });
  });

  it('ecl rule says that an empty code is empty', async () => {
    const { code, notes } = await ecl('rule', '');
    expect({ code, notes }).toEqual({
      code: 1,
      notes: 'ecl: 规则代码为空。ecl rule 列出全部规则。 The code of the rule is empty. ecl rule lists all rules.',
    });
  });

  it('ecl rule has its help in both languages', async () => {
    const { out, code } = await ecl('rule', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/查询规则.*explain a rule/s);
  });
});
