/** What an append expects of its stream, in the form of the wire. */
export type Expectation = 'any' | 'noStream' | 'streamExists' | bigint;

/** In the form of errors: -1 no stream, -2 any, -4 exists. */
export const expectationNumber = (expectation: Expectation): bigint => {
  switch (expectation) {
    case 'noStream':
      return -1n;
    case 'any':
      return -2n;
    case 'streamExists':
      return -4n;
    default:
      return expectation;
  }
};
