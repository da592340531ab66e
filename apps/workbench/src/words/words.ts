import fromTheLaw from './from-the-law.json' with { type: 'json' };
import type { Said } from './language.js';

const named =
  (words: Readonly<Record<string, Said>>) =>
  (id: string): Said =>
    words[id] ?? { zh: id, en: id };

/** The state of a case, as the ledger calls it. */
export const stateWords = named(fromTheLaw.states);
export const roleWords = named(fromTheLaw.roles);
/** A time limit by its kind. */
export const limitWords = named(fromTheLaw.limits);

/** Whose a time limit is. */
export const whoseWords = named({
  agency: { zh: '本机关', en: 'the agency' },
  reviewer: { zh: '法制审核人员', en: 'the reviewer' },
  party: { zh: '当事人', en: 'the party' },
  reconsiderationBody: { zh: '复议机关', en: 'the reconsideration body' },
  police: { zh: '公安机关', en: 'the police' },
  procuratorate: { zh: '检察机关', en: 'the procuratorate' },
});

export const partyKindWords = named({
  citizen: { zh: '公民', en: 'citizen' },
  soleTrader: { zh: '个体工商户', en: 'sole trader' },
  organisation: { zh: '单位', en: 'organisation' },
});
