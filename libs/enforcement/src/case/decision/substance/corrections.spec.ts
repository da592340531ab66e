import { plainDate, yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { citizen, company } from '../../../testing/index.js';
import { substanceIn, type Known, type Substance } from './index.js';

/** A company and a citizen, a fine of 2,000 yuan, and a witness. */
const known: Known = {
  parties: [
    { ...company, name: '赤峰示例商贸有限公司', legalRepresentative: '欧阳虚构' },
    citizen({ name: '阿木古冷' }),
  ],
  penalties: [
    { kind: 'fine', amount: yuan(2_000) },
    { kind: 'confiscationOfProperty', items: '灯箱两个' },
  ],
  others: ['贺证人'],
  conduct: { beganOn: plainDate('2026-03-01'), endedOn: plainDate('2026-03-05') },
};

type Row = readonly [from: string, to: string, touches: Substance | 'slip'];

const table: readonly Row[] = [
  // Names alone.
  ['张三', '李四', 'party'],
  ['', '李四', 'party'],
  ['张三', '张山', 'party'],
  ['', '欧阳明', 'party'],
  ['', '诸葛小燕', 'party'],
  ['', '张三、李四', 'party'],
  ['', '张三李四', 'party'],
  ['', '李某某', 'party'],
  // Names beside others, in any position.
  ['张三擅自占用', '张三与李四擅自占用', 'party'],
  ['张三擅自占用', '李四擅自占用', 'party'],
  ['由该店实施', '由该店及王五实施', 'party'],
  ['该店堆放', '该店、赵六堆放', 'party'],
  ['', '以及孙小明共同', 'party'],
  ['', '和钱某', 'party'],
  ['', '（经营者：周大海）', 'party'],
  // Names of other kinds and in other signs.
  ['', '阿卜杜拉·买买提', 'party'],
  ['', '与巴特尔', 'party'],
  ['', '乌云其木格', 'party'],
  ['', 'John Smith', 'party'],
  ['', '与 ZHANG SAN 共同', 'party'],
  ['', 'zhangsan', 'party'],
  ['', '與張三', 'party'],
  ['', '李 四', 'party'],
  // A word that could be a name is written with the words around it.
  ['高渡', '高度', 'party'],
  // Names that the case knows.
  ['示列商贸开设的门店', '示例商贸开设的门店', 'party'],
  ['示列公司', '示例公司', 'party'],
  ['赤峰示例商貿有限公司', '赤峰示例商贸有限公司', 'party'],
  ['阿木古楞陈述', '阿木古冷陈述', 'party'],
  ['列', '例', 'party'],
  ['贺正人证言', '贺证人证言', 'party'],
  ['', '及红山示意百货商店', 'party'],
  ['', '138****0000改为13800000000', 'party'],
  // Amounts.
  ['贰仟', '叁仟', 'amount'],
  ['二千', '三千', 'amount'],
  ['2万', '3万', 'amount'],
  ['1.5万元', '1.8万元', 'amount'],
  ['人民币贰萬圓', '人民币叁萬圓', 'amount'],
  ['合计2000', '合计5000', 'amount'],
  ['三百块', '五百块', 'amount'],
  ['货值金额一倍', '货值金额三倍', 'amount'],
  ['按千分之三', '按千分之五', 'amount'],
  ['总额为2,000', '总额为20,000', 'amount'],
  // Days by which something is to be done.
  ['2026年5月1日前缴纳', '2026年6月1日前缴纳', 'measure'],
  ['截至2026-05-01', '截至2026-06-01', 'measure'],
  ['于五月一日履行完毕', '于六月一日履行完毕', 'measure'],
  ['自收到之日起15日', '自收到之日起30日', 'measure'],
  ['两周内', '三周内', 'measure'],
  ['次日缴纳', '十日后缴纳', 'measure'],
  // Provisions and measures.
  ['城市绿化条例第14条', '城市绿化条例第15条', 'provision'],
  ['依据第十四条', '依据十五条', 'provision'],
  ['国务院令第101号', '国务院令第100号', 'provision'],
  ['建筑法', '消防法', 'provision'],
  ['责令停工', '责令停业', 'measure'],
  ['構成违法', '不构成违法', 'measure'],
  ['灯箱两个', '灯箱三个', 'measure'],
  ['分别处', '连带', 'measure'],
  // The bank, its account, and before whom the decision is challenged.
  ['缴款账号6228480402564890018', '缴款账号6228480402564890026', 'payee'],
  ['到中国工商银行红山支行缴纳', '到中国建设银行红山支行缴纳', 'payee'],
  ['', '收款户名：示例', 'payee'],
  ['向红山区人民法院提起诉讼', '向松山区人民法院提起诉讼', 'authority'],
  ['向赤峰市人民政府申请行政复议', '向红山区人民政府申请行政复议', 'authority'],
  // Facts that weigh.
  ['占用面积20平方米', '占用面积200平方米', 'fact'],
  ['面积12.5平方米，高2米', '面积12.5平方米，高3米', 'fact'],
  ['经责令改正后改正', '经责令改正后拒不改正', 'fact'],
  ['违法行为持续3天', '违法行为持续30天', 'fact'],
  ['属初次违法', '属再次违法', 'fact'],
  ['情节一般', '情节严重', 'fact'],
  ['当事人配合调查', '当事人不配合调查', 'fact'],
  ['堆放物料十车', '堆放物料二十车', 'fact'],
  ['', '造成严重后果', 'fact'],
  ['已取得许可', '未取得许可', 'fact'],
  ['当事人服从管理', '当事人不服从管理', 'fact'],
  ['当事人服管理', '当事人不服管理', 'fact'],
  ['可以向朝阳区人民法院起诉', '可以向向阳区人民法院起诉', 'authority'],
  ['可以依法像松山区人民法院起诉', '可以依法向红山区人民法院起诉', 'authority'],
  ['请倒中国农业银行缴款', '请到中国建设银行缴款', 'payee'],
  ['到工商银行朝阳街支行', '到工商银行向阳街支行', 'payee'],
  ['账号04768222222', '账号04768222223', 'payee'],
  ['04768222222622848', '04768222222622849', 'payee'],
  // The days of the conduct: 1 to 5 March 2026, as the file says.
  ['2026年3月1日占用道路', '2026年4月1日占用道路', 'fact'],
  ['自2026年3月1日起，当事人堆放物料', '自2025年3月1日起，当事人堆放物料', 'fact'],
  ['违法行为发生于三月一日', '违法行为发生于二月一日', 'fact'],
  ['3月1日至5日擅自占用', '3月1日至9日擅自占用', 'fact'],
  ['2026年3月1日对道路实施占用，4月15日立案', '2026年4月1日对道路实施占用，4月15日立案', 'fact'],
  ['2026年3月1日对道路实施占用的行为', '2026年4月1日对道路实施占用的行为', 'fact'],
  ['2026年3月占用', '2026年4月占用', 'fact'],
  ['2026-03-01搭建棚房', '2026-03-11搭建棚房', 'fact'],
  ['2026年3月1日', '2026年4月1日', 'fact'],
  ['', '2026年2月1日倾倒垃圾', 'fact'],
  ['2026年3月1日占用道路', '占用道路', 'fact'],
  ['2026年3月5日占用道路，2026年4月15日现场检查', '2026年4月15日占用道路，2026年3月5日现场检查', 'fact'],
  // What was mistyped against the file, and days of steps and papers, also on a day of the conduct.
  ['2062年3月1日占用道路', '2026年3月1日占用道路', 'slip'],
  ['二〇二六年三月十一日占用', '二〇二六年三月一日占用', 'slip'],
  ['3月1日至15日擅自占用', '3月1日至5日擅自占用', 'slip'],
  ['', '2026年3月1日占用道路', 'slip'],
  ['2026年3月1日现场检查', '2026年3月2日现场检查', 'slip'],
  ['2026年3月1日，执法人员巡查发现当事人占用道路', '2026年3月2日，执法人员巡查发现当事人占用道路', 'slip'],
  ['2026年3月5日对你擅自占用道路的行为立案调查', '2026年3月6日对你擅自占用道路的行为立案调查', 'slip'],
  ['我局于2026年4月15日就当事人占道经营一案作出告知', '我局于2026年4月14日就当事人占道经营一案作出告知', 'slip'],
  ['送达时间为2026年4月16日', '送达时间为2026年4月17日', 'slip'],
  ['2026年4月16日', '2026年4月15日', 'slip'],
  ['2026年3月1日檀自占用', '2026年3月1日擅自占用', 'slip'],
  // Slips.
  ['如布服本决定', '如不服本决定', 'slip'],
  ['如不付本决定', '如不服本决定', 'slip'],
  ['可以依法像红山区人民法院提起诉讼', '可以依法向红山区人民法院提起诉讼', 'slip'],
  ['可以依法红山区人民法院提起诉讼', '可以依法向红山区人民法院提起诉讼', 'slip'],
  ['请倒中国农业银行', '请到中国农业银行', 'slip'],
  ['联系电话04768222222', '联系电话04768222223', 'slip'],
  ['联系电话', '联系电话0476-8222222', 'slip'],
  ['末经批准占用', '未经批准占用', 'slip'],
  ['占用面积20平米方', '占用面积20平方米', 'fact'],
  ['占用面基20平方米', '占用面积20平方米', 'slip'],
  ['不绣钢灯箱', '不锈钢灯箱', 'slip'],
  ['红山路12号', '红山街12号', 'slip'],
  ['红山区王府路', '红山区王府街', 'slip'],
  ['占用占用道路', '占用道路', 'slip'],
  ['擅自战用', '擅自占用', 'slip'],
  ['堆放黄砂', '堆放黄沙', 'slip'],
  ['黄砂', '黄沙', 'slip'],
  ['石才', '石材', 'slip'],
  ['堆积物高渡两米', '堆积物高度两米', 'slip'],
  ['现场照片六张', '现场照片七张', 'slip'],
  ['当事人檀自占用', '当事人擅自占用', 'slip'],
  ['罚款2000元正', '罚款2,000元整', 'slip'],
  ['2026年4月15日现场检察', '2026年4月15日现场检查', 'slip'],
  ['', '2026年4月15日', 'slip'],
  ['PVC材质', '铝质', 'slip'],
  ['于现厂', '于现场', 'slip'],
  ['赤蜂市红山区', '赤峰市红山区', 'slip'],
  ['车牌蒙D12345', '车牌蒙D12354', 'slip'],
  ['人形道', '人行道', 'slip'],
  ['万达广场东测', '万达广场东侧', 'slip'],
];

describe('what a correction touches, by its words [E7]', () => {
  it.each(table.map((row, at) => [at + 1, ...row] as const))('correction %i: %j becomes %j', (_, from, to, touches) => {
    const found = substanceIn(from === '' ? { to } : { from, to }, known);
    if (touches === 'slip') expect(found).toEqual([]);
    else expect(found).toContain(touches);
  });
});
