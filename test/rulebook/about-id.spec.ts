import { describe, expect, it } from '@jest/globals';
import { aboutId } from './about-id.js';
import { citationsIn } from './citations.js';

const path = 'libs/a/src/a.spec.ts';
const text = `describe('a decision', () => {\n  it('a decision is made by another person [S17, SC06]', () => {});\n});\n`;

describe('what is printed about an id of the rulebook', () => {
  it('what is printed about an id has its status, sentence, articles, rules and tests, by name and place', () => {
    const lines = aboutId('S17', citationsIn(path, text), new Map([[path, text]]));
    expect(lines[0]).toMatch(/^S17 \(held\): [A-Z].*\.$/);
    expect(lines).toContain('Articles: no single article says it');
    expect(aboutId('S06', [], new Map())).toContain('Articles: APL 67; R235 3');
    expect(lines.join('\n')).toMatch(/^Rules \([1-9]\d*\):\n {2}[a-z-]+\.[a-z-]+: [A-Z]/m);
    expect(lines.slice(-2)).toEqual([
      'Tests (1):',
      '  a decision is made by another person [S17, SC06]\n    libs/a/src/a.spec.ts:2',
    ]);
  });

  it('what is printed about an unknown id says that the rulebook does not have it', () => {
    expect(aboutId('S99', [], new Map())).toEqual(['S99: the rulebook has no such id.']);
  });
});
