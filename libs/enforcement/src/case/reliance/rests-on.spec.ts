import { describe, expect, it } from '@jest/globals';
import { caseCommandTypes } from '../commands.js';
import { caseEventTypes } from '../events.js';
import { RESTS_ON } from './rests-on.js';

const hasMember = ({ schema }: { readonly schema: object }): boolean =>
  'restsOn' in ((schema as { readonly properties?: object }).properties ?? {});

describe('what a step rests on', () => {
  it('an event has a place for what it rests on if the table says that it rests on something, and only then', () => {
    const says = caseEventTypes.filter(({ name }) => RESTS_ON[name].length > 0).map(({ name }) => name);
    expect(caseEventTypes.filter(hasMember).map(({ name }) => name)).toEqual(says);
  });

  it('no command has a place for it: only the decider says what a step rests on', () => {
    expect(caseCommandTypes.filter(hasMember).map(({ name }) => name)).toEqual([]);
  });
});
