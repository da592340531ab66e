export { InvalidSettings, settingNamesOf, settingsOf, type Environment } from './read-settings.js';
export { SETTINGS, unknownSettings } from './unknown-settings.js';
