import { expect, it } from '@jest/globals';
import type { RequestHandler } from 'express';
import { inOneLayer } from './in-one-layer.js';

const asked: string[] = [];
const passing =
  (name: string): RequestHandler =>
  (_request, _response, next) => {
    asked.push(name);
    next();
  };

it('handlers in one layer are asked in their order, and the layer behind them once all have passed', () => {
  let passed = 0;
  inOneLayer(passing('a'), passing('b'))({} as never, {} as never, () => (passed += 1));
  expect([asked.splice(0), passed]).toEqual([['a', 'b'], 1]);
});

it('a handler with a fault ends the row, and so does one that answers by itself', () => {
  const [fault, faults] = [new Error('not this way'), [] as unknown[]];
  const failing: RequestHandler = (_request, _response, next) => {
    next(fault);
  };
  const answering: RequestHandler = () => undefined;
  inOneLayer(passing('a'), failing, passing('b'))({} as never, {} as never, (found) => faults.push(found));
  inOneLayer(answering, passing('c'))({} as never, {} as never, (found) => faults.push(found));
  expect([asked.splice(0), faults]).toEqual([['a'], [fault]]);
});
