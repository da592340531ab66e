import { describe, it } from '@jest/globals';
import { at, contextOn, given, Li } from '../../testing/index.js';
import { collection, fineOwedOnSpot } from '../../testing/paid-case.js';
import { CollectOnSpot } from './vocabulary/index.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });

describe('a fine on the spot', () => {
  it('a fine that was not paid on the spot is not collected on the spot later [APL 67, 68]', () => {
    given(fineOwedOnSpot())
      .when(CollectOnSpot(collection({ occurredAt: at('2026-07-01 10:05') })), as())
      .thenRefused('collection.not-on-the-spot');
  });
});
