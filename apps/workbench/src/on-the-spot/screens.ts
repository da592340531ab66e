import type { Said } from '../words/language.js';

/** The four screens of the procedure on the spot, and what each asks for. */
export const SCREENS = [
  { zh: '当事人', en: 'The party', members: ['party'] },
  { zh: '事实与依据', en: 'Facts and basis', members: ['occurredAt', 'conduct', 'facts', 'powerCode', 'basis'] },
  {
    zh: '处罚与告知',
    en: 'Penalty and rights',
    members: ['penalties', 'defenceHeard', 'defence', 'collectingBankId', 'account', 'statesSurcharge'],
  },
  {
    zh: '签名出票',
    en: 'Signature and ticket',
    members: ['officers', 'certificatesShown', 'formNumber', 'handedOver', 'handedTo', 'signature', 'document'],
  },
] as const satisfies readonly (Said & { members: readonly string[] })[];

/** The screen on which a member stands: what no screen names is on the last. */
export const screenOf = (member: string): number => {
  const found = SCREENS.findIndex(({ members }) => (members as readonly string[]).includes(member));
  return found < 0 ? SCREENS.length - 1 : found;
};
