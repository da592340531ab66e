import { expect, it } from '@jest/globals';
import decodeQR from 'qr/decode.js';
import { qrCode } from './qr-code.js';

/** What a camera sees of half blocks: the upper and the lower row of each line, light where something is drawn. */
const seen = (code: string): { readonly width: number; readonly height: number; readonly data: Uint8Array } => {
  const lines = code.replaceAll(/\u001B\[[\d;]*m/g, '').split('\n');
  const rows = lines.flatMap((line) => [
    Array.from(line, (sign) => '█▀'.includes(sign)),
    Array.from(line, (sign) => '█▄'.includes(sign)),
  ]);
  const [scale, width] = [4, rows[0]?.length ?? 0];
  const data = new Uint8Array(width * scale * rows.length * scale * 4).fill(255);
  for (let y = 0; y < rows.length * scale; y += 1)
    for (let x = 0; x < width * scale; x += 1)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] !== true)
        data.fill(0, (y * width * scale + x) * 4, (y * width * scale + x) * 4 + 3);
  return { width: width * scale, height: rows.length * scale, data };
};

it('what a terminal shows is read by a camera, and fits eighty columns', () => {
  const text = `otpauth://totp/${encodeURIComponent('执法案卷账本:demo-li')}?secret=${'JBSWY3DP'.repeat(4)}&issuer=ledger`;
  const code = qrCode(text);
  expect(decodeQR(seen(code), { timeLimit: 60_000 })).toBe(text);
  expect(
    Math.max(...code.split('\n').map((line) => Array.from(line).length - '\u001B[97;40m\u001B[0m'.length)),
  ).toBeLessThan(80);
});
