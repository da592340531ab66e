import { fineIn } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import { excludesAdministrativeFine, isHeldForThePolice } from '../../transfer/effect.js';
import type { Penalty } from '../../values.js';

/** From the first suspicion on, a penalty of a suspect must not replace the transfer (APL 8, 27, 82). */
export const PartyMustNotBeWithThePolice = partyRule({
  code: 'decision.transfer-open',
  refs: ['X11'],
  articles: ['APL 27', 'APL 57', 'APL 82', 'R310 11'],
  pack: 'national-core',
  en: 'The party is suspected of a crime, and the transfer to the police is not over: an administrative penalty must not take its place.',
  zh: '当事人涉嫌犯罪，移送公安机关的程序尚未终结，不得以行政处罚代替移送。',
  reads: [],
  brokenWhen: (_, party) => isHeldForThePolice(party),
  particulars: (_, { transfer }) => ({ stage: transfer.stage }),
});

export const NoFineAfterCriminalFine = partyRule<{ readonly penalties: readonly Penalty[] }>()({
  code: 'decision.fined-by-criminal-court',
  refs: ['X11'],
  articles: ['APL 35', 'R310 11'],
  pack: 'national-core',
  en: 'A criminal court has fined the party for the same conduct: no administrative fine may be added.',
  zh: '人民法院已判处罚金，行政机关尚未给予罚款的，不再给予罚款。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, party) => excludesAdministrativeFine(party) && fineIn(penalties) > 0,
});
