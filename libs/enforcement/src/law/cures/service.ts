import { cure, type Cures } from './cure.js';

/** What to do when a service is refused. */
export const serviceCures: Cures = {
  'service.proved-by-its-officers': cure(
    '填写实际签收人或者无关的见证人；没有的，重新送达。',
    'Name who really took the document, or a witness who has nothing to do with it; or serve again.',
  ),
  'service.guardian-must-receive': cure(
    '向其监护人（或者同住成年家属）送达，并据实填写签收人、拒收人或者公告受送达人及其身份。',
    'Serve on its guardian, or an adult of the household, and say who took or refused it, or whom the notice addresses, and in which capacity.',
  ),
  'service.minor-not-mitigated': cure(
    '撤销后责令重新作出决定，或者依法变更减轻，并载明从轻、减轻的理由。',
    'Revoke it with an order to decide anew, or lower it, and say why it is lighter or reduced.',
  ),
  'service.recipient-of-another-kind': cure(
    '核对签收人身份；不符合规定的，重新送达。',
    'Check in which capacity the document was taken; if it may not be so, serve again.',
  ),
  'service.recording-shows-something-else': cure(
    '先登记本次送达的音像记录并填写其编号；没有的，重新送达。',
    'Register the recording of this service first and name it; if there is none, serve again.',
  ),
  'service.confirmation-is-another-paper': cure(
    '附当事人签署的送达地址确认书，或者改用其他方式送达。',
    'Attach the confirmation that the party signed, or serve in another way.',
  ),
  'service.return-of-another-service': cure('附本次送达的送达回证。', 'Attach the return of this service.'),
  'service.entrusted-to-itself': cure(
    '填写受托机关；由本机关送达的，按实际方式登记。',
    'Name the organ that served; if the agency served itself, say how.',
  ),
  'service.attempts-on-one-paper': cure(
    '每次送达未成分别附其记录或者退件。',
    'Attach to each failed attempt its own record or returned mail.',
  ),
  'service.attempt-after-service': cure(
    '核对并更正送达未成的日期，或者删去送达之后的记录。',
    'Correct the day of the attempt, or leave out what was tried after the service.',
  ),
  'service.attempts-of-another-document': cure(
    '补充本文书以其他方式送达未成的记录，或者以下落不明为由并附证明。',
    'Add what was tried with this document, or give unknown whereabouts as the reason.',
  ),
  'service.before-decision': cure('核对并据实更正送达日期。', 'Check the date of service, and correct it.'),
  'service.electronic-not-agreed': cure(
    '取得当事人签署的电子送达确认书，或者改用其他方式送达。',
    "Obtain the party's signed confirmation, or serve the decision in another way.",
  ),
  'service.left-unwitnessed': cure(
    '补充见证人，或者附上留置过程的照片、录像；都没有的，重新送达。',
    'Name the witness or attach the photographs or video; if there are none, serve the decision again.',
  ),
  'service.no-decision': cure(
    '核对决定书编号；决定已被撤销的，不再送达。',
    'Check the id of the decision; a revoked decision is not served.',
  ),
  'service.no-entrusted-organ': cure('写明受委托送达的机关。', 'Name the organ that served.'),
  'service.no-recipient': cure('写明签收人。', 'Name the person who took the document.'),
  'service.public-notice-without-attempts': cure(
    '先以其他方式送达；确未送达成功的，登记各次送达未成的时间、方式和凭证后再公告。',
    'Try the other ways first, and record when and how each failed, with its paper; then publish the notice.',
  ),
  'service.unrecorded': cure(
    '附上留置、公告过程的照片、录像；没有的，重新送达并记录。',
    'Attach photographs or video of it; if there are none, serve again and record it.',
  ),
  'service.no-return': cure(
    '附上送达回证；没有回证的，重新送达。',
    'Attach the return of service; if there is none, serve again.',
  ),
  'service.no-tracking': cure('写明邮件号码。', 'Give the tracking number of the mail.'),
  'service.public-notice-not-published': cure(
    '公告发布后登记，并写明发布日期。',
    'Record it after the notice was published, with the day of publication.',
  ),
  'service.public-notice-unreasoned': cure(
    '写明采用公告送达的原因和已用过的送达方式。',
    'Say why public notice was used, and which ways were tried before.',
  ),
  'service.served-already': cure(
    '决定书已经送达，无需再次送达；期限自首次送达起算。',
    'Nothing to do: it was served, and the periods run from that day.',
  ),
  'service.party-under-14': cure(
    '撤销处罚决定，依法作出不予处罚决定并责令监护人管教。',
    'Revoke the penalty, and decide without one, with word to the guardian.',
  ),
};
