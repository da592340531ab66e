import { configurationOf } from './configuration.js';

export default {
  ...configurationOf(['unit']),
  // These specs wait for nothing, so that a third worker would only evaluate every module once more.
  maxWorkers: 2,
};
