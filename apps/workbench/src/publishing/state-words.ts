import type { Answers } from '../ledger/client.js';
import type { Tone } from '../shell/marks.js';
import type { Said } from '../words/language.js';

type State = Answers['DisclosureOfParty']['state'];

const STATES: Readonly<Record<State, Said & { readonly tone: Tone }>> = {
  none: { zh: '尚未提请', en: 'not proposed', tone: 'still' },
  proposed: { zh: '已提请', en: 'proposed', tone: 'warn' },
  published: { zh: '已公示', en: 'published', tone: 'done' },
  withheld: { zh: '不予公示', en: 'withheld', tone: 'stop' },
  withdrawn: { zh: '已撤回', en: 'withdrawn', tone: 'stop' },
};

export const disclosureWords = (state: State): Said => STATES[state];
export const disclosureTone = (state: State): Tone => STATES[state].tone;
