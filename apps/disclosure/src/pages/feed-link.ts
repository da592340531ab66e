import { searchAddress, type Conditions } from '../decisions/search-link.js';
import type { Reader } from './reader.js';

/** What a reader of feeds follows a search by. */
export const feedOf = (reader: Reader, search: Conditions = []) => ({
  type: 'application/atom+xml',
  href: searchAddress(reader.to('/decisions.atom'), search),
  title: reader.say('最新公示', 'Latest decisions'),
});
