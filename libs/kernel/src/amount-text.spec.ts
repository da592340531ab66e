import { describe, expect, it } from '@jest/globals';
import { amountWithText, textMemberOf } from './amount-text.js';

describe('an amount with its text', () => {
  it('an amount with its text is followed by a member that says it in yuan', () => {
    expect(textMemberOf('fine')).toBe('fineText');
    expect(amountWithText('fine', 12_345)).toEqual({ fine: 12_345, fineText: '123.45元' });
  });

  it.each([undefined, 'more', { from: 1 }])('what is no amount stays alone: %j', (value) => {
    expect(amountWithText('fine', value)).toEqual({ fine: value });
  });
});
