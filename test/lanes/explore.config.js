import { exploringConfiguration } from './configuration.js';

export default exploringConfiguration();
