import { deepConfiguration } from './configuration.js';

export default deepConfiguration();
