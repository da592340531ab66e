import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { Dated } from '../../../law/dated.js';
import { rangeInYuan } from '../../../registers/powers/fine-range.js';
import { ofKind } from '../../penalties/amounts.js';
import { partyRule } from '../../rule.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { Penalty } from '../../values.js';

interface Imposing extends Dated {
  readonly penalties: readonly Penalty[];
  readonly mitigation?: { readonly as: 'lighter' | 'reduced' };
  /** Of a penalty on the spot, which files the case itself. */
  readonly powerCode?: string;
}

/** 法定幅度: only 减轻处罚 goes below it, and nothing above. Where nobody entered the range, the ledger cannot know it. */
export const FineMustLieWithinTheRange = partyRule<Imposing>()({
  code: 'decision.fine-outside-range',
  refs: [],
  articles: ['APL 34', 'APL 38'],
  pack: 'national-core',
  en: 'A fine is outside the range of the law that is registered for this power, and the decision does not say that it is reduced.',
  zh: '罚款数额超出该职权登记的法定罚款幅度，且决定未载明减轻处罚。',
  reads: ['penalties', 'mitigation', 'powerCode'],
  brokenWhen: (command, state, context) => {
    const range = rangeFor(command, state, context);
    if (range === undefined) return false;
    const isReduced = command.mitigation?.as === 'reduced';
    return ofKind(command.penalties, 'fine').some(
      ({ amount }) => amount > range.to || (amount < range.from && !isReduced),
    );
  },
  particulars: (command, state, context) => rangeInYuan(rangeFor(command, state, context)),
});

const rangeFor = ({ occurredAt, powerCode }: Imposing, { filing }: PartyCase, { registers }: EnforcementContext) => {
  const power = filing.is === 'none' ? powerCode : filing.powerCode;
  return power === undefined ? undefined : registers.fineRange(power, chinaDateOf(occurredAt));
};
