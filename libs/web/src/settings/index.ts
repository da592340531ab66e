export { InvalidSettings, settingsOf, type Environment } from './read-settings.js';
export { productSettings, SETTINGS, type SettingName } from './product-settings.js';
export { unknownSettings, withoutUnknownSettings } from './unknown-settings.js';
