import { text } from '@ecl/event-sourcing';
import type { Role } from '../../../law/role.js';
import { occurredAt } from '../../values.js';

/** A step of another organ is recorded by that organ, or by the agency from the paper that it received. */
export const POLICE_OR_AGENCY: readonly Role[] = ['police', 'officer', 'unitHead'];
/** What a procuratorate receives: the copy, and later a suggestion or a report. */
export const toProcuratorate = () => ({ occurredAt: occurredAt(), procuratorate: text({ max: 200 }) });
