import { describe, expect, it } from '@jest/globals';
import { Problem, problemBody } from './problem.js';
import { webProblems } from './problems.js';

describe('a problem', () => {
  it('a problem says what it is in Chinese and English, with a type that ends with its code', () => {
    expect(problemBody(new Problem(webProblems.notFound), 'id-1')).toEqual({
      type: '/problems/not-found',
      title: '没有找到所请求的内容，请核对地址',
      titleEn: 'Nothing was found here; check the address',
      status: 404,
      detail: '请核对地址的拼写和编号；/api/docs 列出全部地址。',
      detailEn: 'Check how the address and the id in it are written; /api/docs lists every address.',
      correlationId: 'id-1',
    });
  });

  it('a problem says what exactly was wrong, and carries further members', () => {
    const problem = new Problem(webProblems.invalidRequest, { zh: '日期', en: 'the date' }, { errors: [1] });
    expect(problemBody(problem, 'id-1')).toMatchObject({ detail: '日期', detailEn: 'the date', errors: [1] });
  });

  it('a problem has a code of its own for every kind', () => {
    const codes = Object.values(webProblems).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
