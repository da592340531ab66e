import { describe, it } from '@jest/globals';
import {
  aCase,
  AGENCY_ACCOUNT,
  COLLECTING_BANK,
  contextOn,
  decision,
  given,
  isDecided,
  notified,
  PrincipalHead,
  ripe,
  scopeDetermined,
  TREASURY_ACCOUNT,
  warning,
} from '../../testing/index.js';
import { saying } from '../../testing/saying.js';
import { DecidePenalty } from './vocabulary/index.js';
import { BankMustBeContracted, FineMustNameCollectingBank, FineMustNotGoToAnAgency } from './rules/money.js';

const later = '2026-12-01T12:00:00+08:00';
const head = contextOn(later, { actor: PrincipalHead });
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));
const ready = aCase().concluded().with(ripe());

describe('where a fine is paid [X10, S06]', () => {
  it('the place where a fine is paid must be stated', () => {
    given(ready)
      .when(DecidePenalty(decision({ collectingBankId: undefined, account: undefined })), head)
      .thenRefused(FineMustNameCollectingBank);
    given(ready)
      .when(DecidePenalty(decision({ account: undefined })), head)
      .thenRefused(FineMustNameCollectingBank);
    given(ready)
      .when(DecidePenalty(decision({ collectingBankId: undefined })), head)
      .thenRefused(FineMustNameCollectingBank);
  });

  it('the place of payment need not be stated for a warning', () => {
    given(
      aCase()
        .concluded()
        .with(notified({ proposedPenalties: [warning] }))
        .and(scopeDetermined()),
    )
      .when(
        DecidePenalty(
          decision({ penalties: [warning], collectingBankId: undefined, account: undefined, benchmark: undefined }),
        ),
        head,
      )
      .thenState(isDecided);
  });

  it('the place where a fine is paid is a bank under contract, at an account of the treasury', () => {
    given(ready)
      .when(decide({ collectingBankId: 'other-bank' }), head)
      .thenRefused(BankMustBeContracted);
    given(ready)
      .when(decide({ account: 'treasury-0002' }), head)
      .thenRefused(BankMustBeContracted);
    given(ready)
      .when(decide({ collectingBankId: COLLECTING_BANK, account: TREASURY_ACCOUNT }), head)
      .thenState(isDecided);
  });

  it('the place where a fine is paid is never an account of an agency [SC23]', () => {
    given(ready)
      .when(decide({ account: AGENCY_ACCOUNT }), head)
      .thenRefused(BankMustBeContracted, saying(FineMustNotGoToAnAgency, { account: AGENCY_ACCOUNT }));
  });
});
