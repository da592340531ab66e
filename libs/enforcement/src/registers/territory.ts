/**
 * Territory codes are those of GB/T 2260: two digits each for region, city and county, and three more for a township.
 * Zeros at the end mean "all of it": `150400`, the city, covers `150402`, its district, and `150402001` within that.
 */
export const covers = (wider: string, narrower: string): boolean => narrower.startsWith(significant(wider));

const significant = (code: string): string => {
  const township = code.slice(6).replace(/(?:000)+$/, '');
  return township === '' ? code.slice(0, 6).replace(/(?:00)+$/, '') : code.slice(0, 6) + township;
};
