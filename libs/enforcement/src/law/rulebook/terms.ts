import { held, partly } from './row.js';

const NO_ENFORCEMENT =
  'Only imported cases are checked for it: the ledger has no track for compulsory enforcement yet.';
const NO_REMEDY_CLOCK =
  'Only imported cases are checked for it: the ledger does not count the days of a remedy (issue 13).';

/** L01 to L49, L80 to L87: the clocks of a case, of payment, of remedies, of disclosure and of recordings. */
export const TERMS = {
  L01: held(
    'Conduct is penalised within two years of its end, or five where life, health or financial safety was harmed.',
    ['APL 36'],
  ),
  L02: held(
    'A lead (线索) is checked within fifteen working days, and within ten more if the head extends the check.',
    ['M55 15'],
  ),
  L04: held(
    'A case is decided within ninety days of filing; the head may add up to thirty days and the heads together sixty, and the term stops for tests, a hearing and a suspension.',
    ['APL 60', 'M55 29', 'M55 30'],
  ),
  L05: held(
    'Preserved goods are decided about within seven working days; after that they are released by law, and nothing pauses or extends the term.',
    ['APL 56', 'APL 85', 'M55 19'],
  ),
  L09: held('The party states its case within five working days of service of the notice.', ['M55 22', 'APL 62']),
  L10: held('The party asks for a hearing within five working days of service of the notice.', ['APL 64', 'M55 33']),
  L11: held('The party is notified of a hearing at least seven working days ahead.', ['APL 64', 'M55 34']),
  L12: held(
    'Legal review should take five working days and takes ten at most; the time spent on missing papers does not count.',
    ['NM244 31', 'M55 25'],
  ),
  L13: held('A penalty on the spot is reported to the agency within three working days.', ['M55 14', 'APL 52']),
  L14: held('A decision is served within seven working days where the party was not there to receive it.', ['APL 61']),
  L15: held('Service by public notice (公告送达) is complete after thirty days.', ['CPL 95', 'M55 36']),
  L17: held('The closure form is made within fifteen working days of the event that ends the case.', ['M55 31']),
  L20: held('A fine is paid within fifteen calendar days of receipt of the decision.', ['APL 67', 'APL 66']),
  L21: held(
    'From the day after the last day to pay, a late fine grows by three percent a day, to twice the fine at most.',
    ['APL 72', 'APL 73', 'ACL 45'],
  ),
  L22: held(
    'Cash is handed in within two working days (cash taken on the water: counted from landing) and paid into the bank within two more.',
    ['APL 71'],
  ),
  L25: partly(
    'Ten working days pass between the demand (催告) and the application to the court.',
    ['ACL 54', 'ACL 69'],
    {
      lacks: NO_ENFORCEMENT,
    },
  ),
  L26: partly(
    'The agency applies to the court within three months of the end of the period for a suit.',
    ['ACL 53', 'ALL-I 156'],
    {
      lacks:
        'Its days are reckoned and listed for each party; the application itself is on record with the end of enforcement only.',
    },
  ),
  L32: held('Enforcement against a party without means ends three years after it was suspended.', ['ACL 39']),
  L40: partly('The party may ask for reconsideration (行政复议) within sixty days.', ['ARL 20'], {
    lacks:
      'Every decision prints the period, each party has its clock, and imported cases are checked; a late remedy is recorded without a warning.',
  }),
  L42: partly('An agency that receives the application passes it on within five working days.', ['ARL 32'], {
    lacks: NO_REMEDY_CLOCK,
  }),
  L46: partly(
    'The reconsideration body decides within sixty days, within thirty in the simple procedure, and within thirty more if the period was extended.',
    ['ARL 62'],
    {
      lacks:
        'Its days are counted for each party, and anew after a court ordered it to decide again; an extension is not on record.',
    },
  ),
  L48: partly('The party may sue directly within six months.', ['ALL 46'], {
    lacks:
      'Every decision prints the period, each party has its clock, and imported cases are checked; a late remedy is recorded without a warning.',
  }),
  L49: partly('After reconsideration the party may sue within fifteen days.', ['ALL 45'], {
    lacks:
      'Each party has its clock, from the decision, which has effect with its service, or from the end of the time that the body had. A refusal to accept is not on record.',
  }),
  L51: partly('A first judgment may be appealed within fifteen days.', ['ALL 85'], {
    lacks:
      'A judgment has no effect before the period is over. It counts from the day of the judgment, because its service on each side is not on record.',
  }),
  L80: held('A penalty is published within seven working days of the decision.', ['NM244 12', 'M55 10', 'G118 (六)']),
  L82: held(
    'If a published decision is no longer valid, its text is withdrawn at once, and within three working days at the latest.',
    ['NM244 13', 'APL 48', 'M55 10'],
  ),
  L83: held(
    'Credit and other platforms that have the decision learn of its withdrawal, within the same three working days.',
    ['M55 10', 'APL 48'],
  ),
  L87: held(
    'A recording is uploaded within twenty-four hours of its end; after remote or continuous work as soon as it can be.',
    ['NM244 20'],
  ),
} as const;
