import { expect, it } from '@jest/globals';
import { shutByUse } from './usual-steps.js';

const shut = (step: string, ...rules: readonly string[]) => ({ step, violations: rules.map((rule) => ({ rule })) });

it('what only a transfer to the police would open comes last among what cannot be done yet', () => {
  const steps = [
    shut('order-police-filing', 'transfer.out-of-order'),
    shut('conclude-investigation', 'investigation.no-evidence'),
    shut('require-non-filing-reasons', 'duties.role-not-entitled', 'transfer.out-of-order'),
    shut('close-case', 'closure.not-proposed'),
  ];
  expect(shutByUse(steps).map(({ step }) => step)).toEqual([
    'close-case',
    'conclude-investigation',
    'order-police-filing',
    'require-non-filing-reasons',
  ]);
});
