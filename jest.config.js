import { configurationOf } from './test/lanes/configuration.js';
import { lanes } from './test/lanes/lanes.js';

/** All lanes: a change must pass them. */
export default configurationOf(Object.keys(lanes));
