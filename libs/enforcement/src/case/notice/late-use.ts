import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import type { StepWarning } from '../../same-conduct/warning.js';
import type { CaseEvent } from '../events.js';
import { partyCasesOf } from '../parties/party-case.js';
import type { CaseState } from '../state.js';
import { lastDayOf } from './rights.js';

type Law = Pick<EnforcementContext, 'packs' | 'calendar'>;

/**
 * What whoever recorded that a party used a right must know where it was late: the fact is on record, and the last day was before it.
 * A mistyped day shows itself so, too.
 */
export const lateUses = (events: readonly CaseEvent[], state: CaseState, law: Law): readonly StepWarning[] =>
  events.flatMap((event) => {
    if (event.type !== 'HearingRequested' && event.type !== 'DefenceReceived') return [];
    const { isLate, occurredAt, partyId } = event.data;
    const party = partyCasesOf(state).find((each) => each.partyId === partyId);
    if (!isLate || party === undefined) return [];
    const right = event.type === 'HearingRequested' ? 'hearing' : 'defence';
    const lastDay = lastDayOf(right, party, chinaDateOf(occurredAt), law);
    return [{ ...LATE[right], particulars: { partyId, ...(lastDay === undefined ? {} : { lastDay }) } }];
  });

const LATE: Readonly<Record<'hearing' | 'defence', StepWarning>> = {
  hearing: {
    warning: 'hearing.requested-late',
    message:
      'The hearing was requested after the last day for it. The request is on record; a head decides, and rejects it unless something beyond the control of the party prevented it.',
    messageZh: '听证要求晚于规定的最后一日提出，已经如实登记；由机关负责人决定，没有正当理由的不予受理。',
    articles: ['APL 64', 'M55 33'],
  },
  defence: {
    warning: 'defence.received-late',
    message:
      'The defence came after the last day for it. It is on record as late, and the written review says whether it is considered.',
    messageZh: '陈述申辩晚于规定的最后一日提出，已经如实登记为逾期；是否采纳由书面复核意见写明。',
    articles: ['APL 62', 'M55 22'],
  },
};
