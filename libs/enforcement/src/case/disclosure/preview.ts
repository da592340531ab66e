import type { EnforcementContext } from '../../context.js';
import type { Article } from '../../law/article.js';
import { parametersInForce } from '../parameters-in-force.js';
import { partyCasesOf } from '../parties/party-case.js';
import type { CaseState } from '../state.js';
import { textToPublish } from './rules/publication.js';
import type { PublicText } from './vocabulary.js';
import { WITHHOLDING_TESTS } from './withholding-tests.js';

/** A test of rulebook 6.2, asked of a decision as it stands. */
export interface TestAsked {
  readonly test: number;
  readonly zh: string;
  readonly en: string;
  readonly articles: readonly Article[];
  /** It keeps the decision from the public. */
  readonly applies: boolean;
}

/** What the public would read of a decision, whether or not anybody proposed it yet. */
export interface DisclosurePreview {
  readonly partyId: string;
  /** Undefined where no penalty is in force. */
  readonly text: PublicText | undefined;
  /** In their order: the first that applies is the reason. What nobody declared yet is taken as not so. */
  readonly tests: readonly TestAsked[];
}

/** Of each party about whom something is decided. Nothing is recorded, and nothing is judged that the publication itself judges. */
export const disclosurePreviews = (state: CaseState, context: EnforcementContext): readonly DisclosurePreview[] => {
  if (state.filing.is === 'none') return [];
  return partyCasesOf(state)
    .filter(({ decision }) => decision.is !== 'none')
    .map((own) => {
      const asked = { occurredAt: context.now, partyId: own.partyId };
      const parameters = parametersInForce(asked, own, context);
      return {
        partyId: own.partyId,
        text: textToPublish(asked, own, context),
        tests: WITHHOLDING_TESTS.map(({ test, zh, en, articles, applies }) => ({
          ...{ test, zh, en, articles },
          applies: applies({ state: own, declared: own.disclosure.declared, parameters }),
        })),
      };
    });
};
