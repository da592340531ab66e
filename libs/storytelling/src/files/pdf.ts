/**
 * A paper of one page with a few lines, Chinese too. Its font is one of those that readers of PDF have themselves (PDF 1.7, 9.7.5.2),
 * so that the file is small and nobody's font is in it.
 */
export const pdfOf = (lines: readonly string[]): Buffer => {
  const text = lines.map((line) => `<${utf16(line)}> Tj T*`).join('\n');
  const content = `BT /F1 14 Tf 20 TL 60 760 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let written = '%PDF-1.7\n';
  const places = objects.map((object, nth) => {
    const place = written.length;
    written += `${String(nth + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  // Every sign is one byte: what is not is in hexadecimal.
  return Buffer.from(
    `${written}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(written.length)}\n%%EOF\n`,
    'latin1',
  );
};

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
