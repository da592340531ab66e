import { describe, expect, it } from '@jest/globals';
import { citationsIn } from './citations.js';

const ids = (path: string, text: string) => citationsIn(path, text).map(({ id, where }) => `${where} ${id}`);

describe('a citation of the rulebook', () => {
  it('a citation of the rulebook is found in comments of every form, with its line', () => {
    const text = '/** S04, S05: nobody judges what they did. */\nconst x = 1; // L21, H13\n * after X20 and G-0.1\n';
    expect(ids('a.ts', text)).toEqual(['prose S04', 'prose S05', 'prose L21', 'prose H13', 'prose X20', 'prose G-0.1']);
    expect(citationsIn('a.ts', text)[2]).toEqual({ id: 'L21', path: 'a.ts', line: 2, where: 'prose' });
  });

  it('a citation of the rulebook is found in the name of a test, beside an article', () => {
    expect(ids('a.spec.ts', `  it('is always reviewed [X7, H05, M55 25(2)]', () => {`)).toEqual([
      'test X7',
      'test H05',
    ]);
    expect(ids('a.spec.ts', `    ['those that were never copied [Q07]', { x: 1 }],`)).toEqual(['test Q07']);
    expect(ids('a.spec.ts', `  it('tells lateness [X2], and not before', () => {`)).toEqual(['test X2']);
  });

  it('a citation of a range of ids is a citation of each id in it', () => {
    expect(ids('a.spec.ts', `describe('the scope [H04–H06]', () => {`)).toEqual(['test H04', 'test H05', 'test H06']);
    expect(ids('a.md', 'the road to the police, T9–T11')).toEqual(['prose T9', 'prose T10', 'prose T11']);
  });

  it('a citation of the rulebook is found in the list of a rule, over several lines too', () => {
    expect(ids('a.ts', `rule({\n  refs: [\n    'S17',\n    'SC06',\n  ],\n})`)).toEqual(['refs S17', 'refs SC06']);
  });

  it('a citation of the rulebook is found on a page', () => {
    expect(ids('docs/a.md', 'By T6a and SC30.')).toEqual(['prose T6a', 'prose SC30']);
  });

  it('a citation of the rulebook is found where the id does not exist, so that it can be reported', () => {
    expect(ids('a.ts', '// S99, X77 and T6c')).toEqual(['prose S99', 'prose X77', 'prose T6c']);
  });

  it('a citation of the rulebook is neither an article, nor code, nor the time of day, nor part of another word', () => {
    expect(ids('a.ts', '// APL 58, M55 25, G27 (十二), R310 5, G118, NM244 11')).toEqual([]);
    expect(ids('a.spec.ts', `const [first] = [T4, T6a];\nfindingsOf('A1', step); at(\`\${day}T10:00\`);`)).toEqual([]);
    expect(ids('a.ts', '// 2026-03-28T09:00, SHA-256, x-S17, E2E, %F1, P10K and 1.T3')).toEqual([]);
  });
});
