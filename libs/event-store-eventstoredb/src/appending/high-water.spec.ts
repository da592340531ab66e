import { expect, it } from '@jest/globals';
import { position } from '@ecl/event-sourcing';
import { HighWater } from './high-water.js';

it('the high-water mark separates what was in the log at a moment from what came later, however late the answers arrive', () => {
  const highWater = new HighWater();
  const beforeAnything = highWater.wasThereNow();
  expect(beforeAnything(position('1/1'))).toBe(false);

  highWater.see(position('900/900'));
  highWater.see(position('80/80'));
  highWater.see(undefined);
  const wasThere = highWater.wasThereNow();
  highWater.see(position('1200/1200'));
  expect(wasThere(position('80/80'))).toBe(true);
  expect(wasThere(position('900/900'))).toBe(true);
  expect(wasThere(position('1000/1000'))).toBe(false);
});
