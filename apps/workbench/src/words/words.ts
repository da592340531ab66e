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

/** On what ground somebody read a file. */
export const groundWords = named({
  'own-unit': { zh: '本机构的案件', en: 'of their unit' },
  'own-agency': { zh: '本机关的案件', en: 'of their agency' },
  handler: { zh: '承办本案', en: 'handles the case' },
  reviewer: { zh: '审核本案', en: 'reviews the case' },
  presider: { zh: '主持听证', en: 'presides over the hearing' },
  transfer: { zh: '移送的案件', en: 'transferred to them' },
  'before-police': { zh: '移送前的监督', en: 'before the police have it' },
  oversight: { zh: '执法监督检查', en: 'a check by supervision' },
  'lawful-request': { zh: '依法调阅', en: 'a request for case files' },
  decided: { zh: '公示所需的决定部分', en: 'the decision, for publication' },
  remedy: { zh: '复议诉讼', en: 'a remedy' },
  payment: { zh: '代收罚款', en: 'collects the money' },
  treasury: { zh: '财政', en: 'the treasury' },
});

export const partyKindWords = named({
  citizen: { zh: '公民', en: 'citizen' },
  soleTrader: { zh: '个体工商户', en: 'sole trader' },
  organisation: { zh: '单位', en: 'organisation' },
});
