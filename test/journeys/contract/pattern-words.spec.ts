import { normalMoments, schemaCheck, type PayloadSchema } from '@ecl/event-sourcing';
import { expect, it } from '@jest/globals';
import { stepFamilies } from '../../../apps/ledger/src/steps/step-families.js';
import { patternsIn } from './contract-walk.js';

it('what is said of a text that does not fit a pattern has an example that does, in both languages, whatever the pattern of a step', () => {
  const nodes = stepFamilies.flatMap(({ commandTypes }) => commandTypes.flatMap(({ schema }) => patternsIn(schema)));
  const byPattern = new Map(nodes.map((node) => [node['pattern'], node as unknown as PayloadSchema]));
  expect(byPattern.size).toBeGreaterThan(4);
  for (const [pattern, schema] of byPattern) {
    const [issuesOf, normal] = [schemaCheck(schema), normalMoments(schema)];
    const [issue] = issuesOf('!?');
    for (const words of [issue!.message, issue!.messageZh]) {
      const told = words.split(/[\s，]+/).map((word) => word.replace(/[：:,)）]$/, ''));
      expect([pattern, words, told.some((word) => issuesOf(normal(word)).length === 0)]).toEqual([
        pattern,
        words,
        true,
      ]);
    }
  }
});
