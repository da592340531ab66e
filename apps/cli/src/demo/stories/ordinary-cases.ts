import type { CaseSubject } from '../case-subject.js';
import { bannerUnit, firstUnit, secondUnit } from '../case-subject.js';
import { citizen, company, trader } from '../papers.js';

/** How far a case of the ordinary procedure has come. */
export const STAGES = [
  'proposed',
  'filed',
  'inspected',
  'investigated',
  'concluded',
  'notified',
  'scoped',
  'decided',
  'served',
  'paid',
  'closed',
  'archived',
] as const;
export type Stage = (typeof STAGES)[number];

export interface OrdinaryCase {
  readonly subject: CaseSubject;
  readonly begunWorkingDaysAgo: number;
  readonly stage: Stage;
}

type Row = readonly [
  number: string,
  stage: Stage,
  begunWorkingDaysAgo: number,
  powerCode: string,
  team: CaseSubject['team'],
  party: CaseSubject['party'],
  conduct: string,
  place: string,
  law: string,
  article: string,
  fineInYuan: number,
];

const PLANNING = '城乡规划法';
const APPEARANCE = '城市市容和环境卫生管理条例';
const ROADS = '城市道路管理条例';
const PROPERTY = '物业管理条例';
const GREENING = '城市绿化条例';

const rows: readonly Row[] = [
  ['101', 'archived', 60, '02-1', firstUnit, company('101', '演示甲建筑有限公司'), '未取得建设工程规划许可证搭建钢结构库房', '演示路 1 号', PLANNING, '第六十四条', 30_000],
  ['102', 'investigated', 8, '02-2', firstUnit, citizen('102', '甲示例'), '经批准的临时建筑超期未拆除', '演示路 2 号', PLANNING, '第六十六条', 1_500],
  ['103', 'filed', 4, '02-3b', bannerUnit, trader('103', '演示乙门店'), '在既有建筑外墙违法搭建附着物', '演示镇 3 号', PLANNING, '第六十四条', 1_000],
  ['104', 'served', 30, '03-1', secondUnit, company('104', '演示丙工程有限公司'), '未取得施工许可证擅自开工', '演示工地 4 号', '建筑法', '第六十四条', 40_000],
  ['105', 'notified', 12, '03-1', firstUnit, company('105', '演示丁工程有限公司'), '开工报告未经批准擅自施工', '演示工地 5 号', '建筑法', '第六十四条', 30_000],
  ['106', 'paid', 28, '04-1c', firstUnit, company('106', '演示戊管线有限公司'), '未经批准挖掘城市道路', '演示大街 6 号', ROADS, '第四十二条', 15_000],
  ['107', 'scoped', 16, '04-3', secondUnit, company('107', '演示己供热有限公司'), '未在批准期限内恢复道路', '演示大街 7 号', ROADS, '第四十二条', 8_000],
  ['108', 'concluded', 9, '05-1', firstUnit, company('108', '演示庚置业有限公司'), '超越资质从事房地产开发', '演示花园 8 号', '城市房地产开发经营管理条例', '第三十四条', 45_000],
  ['109', 'decided', 22, '05-2', secondUnit, company('109', '演示辛置业有限公司'), '未取得预售许可证销售商品房', '演示花园 9 号', '城市房地产开发经营管理条例', '第三十六条', 42_000],
  ['110', 'inspected', 5, '05-3', firstUnit, company('110', '演示壬经纪有限公司'), '房地产经纪服务未明码标价', '演示广场 10 号', '城市房地产管理法', '第六十九条', 10_000],
  ['111', 'closed', 40, '06-1', secondUnit, company('111', '演示癸物业有限公司'), '擅自利用共用部位经营', '演示小区 11 号', PROPERTY, '第六十三条', 20_000],
  ['112', 'proposed', 2, '06-3', firstUnit, company('112', '演示子物业有限公司'), '擅自改变物业管理用房用途', '演示小区 12 号', PROPERTY, '第六十三条', 10_000],
  ['113', 'notified', 9, '06-4', secondUnit, citizen('113', '乙示例'), '擅自占用小区绿地种植', '演示小区 13 号', PROPERTY, '第六十三条', 1_000],
  ['114', 'archived', 70, '06-7', firstUnit, citizen('114', '丙示例'), '小区内私搭阳光房', '演示小区 14 号', PLANNING, '第六十四条', 3_000],
  ['115', 'closed', 45, '07-1', firstUnit, company('115', '演示丑园艺有限公司'), '擅自砍伐城市树木三株', '演示公园 15 号', GREENING, '第二十六条', 12_000],
  ['116', 'served', 26, '07-2', secondUnit, trader('116', '演示寅摊点'), '擅自在公共绿地开设摊点', '演示公园 16 号', GREENING, '第二十八条', 800],
  ['117', 'filed', 6, '07-3', bannerUnit, citizen('117', '丁示例'), '在绿地内倾倒废弃物损害绿化', '演示镇绿地', GREENING, '第二十六条', 500],
  ['118', 'paid', 24, '08-2b', firstUnit, trader('118', '演示卯餐馆'), '占用公共空间摆放桌椅', '演示步行街 18 号', APPEARANCE, '第三十六条', 1_000],
  ['119', 'decided', 18, '08-2c', secondUnit, company('119', '演示辰广告有限公司'), '在公共设施张贴宣传品', '演示步行街 19 号', APPEARANCE, '第三十四条', 1_800],
  ['120', 'closed', 35, '08-3', firstUnit, company('120', '演示巳建材有限公司'), '在街道两侧堆放建筑材料', '演示北街 20 号', APPEARANCE, '第三十六条', 3_000],
  ['121', 'scoped', 14, '08-4', secondUnit, trader('121', '演示午水果店'), '占道经营', '演示北街 21 号', APPEARANCE, '第三十六条', 600],
  ['122', 'archived', 65, '09-3', firstUnit, company('122', '演示未运输有限公司'), '未经核准处置建筑垃圾', '演示渣土场', '城市建筑垃圾管理规定', '第二十五条', 30_000],
  ['123', 'served', 60, '09-3', secondUnit, company('123', '演示申运输有限公司'), '随意倾倒建筑垃圾', '演示河堤', '城市建筑垃圾管理规定', '第二十六条', 25_000],
  ['124', 'investigated', 7, '09-4', firstUnit, company('124', '演示酉环保有限公司'), '垃圾处理设施未按要求运行', '演示处理厂', '城市生活垃圾管理办法', '第四十五条', 30_000],
  ['125', 'notified', 11, '09-5', bannerUnit, trader('125', '演示戌商店'), '门前环境卫生责任未落实', '演示镇 25 号', APPEARANCE, '第三十四条', 300],
  ['126', 'paid', 32, '10-1a', secondUnit, company('126', '演示亥娱乐有限公司'), '夜间高音设备噪声扰民', '演示广场 26 号', '生态环境法典', '第一千一百八十九条', 5_000],
  ['127', 'decided', 17, '10-1b', firstUnit, company('127', '演示子丑工程有限公司'), '夜间违规施工产生噪声', '演示工地 27 号', '生态环境法典', '第一千一百八十五条', 20_000],
  ['128', 'filed', 3, '10-1d', secondUnit, company('128', '演示寅卯运输有限公司'), '渣土运输车辆遗撒', '演示环路', '生态环境法典', '第一千一百二十九条', 8_000],
  ['129', 'concluded', 10, '10-1f', firstUnit, trader('129', '演示辰巳烧烤'), '露天烧烤产生油烟', '演示夜市 29 号', '生态环境法典', '第一千一百三十二条', 2_000],
  ['130', 'closed', 38, '10-1h', bannerUnit, citizen('130', '戊示例'), '露天焚烧秸秆', '演示镇农田', '生态环境法典', '第一千一百三十一条', 500],
  ['131', 'served', 21, '11-1a', firstUnit, company('131', '演示午未砂石有限公司'), '向城市河道倾倒废弃物', '演示河 31 号', '生态环境法典', '第一千一百六十九条', 20_000],
  ['132', 'investigated', 9, '11-1b', secondUnit, citizen('132', '己示例'), '在河道管理范围内违法搭建', '演示河 32 号', '河道管理条例', '第四十四条', 2_000],
  ['133', 'archived', 58, '12-1a', firstUnit, trader('133', '演示申酉摊点'), '户外公共场所无照经营', '演示桥头', '无证无照经营查处办法', '第十三条', 1_000],
  ['134', 'notified', 10, '12-1b', secondUnit, company('134', '演示戌亥广告有限公司'), '户外广告内容违法', '演示大道 34 号', '广告法', '第五十七条', 30_000],
  ['135', 'paid', 27, '13-1a', firstUnit, trader('135', '演示早餐摊'), '户外无证经营餐饮', '演示路口 35 号', '食品安全法', '第一百二十二条', 4_000],
  ['136', 'inspected', 6, '13-1b', bannerUnit, citizen('136', '庚示例'), '街头违法回收药品', '演示镇 36 号', '药品管理法', '第一百一十五条', 3_000],
  ['137', 'decided', 20, '14-1b', secondUnit, company('137', '演示停车管理有限公司'), '擅自设置露天停车泊位收费', '演示广场停车场', ROADS, '第四十二条', 10_000],
  ['138', 'closed', 36, '14-2', firstUnit, company('138', '演示会展有限公司'), '未经许可占用城市道路举办活动', '演示大街 38 号', ROADS, '第四十二条', 15_000],
  ['139', 'scoped', 15, '14-2', bannerUnit, trader('139', '演示汽修部'), '占用城市道路修理车辆', '演示镇 39 号', ROADS, '第四十二条', 2_000],
  ['140', 'archived', 75, '01-4', secondUnit, company('140', '演示集中供水有限公司'), '拒不执行应急处置指令', '演示水厂', '突发事件应对法', '第九十五条', 20_000],
];

export const ordinaryCases: readonly OrdinaryCase[] = rows.map(
  ([number, stage, begunWorkingDaysAgo, powerCode, team, party, conduct, place, law, article, fineInYuan]) => ({
    subject: { id: `demo-${number}`, team, powerCode, party, conduct, place, law: { law, article }, fineInYuan },
    begunWorkingDaysAgo,
    stage,
  }),
);
