import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigitOf } from '../case/parties/identity-number.js';
import { knownValuesIn, personalFormsIn, type KnownValue } from './index.js';

const passagesIn = (text: string, official: readonly string[] = []): readonly string[] =>
  personalFormsIn(text, official).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
const kindsIn = (text: string): ReadonlySet<string> => new Set(personalFormsIn(text).map(({ kind }) => kind));

const identity = (digits: string): string => digits + checkDigitOf(digits);
const ID = identity('15040219900101001');

describe('the search for what is personal by its form', () => {
  it.each([
    ['13800138000 13900139000', ['phone: 13800138000', 'phone: 13900139000']],
    ['13800138000、13900139000', ['phone: 13800138000', 'phone: 13900139000']],
    ['150402199001010011 13800138000', ['idNumber: 150402199001010011', 'phone: 13800138000']],
    ['+86 13800138000', ['phone: 86 13800138000']],
    ['（0476）8221234', ['phone: 0476）8221234']],
    ['0476-8221234转801', ['phone: 0476-8221234']],
    ['+86-476-8221234', ['phone: 86-476-8221234']],
    ['0086 138 0013 8000', ['phone: 0086 138 0013 8000']],
    ['010 6655 4433', ['phone: 010 6655 4433']],
    ['6222 0202 0001 2345 678', ['account: 6222 0202 0001 2345 678']],
    ['6222020200012345678', ['account: 6222020200012345678']],
    ['联系陆13800138000', ['phone: 13800138000']],
    ['8、13800138000', ['phone: 13800138000']],
  ])('the search finds each number of "%s", and where it is', (text, found) => {
    expect(passagesIn(text)).toEqual(found);
  });

  it.each([
    ['138，0013，8000', 'phone'],
    ['１３８００１３８０００', 'phone'],
    ['①③⑧⓪⓪①③⑧⓪⓪⓪', 'phone'],
    ['❶❸❽⓪⓪❶❸❽⓪⓪⓪', 'phone'],
    ['一三八〇〇一三八〇〇〇', 'phone'],
    ['壹叁捌零零壹叁捌零零零', 'phone'],
    ['١٣٨٠٠١٣٨٠٠٠', 'phone'],
    ['᠑᠓᠘᠐᠐᠑᠓᠘᠐᠐᠐', 'phone'],
    ['1 3 8 0 0 1 3 8 0 0 0', 'phone'],
    ['1-3-8-0-0-1-3-8-0-0-0', 'phone'],
    ['138****8000', 'phone'],
    ['电话：8221234', 'phone'],
    ['客服热线 400-820-8820', 'phone'],
    [ID, 'idNumber'],
    [`${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`, 'idNumber'],
    [`${ID.slice(0, 6)}-1990-01-01-${ID.slice(14)}`, 'idNumber'],
    [Array.from(ID).join(' '), 'idNumber'],
    ['150402900101001', 'idNumber'],
    ['身份证号 A1234567', 'idNumber'],
    ['15040219900101****', 'idNumber'],
    ['zhang.san@example.com', 'email'],
    ['ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'email'],
    ['zhang(at)example.com', 'email'],
    ['护照号码 G12345678', 'passport'],
    ['持E12345678入境', 'passport'],
    ['微信号：zhang_san88', 'contact'],
    ['QQ 123456789', 'contact'],
    ['开户行账号 0510 1234 5678', 'account'],
    ['蒙（2020）红山区不动产权第0012345号', 'propertyCertificate'],
    ['家住红山区示例小区3号楼', 'address'],
    ['（住红山区示例街1号）', 'address'],
    ['房产证号 104567', 'propertyCertificate'],
    ['房产证赤字104567号', 'propertyCertificate'],
    ['房本编号：0012345', 'propertyCertificate'],
    ['持台胞证 01234567', 'idNumber'],
    ['台湾居民来往大陆通行证12345678', 'idNumber'],
    ['回乡证号码：M12345678', 'idNumber'],
    ['护照 号 ：EJ1234567', 'passport'],
    ['驾驶证档案编号150400123456', 'idNumber'],
    ['示例小区3栋2单元101室', 'address'],
    ['示例小区三号楼二门五〇一', 'address'],
    ['5幢1203号房', 'address'],
    ['示例小区12-3-401', 'address'],
    ['１２－３－４０１', 'address'],
    ['十二—三—四〇一', 'address'],
    ['8号楼401', 'address'],
    ['八栋一二〇三', 'address'],
    ['示例小区8#楼 3-401', 'address'],
    ['蒙D12345', 'plate'],
    ['蒙D·D12345', 'plate'],
    ['蒙Ｄ　１２３Ａ５', 'plate'],
    ['蒙d-1234挂', 'plate'],
    ['驾驶京ADF1234行驶', 'plate'],
    ['车牌号为D12345', 'plate'],
    ['WJ蒙0123X', 'plate'],
    ['138OO138OOO', 'phone'],
    ['l38 OO13 8000', 'phone'],
    ['138ー0013ー8000', 'phone'],
    ['138杠0013杠8000', 'phone'],
    ['138<br>0013<br/>8000', 'phone'],
    ['138&nbsp;0013&nbsp;8000', 'phone'],
    ['zhang点san艾特example点com', 'email'],
    ['zhang.san艾特example.com', 'email'],
    ['telegram：@zhangsan88', 'contact'],
    ['小红书号 zhangsan88', 'contact'],
    ['幺三八洞洞幺三八洞洞洞', 'phone'],
    ['幺三拐两洞洞幺三八洞洞', 'phone'],
    ['幺三八，零零幺三，八零零零', 'phone'],
    ['&#49;&#51;&#56;00138000', 'phone'],
    ['&#x31;3800138000', 'phone'],
    ['1&#51;8&#8203;00138000', 'phone'],
    [String.raw`\u0031\u0033\u003800138000`, 'phone'],
    [String.raw`\u{31}3800138000`, 'phone'],
    [String.raw`\x31\x33800138000`, 'phone'],
    ['&amp;#49;3800138000', 'phone'],
    ['&amp;amp;#x31;3800138000', 'phone'],
    ['支付宝账号 zhangsan88', 'contact'],
    ['支付宝：zhangsan_88', 'contact'],
    ['PayPal账户 zhangsan88', 'contact'],
    ['6222 **** **** 1234', 'account'],
    ['6222********1234', 'account'],
    ['622202******5678', 'account'],
    ['银行卡尾号1234', 'account'],
    ['手机尾号为 8000', 'phone'],
    ['扣扣：123456789', 'contact'],
    ['扣-扣号 12345678', 'contact'],
    ['Q Q 12345678', 'contact'],
    ['v信：zhangsan88', 'contact'],
    ['薇信号 zhangsan88', 'contact'],
    ['微 信 zhangsan88', 'contact'],
    ['加微zhangsan88', 'contact'],
    ['VX zhangsan88', 'contact'],
    ['WX：zhangsan88', 'contact'],
    ['1990年1月1日出生', 'birthDate'],
    ['出生日期：1990-01-01', 'birthDate'],
    ['男，1990年生，汉族', 'birthDate'],
  ])('the search finds "%s"', (text, kind) => {
    expect([...kindsIn(text)]).toContain(kind);
  });

  it.each([
    '依据《城市市容和环境卫生管理条例》第14条、第36条、第三十八条第二款第（一）项',
    '违反第13、14、15、16、17、8条',
    '赤城管罚决〔2026〕13812号、（2026）内0402行初138号',
    '罚款200000.00元，没收违法所得1,234,567.89元',
    '货值138001380.00元，罚款15000.00、2000元',
    '分别罚款150、2000、5000元',
    '2026年5月6日至2026-05-07 13:45:00，二〇二六年五月六日',
    '2026-05-06 2026-05-07 2026-05-08',
    '占道12.50平方米、13米，共3处',
    '统一社会信用代码91350100M000100Y43',
    '2026年5月6日生效，在住宅楼3单元前堆放',
    '火灾发生于2026年5月6日',
    '12345热线转办',
    '（依法不予公开）甲与王某乙占道，账号＊＊＊，住＊＊＊，电话＊＊＊',
  ])('the search leaves "%s" alone: it is public by law', (text) => {
    expect(passagesIn(text)).toEqual([]);
  });

  /** A check that is too eager is switched off: what a bureau writes every day must pass, also where the case knows people. */
  const ORDINARY = [
    '当事人于2026年5月6日在红山区示例街12号门前占道经营，占用人行道3.5平方米。',
    '经查，该工地位于示例路与示例大街交叉口东南角，未按规定设置围挡，长12米，高1.8米。',
    '在示例小区3号楼2单元门前堆放建筑垃圾约2立方米，影响居民通行。',
    '在5号楼3单元一层楼道内停放电动自行车2辆并充电。',
    '在示例小区8栋东侧绿地内硬化地面120平方米。',
    '示例商厦A座1层102商铺超出门窗外墙经营。',
    '对示例住宅3号楼1至6层外立面擅自改动，涉及300户。',
    '未取得房产证的300户居民反映，开发商于2019年3月交房。',
    '该房屋不动产登记2000平方米，房产证尚未办理。',
    '当事人通过微信支付200元，已开具收据。',
    '通过微信公众号和12345热线受理投诉，于2个工作日内答复。',
    '执法人员出示执法证件，编号不再公开，现场制作勘验笔录。',
    '驾驶证、行驶证齐全，车辆运输渣土未密闭，沿途撒落约15米。',
    '持有居住证的人员3名，均已登记。',
    'LED显示屏安装高度3米，面积10.5平方米，KTV招牌未经批准。',
    '依据《内蒙古自治区市容和环境卫生管理条例》（2021年修正）第十七条、第五十三条第一款。',
    '罚款人民币贰佰元整（¥200.00）。',
    '可以通过支付宝、微信或者银行柜台缴纳罚款2000元，支付宝缴款后自行打印凭证。',
    '车辆尾号为单号，2026年元旦期间在人行道上停放，尾号1、6限行。',
    '罚款两千元，限于十五日内缴纳；到期不缴纳的，每日按3%加处。',
    '当事人王某（另案处理）与张某某共同经营。',
    '姓王，明天来办理；欧式、阳台各一处，光明路华灯初上时检查。',
    '12.3.8节所列事项；规格85×31×2毫米；比例1:500。',
    '共三栋二十一户，其中二门三十户临街。',
    '设备型号I5-1240，容量100L，功率1000W，共10 000元。',
    '幺零一厂区外立面洞口两处，勾缝剂三袋。',
    'Longxing商贸（示例）有限公司未设置分类容器。',
    '（2026）内0402行审1号；赤城管罚告〔2026〕第0123号；案号2026050600012。',
    '开业时间9:00至21:30，2026年5月6日20:15检查时仍在经营。',
    '统一社会信用代码91350100M000100Y43，住所地红山区。',
    '示例小区8号楼102号商铺、3栋101底商超出门窗外墙经营。',
    '示例小区8号楼业主反映，8号楼与9号楼之间堆放渣土。',
    '8号楼2026年交付，8号楼1200平方米未验收，8号楼300米外设围挡。',
    '型号HF-12-3-401，图号12-3-401，规格12-3-40，5-6-2026检查。',
    '26-05-06及2026-05-06两次复查，电话400回访，第3-2-1项。',
    '未悬挂号牌的货车3辆，号牌污损；云A座、新T型台各一处。',
    '内蒙古2026年新增15000平方米，甘12345热线、川东200米。',
    '东、南两侧各一处，老王、明显超载的货车，王、明两户之外。',
    '该楼建于1985年，1985年4月投入使用，1985年12月扩建。',
    '建筑垃圾、明沟淤泥；欧、阳台栏杆各一处。',
    '9点30分检查时开水炉旁堆放杂物，示例点2处，单杠、双杠各3个。',
    '在小红书、抖音等平台发布广告2条，艾特灵药店门前堆放2箱。',
  ];
  const PEOPLE: readonly KnownValue[] = [
    { kind: 'name', value: '王明' },
    { kind: 'name', value: '欧阳明华' },
    { kind: 'name', value: '李安' },
    { kind: 'birthDate', value: '1985-03-12' },
    { kind: 'address', value: '红山区示例小区3号楼2单元101' },
    { kind: 'phone', value: '13800138000' },
  ];

  it.each(ORDINARY)('the search leaves alone what a bureau writes every day: %s', (text) => {
    expect(passagesIn(text, ['2026050600012'])).toEqual([]);
    expect(knownValuesIn(text, PEOPLE).map(({ from, to }) => text.slice(from, to))).toEqual([]);
  });

  it('the search leaves the number of the case alone, however long, unless it is a telephone or identity number', () => {
    const number = '1504022026050600012';
    expect(passagesIn(`案号${number}`)).toEqual([`account: ${number}`]);
    expect(passagesIn(`案号${number}`, [number])).toEqual([]);
    expect(passagesIn(`案号${ID}`, [ID])).toEqual([`idNumber: ${ID}`]);
    expect(passagesIn('案号13800138000', ['13800138000'])).toEqual(['phone: 13800138000']);
  });

  const between = fc.constantFrom(...Array.from('·•・‧∙⋅/−－—–-_.．　 \u00A0\u2009|\\'));
  const unseen = fc.constantFrom('', '\u200B', '\u00AD', '\u2060', '\uFE0F', '\u{E0101}', '\u061C', '\u180B', '\uFEFF');
  const width = fc.constantFrom<(sign: string) => string>(
    (sign) => sign,
    (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
    (sign) => '〇一二三四五六七八九'.charAt(Number(sign)),
    (sign) => '零壹贰叁肆伍陆柒捌玖'.charAt(Number(sign)),
  );

  it('the search finds a number with any separator, any invisible sign and any digits, between any words', () => {
    const words = fc.constantFrom('', '在路边', '，联系', '。', '（', '《条例》第3条，');
    const number = fc.constantFrom('13800138000', '04768221234', '15911112222');
    fc.assert(
      fc.property(number, between, unseen, width, words, words, (digits, sign, hidden, wide, before, after) => {
        const written = Array.from(digits, wide);
        const cut = digits.startsWith('0') ? 4 : 3;
        const text = `${before}${written.slice(0, cut).join(hidden)}${sign}${written.slice(cut).join(hidden)}${after}`;
        expect([...kindsIn(text)]).toContain('phone');
      }),
      { numRuns: 200 },
    );
  });

  it('the search finds every number of a row of numbers, in whatever order they come', () => {
    const numbers = fc.constantFrom('13800138000', '13900139000', ID, '6222020200012345678');
    const signs = fc.constantFrom(' ', '、', '，', ' / ', '；', '和');
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), signs, (row, sign) => {
        const text = row.join(sign);
        const found = personalFormsIn(text).map(({ from, to }) => text.slice(from, to));
        for (const number of row) expect(found.some((passage) => passage.includes(number))).toBe(true);
      }),
    );
  });

  it('the search leaves days, amounts, articles and document numbers alone, in any order', () => {
    const pieces = fc.constantFrom(
      '2026年5月6日',
      '2026-05-06',
      '罚款15000.00元',
      '138,001,380元',
      '第13条',
      '〔2026〕138号',
      '3.5平方米',
      '14:30',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('，', '；', '、', '。'),
        (row, sign) => {
          expect(passagesIn(row.join(sign))).toEqual([]);
        },
      ),
    );
  });
});
