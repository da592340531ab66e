import { cure, type Cures } from './cure.js';

/** What to do when an entry in a register is refused. */
export const registersCures: Cures = {
  'registers.account-collects-fines': cure(
    '改填机关自己的其他账户；该账户用于代收罚款，不得登记为机关账户。',
    'Name another account of the agency; this one collects fines.',
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
  'registers.ends-before-it-begins': cure('更正起止日期。', 'Correct the first or the last day.'),
  'registers.field-unknown': cure(
    '改填权责清单中的执法领域编号。',
    'Give the code of a field in the catalogue of powers.',
  ),
  'registers.not-in-order': cure(
    '核对生效日期；只能登记在最后一条之后生效的内容。',
    'Check the day: a new entry must take effect after the latest one.',
  ),
  'registers.parameter-powers': cure('改填权责清单中的职权编号。', 'List only powers that are in the catalogue.'),
  'registers.parameter-set-already': cure('把生效日期定在最后一次设定之后。', 'Choose a day after the latest setting.'),
  'registers.parameter-value': cure('按该参数的类型填写参数值。', 'Give a value of the kind that the parameter takes.'),
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
  'registers.unit-of-another-agency': cure(
    '改填本机关的执法机构；机构未登记的，先登记。',
    'Name a unit of this agency; if it is not registered, register it first.',
  ),
  'registers.unit-outside-territory': cure(
    '把机构的管辖区域限定在所属机关区域以内。',
    'Keep the territory of the unit within that of its agency.',
  ),
};
