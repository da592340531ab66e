import { describe, expect, it } from '@jest/globals';
import { personalFormsIn, knownValuesIn, type KnownValue } from './index.js';

const kindsIn = (text: string): readonly string[] => [...new Set(personalFormsIn(text).map(({ kind }) => kind))];
const passagesIn = (text: string): readonly string[] =>
  personalFormsIn(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('the search for what is personal by its form', () => {
  it.each([
    ['13800138000 13900139000', ['phone: 13800138000', 'phone: 13900139000']],
    ['150402199001010011 13800138000', ['idNumber: 150402199001010011', 'phone: 13800138000']],
    ['+86 13800138000', ['phone: 86 13800138000']],
    ['（0476）8221234', ['phone: 0476）8221234']],
    ['0476-8221234转801', ['phone: 0476-8221234']],
    ['+86-476-8221234', ['phone: 86-476-8221234']],
    ['0086 138 0013 8000', ['phone: 0086 138 0013 8000']],
    ['证人身份证15040219900101123X', ['idNumber: 身份证15040219900101123X', 'idNumber: 15040219900101123X']],
    ['6222 0202 0001 2345 678', ['account: 6222 0202 0001 2345 678']],
    ['6222020200012345678', ['account: 6222020200012345678']],
  ])('the search finds each number of "%s"', (text, found) => {
    expect(passagesIn(text)).toEqual(found);
  });
});
void kindsIn;
void knownValuesIn;
export type X = KnownValue;
