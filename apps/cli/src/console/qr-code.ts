import encodeQR from 'qr';

/** White on black, whatever the colours of the terminal: a camera does not read an inverted code. */
const LIGHT_ON_DARK = '\u001B[97;40m';
const USUAL = '\u001B[0m';

/** A text as a code for a camera, two rows in a line, for a terminal. */
export const qrCode = (text: string): string =>
  encodeQR(text, 'ascii')
    .trimEnd()
    .split('\n')
    .map((line) => `${LIGHT_ON_DARK}${line}${USUAL}`)
    .join('\n');
