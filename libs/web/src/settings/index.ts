export { EnvironmentFileUnreadable, forProcessesOfThisOne, withEnvironmentFile } from './environment-file.js';
export { InvalidSettings, settingsOf, type Environment } from './read-settings.js';
export { productSettings, SETTINGS, type MetricsFor, type SettingName } from './product-settings.js';
export { unknownSettings } from './unknown-settings.js';
export { productVersion } from './product-version.js';
