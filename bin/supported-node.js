/**
 * Why this Node cannot run the program, in one line, or nothing if it can.
 *
 * @param {string} version such as `20.19.0`
 * @param {string} supported as in `engines` of package.json: `^20.19.0 || ^22.14.0`
 * @returns {string | undefined}
 */
export const unsupportedNode = (version, supported) => {
  const lines = [...supported.matchAll(/\^(\d+)\.(\d+)\.0/g)].map(([, major, minor]) => [Number(major), Number(minor)]);
  const [major, minor] = version.split('.').map(Number);
  if (lines.some(([of, from]) => major === of && minor >= from)) return undefined;
  const [zh, en] = [
    ([of, from]) => (from === 0 ? `${of}` : `${of}（${of}.${from} 起）`),
    ([of, from]) => (from === 0 ? `${of}` : `${of} (from ${of}.${from})`),
  ].map((shown) => lines.map(shown));
  return (
    `ecl: 本程序需要 Node ${zh.join('、')}，当前是 ${version}；请安装其中一个版本，并用它执行 npm ci。 ` +
    `This program needs Node ${en.join(', ')}, and this is ${version}: install one of them, and run "npm ci" with it.`
  );
};
