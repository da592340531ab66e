import { code, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { occurredAt, partiesNamed, partyIds, personId } from '../../values.js';

/** 认定同一违法行为: which conduct it is that the case is about, when that was not known, or not right, at the filing. */
const conductName = () => ({
  occurredAt: occurredAt(),
  /** Two cases with the same id are about the same conduct (APL 29). */
  conductId: code(),
  reasons: text(),
});

export const ConductNamed = caseEvent(
  'ConductNamed',
  record({
    ...conductName(),
    /** Whose conduct; absent: the conduct of the case, that of every party. */
    partyIds: optional(partyIds()),
    namedBy: personId(),
  }),
  {
    zh: '认定同一违法行为',
    en: 'Conduct named',
    articles: ['APL 29', 'APL 40'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type ConductNamed = EventOf<typeof ConductNamed>;

/** It may also follow the decision and closure: that conduct was fined twice is often found later. */
export const NameConduct = caseCommand('NameConduct', record({ ...conductName(), partyIds: partiesNamed() }), {
  by: ['officer'],
  en: 'Name the conduct',
  records: [ConductNamed],
  follows: ['FilingProposed', 'OnSpotPenaltyDecided'],
  mayFollow: ['closure'],
});
