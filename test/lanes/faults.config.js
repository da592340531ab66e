import { configurationOf } from './configuration.js';

export default configurationOf(['faults']);
