import { fold, leavingOut, withoutSigns, type Folded } from './folding.js';

/** An address is the same with or without its province, and with `3号楼2单元101`, `3栋2单元101室` or `3-2-101`. */

const UNITS = /号楼|号院|单元|门牌|号房|(?<=\d)(?:[号栋幢座室户楼层门房]|#)/gu;
/** 省市区… at the beginning; 小区, 社区 and 园区 are places and no divisions. */
const DIVISIONS =
  /^(?:[^\d省市县区旗盟州镇乡]{1,10}?(?:省|自治区|自治州|市|盟|县|(?<![小社园])区|旗|镇|乡|苏木|街道))+/u;

/** A text without the words for the parts of a building. */
export const withoutUnits = (bare: Folded): Folded => leavingOut(bare, UNITS);

const DASH = '[\\-‐‑‒–—―−─]';
const BUILDING = `\\s?(?:号楼|[栋幢座]楼?|#楼?|${DASH})\\s?`;
const ENTRANCE = `\\s?(?:单元|门|${DASH})\\s?(?:\\d{1,2}\\s?[层楼]\\s?)?`;
const DOOR = new RegExp(`(?<!\\d)(\\d{1,3})${BUILDING}(\\d{1,2})${ENTRANCE}(\\d{3,4})(?!\\d)`, 'u');

/** The door of an address with its building and entrance, in every form: it tells the neighbours who it is, also without the street. */
export const doorOf = (address: string): RegExp | undefined => {
  const [, building, entrance, door] = DOOR.exec(fold(address).text) ?? [];
  if (building === undefined || entrance === undefined || door === undefined) return undefined;
  return new RegExp(`(?<!\\d)${building}${BUILDING}${entrance}${ENTRANCE}${door}(?!\\d)`, 'gu');
};

const SHORTEST_ADDRESS = 2;
/** What is left without the divisions must say more than a street. */
const SHORTEST_REST = 5;

/** An address as it is looked for: whole, and without the divisions before it. */
export const addressKeys = (address: string): readonly string[] => {
  const bare = withoutSigns(fold(address));
  const whole = withoutUnits(bare).text;
  if (whole.length < SHORTEST_ADDRESS) return [];
  const rest = withoutUnits(fold(bare.text.replace(DIVISIONS, ''))).text;
  return rest === whole || rest.length < SHORTEST_REST ? [whole] : [whole, rest];
};
