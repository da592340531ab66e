import { held } from './row.js';

/** A to F: the steps of the ordinary procedure, from the lead to the archive of the case. */
export const PROCEDURE_STEPS = {
  A1: held(
    'A lead (线索) is registered once, with the day on which it was found, the unit that has it and the power that may cover it.',
    ['M55 15', 'APL 17'],
  ),
  A8: held('A lead ends only once: with a case, or with the head’s decision not to file one (不予立案).', ['M55 15']),
  A7: held(
    'The head of the agency files a case (立案) on a proposal that names conduct, parties, power and provision, within the agency’s powers and territory and the limitation period.',
    ['APL 36', 'APL 54', 'M55 15'],
  ),
  A10: held('A case that belongs to another organ is sent there with a transfer letter, and ends here.', ['M55 6']),
  A11: held('Handlers are assigned and replaced on record, and nobody is assigned twice.', ['APL 42', 'APL 43']),
  B1: held(
    'Evidence is on record with its kind, source and custody, and with the digest of the file where the evidence is a file; one id is one piece of evidence.',
    ['APL 46', 'M55 17'],
  ),
  B2: held(
    'An interview (询问) is recorded once, with its times, after the person was informed of their rights and duties.',
    ['APL 55', 'M55 16'],
  ),
  B4: held(
    'Evidence that may be lost is preserved by registration (先行登记保存): the head approves it, two officers list the goods with the party or a witness, and the list is handed over.',
    ['APL 56', 'M55 19'],
    {
      doubtful: {
        reading: {
          zh: '情况紧急的，可以先行登记保存，并在二十四小时内补办批准手续（参照行政强制法第十九条）。',
          en: 'In urgency the goods may be preserved first; the head approves it within twenty-four hours, by analogy with the compulsion law.',
        },
        otherReading: {
          zh: '未经机关负责人事先批准的，一律不得先行登记保存。',
          en: 'No goods are preserved without an approval beforehand, however urgent it is.',
        },
      },
    },
  ),
  B5: held(
    'The head decides about every preserved item: released, taken as evidence, sent to a test, sealed or seized, kept for confiscation, or transferred; what nobody decided about is released by law and returned to its owner.',
    ['APL 56', 'M55 19'],
  ),
  B10: held(
    'A test (检测、检验、鉴定) is commissioned once and its result is received once; the report waits for the result.',
    ['M55 18', 'M55 20'],
  ),
  B11: held('An order to correct (责令改正) names a last day that is not over yet.', ['APL 28']),
  B13: held('An investigation is suspended and resumed in turn, and nobody investigates in between.', ['M55 30']),
  B15: held(
    'The report that concludes an investigation (调查终结) comes from a handler, rests on evidence, and says which discretion benchmark its fine follows and why.',
    ['M55 20', 'APL 40', 'G27 (十二)'],
  ),
  B16: held('The head terminates an investigation that has no result, once, and nobody investigates afterwards.', [
    'M55 31',
  ]),
  C1: held('Once the investigation is concluded, a notice (告知书) informs the party of the proposed penalty.', [
    'APL 44',
    'M55 21',
  ]),
  C2: held(
    'The notice in force is served once, after it was issued, and the party’s periods run from the day of service.',
    ['M55 22', 'M55 35'],
  ),
  C3: held('The party’s statement is received once, after service of the notice; a late statement is marked as late.', [
    'APL 45',
    'M55 22',
  ]),
  C5: held('A party gives up a right from the notice expressly and in its own words (明确放弃).', ['APL 62']),
  C6: held('A hearing is requested once for each notice, and not after an express waiver.', ['APL 64', 'M55 33']),
  C7: held('The notice of a hearing answers a request, names the presider, and is served like every other document.', [
    'APL 64',
    'M55 34',
  ]),
  C8: held('The head appoints a presider from the staff of the agency who did not investigate the case.', [
    'APL 64',
    'M55 34',
  ]),
  C9: held(
    'The presider holds the hearing at the notified time, in public unless something must be protected; an investigator and the party or one or two agents take part, and sound and image are recorded.',
    ['APL 64', 'M55 34', 'NM244 17'],
  ),
  D2: held(
    'A draft is submitted for legal review with its file, one review at a time, and with no heavier penalty than the notice named.',
    ['NM244 29', 'M55 23'],
  ),
  D3: held('While the review is pending, the reviewer returns an incomplete file, and what is missing is supplied.', [
    'NM244 29',
    'NM244 31',
  ]),
  D4: held(
    'The assigned reviewer answers all eight checks once, does not agree if one of them found a defect, and names a suspected crime.',
    ['M55 24', 'M55 25', 'NM244 30'],
  ),
  D6: held('A disagreement with an opinion goes to the head, and the head’s direction is on record.', ['NM244 32']),
  D7: held(
    'The heads deliberate on the draft that passed review: the view and the vote of each are on record, handlers report without a vote, and approval takes more than half of the votes.',
    ['APL 57', 'M55 26', 'NMRESP 16'],
  ),
  E6: held(
    'A decision in force is served once, after it was made, in a way that the law allows and with proof of service.',
    ['APL 61', 'M55 35', 'M55 36', 'M55 37', 'CPL 87'],
  ),
  E7: held(
    'A slip or an omission in a decision in force is corrected in a separate paper (更正、补正), word by word; an amount, a party, a provision or a measure is never a slip.',
    ['M55 28', 'APL 59'],
  ),
  F1: held(
    'The head closes a case on a proposal, once it has ended for each party: each penalty is performed, its enforcement terminated with the facts of that, or the decision gone.',
    ['M55 31', 'ACL 40', 'ACL 41'],
  ),
  F2: held('The archivist archives a closed case, once.', ['M55 40']),
} as const;
