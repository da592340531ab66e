import { describe, expect, it } from '@jest/globals';
import { covers } from './territory.js';

describe('territory', () => {
  it('the territory of a region covers its cities, of a city its districts, of a district its townships', () => {
    expect(covers('150000', '150400')).toBe(true);
    expect(covers('150400', '150402')).toBe(true);
    expect(covers('150402', '150402001')).toBe(true);
    expect(covers('150402001', '150402001')).toBe(true);
  });

  it('a territory does not cover the one that it belongs to, or a neighbour', () => {
    expect(covers('150402', '150400')).toBe(false);
    expect(covers('150400', '150500')).toBe(false);
    expect(covers('150402', '150403')).toBe(false);
    expect(covers('150402001', '150402')).toBe(false);
  });
});
