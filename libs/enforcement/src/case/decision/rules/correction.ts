import type { DataOf } from '../../../law/command-type.js';
import { partyRule, rule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';
import { type Substance, substanceIn } from '../substance/index.js';
import type { CorrectDecision } from '../vocabulary/index.js';

type Correct = DataOf<typeof CorrectDecision>;
type Corrections = Correct['corrections'];

const SUBSTANCE: readonly Substance[] = ['amount', 'party', 'provision', 'measure', 'payee', 'authority', 'fact'];

/** What the corrections touch: as their author calls it, and as their words say. */
const touched = (
  corrections: Corrections,
  { everyParty, others, decision, filing }: PartyCase,
): readonly Substance[] => {
  const known = {
    parties: everyParty,
    others,
    penalties: decision.is === 'penalty' || decision.is === 'revoked' ? decision.penalties : [],
    ...(filing.is === 'none' ? {} : { conduct: filing.conduct }),
  };
  const found: readonly string[] = corrections.flatMap((change) => [change.part, ...substanceIn(change, known)]);
  return SUBSTANCE.filter((part) => found.includes(part));
};

export const SubstanceMustNotBeCorrected = partyRule<Correct>()({
  code: 'decision.correction-of-substance',
  refs: ['E7'],
  articles: ['M55 28', 'APL 59', 'R235 7'],
  pack: 'mohurd-55',
  en: 'The correction changes an amount, a party, a provision, a measure, the bank or account, the court or authority for remedies, or a fact that weighs; that is never a slip, and needs another decision.',
  zh: '更正、补正的内容涉及数额、当事人、法律依据、处罚措施、收款银行账户、救济机关或者影响裁量的事实，不属于文字、计算错误或者遗漏，应当依法变更或者撤销。',
  reads: ['corrections'],
  brokenWhen: ({ corrections }, state) => touched(corrections, state).length > 0,
  particulars: ({ corrections }, state) => ({ touches: touched(corrections, state).join(', ') }),
});

/** Digits alone do not say what they count. */
const isBareNumber = (text = ''): boolean => /^[\d.,，\s]+$/u.test(text);

export const CorrectionMustSayWhatItChanges = rule<Correct>()({
  code: 'decision.correction-unclear',
  refs: ['E7'],
  articles: ['M55 28'],
  pack: 'mohurd-55',
  en: 'A slip has the wrong words and the right ones, an omission only those that were left out; and a number has the words around it.',
  zh: '更正应当写明原文和更正后的文字，补正只写明遗漏的文字；数字应当连同前后文字一并写明。',
  reads: ['kind', 'corrections'],
  brokenWhen: ({ kind, corrections }) =>
    corrections.some(
      ({ from, to }) =>
        (kind === 'slip') !== (from !== undefined) || from === to || isBareNumber(from) || isBareNumber(to),
    ),
});
