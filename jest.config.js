import { configurationOf } from './test/lanes/configuration.js';
import { lanes } from './test/lanes/lanes.js';

/** All lanes: what a change has to pass. */
export default configurationOf(Object.keys(lanes));
