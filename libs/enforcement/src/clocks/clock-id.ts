/** The time limits of the transfer to the police: they fall away together. */
export const CLOCKS_OF_THE_TRANSFER = [
  'L61',
  'L62',
  'L62-copy',
  'L63',
  'L64-request',
  'L64',
  'L65',
  'L66',
  'L67',
  'L68',
  'L69',
  'L70',
  'L71',
  'L72',
] as const;

/**
 * The time limits of rulebook 2 that the ledger reckons, by their number there. Where one number has several limits, each has a
 * word behind it. It is a list of its own, so that event types can name the limits they touch.
 */
export const CLOCK_IDS = [
  'L01',
  'L01-harm',
  'L02',
  'L04',
  'L05',
  'L05-approval',
  'L09',
  'L10',
  'L10-late',
  'L11',
  'L12',
  'L12-target',
  'L13',
  'L14',
  'L15',
  'L17',
  'L20',
  'L20-costs',
  'L22-handIn',
  'L22-deposit',
  'L25',
  'L26',
  'L26-costs',
  'L32',
  'L40',
  'L46',
  'L46-simple',
  'L46-costs',
  'L48',
  'L49',
  'L49-costs',
  'L51',
  'L51-costs',
  'M5',
  'M5-costs',
  'H12',
  ...CLOCKS_OF_THE_TRANSFER,
  'L80',
  'L80-review',
  'L82',
  'L83',
  'L87',
] as const;

/** Each party has its own: they end with its case, and a successor takes them over. */
export const CLOCKS_OF_A_PARTY = [
  'L09',
  'L10',
  'L10-late',
  'L11',
  'L13',
  'L14',
  'L15',
  'L20',
  'L25',
  'L26',
  'L32',
  'L40',
  'L46',
  'L46-simple',
  'L48',
  'L49',
  'L51',
  'M5',
  'H12',
  'L80',
  'L80-review',
  'L82',
  'L83',
] as const;

/** One for all parties, that ends with the last of them. */
export const CLOCKS_OF_ALL_PARTIES = ['L04', 'L12', 'L12-target'] as const;

export type ClockId = (typeof CLOCK_IDS)[number];
