/** A division as it is packaged: its code, its name, and the code of the division that it is part of. */
export interface PackagedDivision {
  readonly code: string;
  readonly nameZh: string;
  readonly parent?: string;
}

const REGION = '150000';
const CITY = '150400';

const parts = (parent: string, names: Readonly<Record<string, string>>): readonly PackagedDivision[] =>
  Object.entries(names).map(([code, nameZh]) => ({ code, nameZh, parent }));

/**
 * The divisions that come with the product: the region, its cities and leagues, and the districts, banners and counties
 * of the city (GB/T 2260). Everything else is entered in the register, which can also replace these.
 */
export const PACKAGED_DIVISIONS: readonly PackagedDivision[] = [
  { code: REGION, nameZh: '内蒙古自治区' },
  ...parts(REGION, {
    150100: '呼和浩特市',
    150200: '包头市',
    150300: '乌海市',
    150400: '赤峰市',
    150500: '通辽市',
    150600: '鄂尔多斯市',
    150700: '呼伦贝尔市',
    150800: '巴彦淖尔市',
    150900: '乌兰察布市',
    152200: '兴安盟',
    152500: '锡林郭勒盟',
    152900: '阿拉善盟',
  }),
  ...parts(CITY, {
    150402: '红山区',
    150403: '元宝山区',
    150404: '松山区',
    150421: '阿鲁科尔沁旗',
    150422: '巴林左旗',
    150423: '巴林右旗',
    150424: '林西县',
    150425: '克什克腾旗',
    150426: '翁牛特旗',
    150428: '喀喇沁旗',
    150429: '宁城县',
    150430: '敖汉旗',
  }),
];
