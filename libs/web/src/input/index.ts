export { InputPipe } from './input-pipe.js';
export { NoUnknownQuery, Page } from './no-unknown-query.js';
export { InvalidInput, titled, wrong, type Fault, type InputError, type TitleOf } from './invalid-input.js';
export { ofType, type Words } from './words.js';
export { bringsPlainJson, readPlainJson } from './plain-json.js';
export { strictUtf8 } from './strict-utf-8.js';
export { oddTexts } from './odd-texts.js';
export { isOutOfReach } from './out-of-reach.js';
