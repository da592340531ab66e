import { cure, type Cures } from './cure.js';

/** What to do when an entry in a register is refused. */
export const registersCures: Cures = {
  'registers.account-collects-fines': cure(
    '改填机关自己的其他账户；该账户用于代收罚款，不得登记为机关账户。',
    'Name another account of the agency; this one collects fines.',
  ),
  'registers.account-of-another-agency': cure(
    '核对账户和机关；原登记有误的，先更正原登记。',
    'Check the account and the agency; if the earlier entry is wrong, correct it first.',
  ),
  'registers.account-named-twice': cure('每个账户只列一次。', 'Name each account once.'),
  'registers.agency-enforces-nothing': cure('改填具有执法职权的机关。', 'Name an agency that enforces.'),
  'registers.basis-repealed': cure(
    '改填登记生效之日仍然有效的规定及其版本。',
    'Name a provision, in a version that is still in force on that day.',
  ),
  'registers.benchmark-of-another-power': cure('换用新的编号。', 'Give the benchmark an id of its own.'),
  'registers.certificate-outside-territory': cure(
    '改填所属机关管辖区域内的区划；人员已调动的，先登记其新任职。',
    'Name a division within that agency; if the holder moved, enter the new post first.',
  ),
  'registers.head-of-another-agency': cure(
    '核对机关；人员已调动的，先登记其新任职。',
    'Check the agency; if the person moved, enter the new post first.',
  ),
  'registers.id-look-alike': cure(
    '核对编号；确为另一对象的，换用不会混淆的编号。',
    'Check the id; for something else choose one that nobody can mistake.',
  ),
  'registers.id-of-another-body': cure('换用新的编号。', 'Choose another id.'),
  'registers.posting-ended-already': cure(
    '离任日期有误的，更正原登记。',
    'If the last day is wrong, correct the entry that is there.',
  ),
  'registers.successor-repealed': cure('改填现行有效的后续规定。', 'Name the provision that is in force in its place.'),
  'registers.unit-id-of-another-agency': cure(
    '换用新的编号；机构划转的，在新机关另行登记。',
    'Choose another id; a unit that goes over is a new unit there.',
  ),
  'registers.account-of-agency': cure('改填代收机构的账户。', 'Name an account of the collecting bank.'),
  'registers.account-of-another-bank': cure(
    '改填未被其他银行使用的账户。',
    'Name accounts on which no other bank collects fines.',
  ),
  'registers.agency-unknown': cure(
    '核对机关编号和生效日期；机关未登记的，先登记机关。',
    'Check the agency and the day; if the agency is not registered, register it first.',
  ),
  'registers.auxiliary': cure(
    '改选持证执法人员或者在编人员；身份登记有误的，先更正人员登记。',
    'Choose someone who is not an auxiliary; if the entry of the person is wrong, correct it first.',
  ),
  'registers.basis-not-registered': cure(
    '先登记该法律规定，再填写其编号、版本及登记的名称、条款。',
    'Enter the provision first; then give its id, its version, and its law and article as registered.',
  ),
  'registers.benchmark-outside-range': cure(
    '按登记的法定罚款幅度更正档次；幅度登记有误的，先更正职权登记。',
    'Bring each tier within the range; if the range is wrong, correct the entry of the power first.',
  ),
  'registers.fine-range-not-in-order': cure(
    '自更晚之日起登记；已登记的有误的，先撤销再重新登记。',
    'Set it from a later day; if an entry is wrong, strike it and enter it anew.',
  ),
  'registers.fine-range': cure(
    '更正幅度：上限不得低于下限。',
    'Correct the range: its upper end must not be below its lower end.',
  ),
  'registers.benchmark-tiers': cure(
    '更正档次：编号不得重复，上限不得低于下限。',
    'Correct the tiers: each needs an id of its own, and no upper limit may be below the lower limit.',
  ),
  'registers.certificate-not-in-force': cure(
    '核对证件号码和日期。',
    'Check the number of the certificate and the day.',
  ),
  'registers.certificate-number-taken': cure(
    '核对证件号码；新发证件使用新的号码。',
    'Check the number; a new certificate needs a new number.',
  ),
  'registers.day-named-twice': cure('更正日期：每个日期只列一次。', 'Correct the days: each is named once.'),
  'registers.day-of-another-year': cure('更正年度或者日期。', 'Correct the year or the days.'),
  'registers.division-in-itself': cure('改填上级行政区划。', 'Name the division that it is part of.'),
  'registers.division-unknown': cure(
    '填写行政区划登记簿中的代码（例如 150402）；没有该区划的，先登记行政区划。',
    'Give a code of the register of divisions (such as 150402); if the division is not there, register it first.',
  ),
  'registers.ends-before-it-begins': cure('更正起止日期。', 'Correct the first or the last day.'),
  'registers.entry-corrected-already': cure(
    '更正替代它的那条登记；需要恢复的，重新登记。',
    'Correct the entry that replaces it; to bring a struck entry back, make it again.',
  ),
  'registers.entry-in-use': cure(
    '先登记正确的内容，再逐条更正详情所列登记，最后更正或者撤销该条登记。',
    'Enter the right one first, then correct the entries that are named, and this one last.',
  ),
  'registers.entry-unknown': cure(
    '按登记簿列表核对序号；更正须使用同类登记。',
    'Check the number in the list of the register; a correction is of the same kind as the entry.',
  ),
  'registers.field-unknown': cure(
    '改填权责清单中的执法领域编号。',
    'Give the code of a field in the catalogue of powers.',
  ),
  'registers.not-in-order': cure(
    '生效日期应当晚于最后一条登记；原登记有误的，用 corrects 写明所更正的序号。',
    'Take a day after the latest entry; if that entry is wrong, name its number in corrects.',
  ),
  'registers.parameter-powers': cure('改填权责清单中的职权编号。', 'List only powers that are in the catalogue.'),
  'registers.parameter-set-already': cure(
    '把生效日期定在最后一次设定之后；原设定有误的，用 corrects 写明所更正的序号。',
    'Choose a day after the latest setting; if a setting is wrong, name its number in corrects.',
  ),
  'registers.parameter-value': cure('按该参数的类型填写参数值。', 'Give a value of the kind that the parameter takes.'),
  'registers.person-id-look-alike': cure(
    '换用不会与他人混淆的人员编号；同一人任职变动的，沿用原编号。',
    'Choose an id that nobody can mistake for another; the same person keeps their id in a new post.',
  ),
  'registers.person-not-in-post': cure(
    '核对人员和日期；人员未登记的，先登记任职。',
    'Check the person and the day; if the posting is not registered, register it first.',
  ),
  'registers.power-bears-no-cases': cure(
    '改选含有查处权的职权；该项职权无需登记。',
    'Choose a power under which cases may be opened; this one needs no assignment.',
  ),
  'registers.power-held-already': cure('该职权已经登记，无需重复登记。', 'Nothing to do: the agency holds this power.'),
  'registers.power-not-held': cure(
    '核对职权和日期；未登记的职权不能收回。',
    'Check the power and the day; a power that is not held cannot be withdrawn.',
  ),
  'registers.power-unknown': cure('改填权责清单中的职权编号。', 'Give the code of a power in the catalogue.'),
  'registers.provision-correction-does-not-fit': cure(
    '核对更正后的施行、废止日期与前后版本是否衔接；只有最近版本可以登记废止。',
    'Check the corrected days against the versions before and after; only the latest version can be repealed.',
  ),
  'registers.provision-not-in-order': cure(
    '核对日期；只能登记在最近版本施行之后的修改或者废止，登记有误的先更正。',
    'Check the day: it must be after the first day of the latest version; if that entry is wrong, correct it first.',
  ),
  'registers.provision-registered-already': cure(
    '新版本用“登记法律规定修改”，登记有误用“更正法律规定登记”，其他条款另编编号。',
    'Enter a new version as an amendment, mend a wrong entry by a correction, or choose another id for another article.',
  ),
  'registers.provision-repealed': cure(
    '核对编号；废止登记有误的，先更正该登记。',
    'Check the id; if the repeal was entered by mistake, correct the entry first.',
  ),
  'registers.provision-twice': cure(
    '使用已登记的编号；已登记内容有误的，更正该登记。',
    'Use the entry that is there; if it is wrong, correct it.',
  ),
  'registers.provision-unknown': cure(
    '核对编号和版本；未登记的先登记法律规定。',
    'Check the id and the version; if the provision is not registered, enter it first.',
  ),
  'registers.repeal-contradicts-itself': cure(
    '每一规定只列一次，后续规定填其他规定的编号。',
    'Name each provision once, and only other provisions as its successors.',
  ),
  'registers.published-in-the-future': cure('更正通知的发布日期。', 'Correct the day of publication.'),
  'registers.year-published-already': cure(
    '通知有变更的，用 corrects 写明所更正的序号重新登记。',
    'If the notice was changed, enter it again and name the number of the earlier entry in corrects.',
  ),
  'registers.unit-of-another-agency': cure(
    '改填本机关的执法机构；机构未登记的，先登记。',
    'Name a unit of this agency; if it is not registered, register it first.',
  ),
  'registers.unit-outside-territory': cure(
    '把机构的管辖区域限定在所属机关区域以内。',
    'Keep the territory of the unit within that of its agency.',
  ),
};
