/** The signs that a TrueType font has, by its table `cmap` (OpenType, formats 4 and 12). @throws RangeError for a font without one */
export const signsOfFont = (font: Buffer): ReadonlySet<number> => {
  const cmap = tableOf(font, 'cmap');
  const signs = new Set<number>();
  const tables = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < tables; i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) addGroups(font, at, signs);
    else if (format === 4) addSegments(font, at, signs);
  }
  if (signs.size === 0) throw new RangeError('the font names no signs in a form that is known');
  return signs;
};

const tableOf = (font: Buffer, tag: string): number => {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
};

const addGroups = (font: Buffer, at: number, signs: Set<number>): void => {
  for (let i = 0; i < font.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + i * 12;
    for (let sign = font.readUInt32BE(group); sign <= font.readUInt32BE(group + 4); sign += 1) signs.add(sign);
  }
};

const addSegments = (font: Buffer, at: number, signs: Set<number>): void => {
  const segments = font.readUInt16BE(at + 6) / 2;
  for (let i = 0; i < segments; i += 1) {
    const last = font.readUInt16BE(at + 14 + i * 2);
    const first = font.readUInt16BE(at + 16 + segments * 2 + i * 2);
    for (let sign = first; sign <= last && sign < 0xffff; sign += 1) signs.add(sign);
  }
};
