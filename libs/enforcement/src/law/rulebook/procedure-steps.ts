import { held, partly } from './row.js';

/** A to F: the steps of the ordinary procedure, from the lead to the archive of the case. */
export const PROCEDURE_STEPS = {
  A1: held(
    'A lead (线索) is registered once, with the day on which it was found, the unit that has it and the power that it may come under.',
    ['M55 15', 'APL 17'],
  ),
  A8: held('A lead ends with a case, or with the head’s decision not to file one (不予立案), and only once.', [
    'M55 15',
  ]),
  A7: held(
    'A case is filed (立案) by the head of the agency on a proposal that names conduct, parties, power and provision, within the powers, the territory and the limitation.',
    ['APL 36', 'APL 54', 'M55 15'],
  ),
  A10: held('A case for which another organ is competent goes there with a transfer letter, and ends here.', ['M55 6']),
  A11: held('Handlers are assigned and replaced on record, and nobody is assigned twice.', ['APL 42', 'APL 43']),
  B1: held(
    'Evidence is on record with kind, source and custody, and with the digest of the file where a file is the substance; one id is one piece of evidence.',
    ['APL 46', 'M55 17'],
  ),
  B2: held('An interview (询问) is recorded once, with its times, after the person was told of rights and duties.', [
    'APL 55',
    'M55 16',
  ]),
  B10: held(
    'A test (检测、检验、鉴定) is commissioned once and its result received once, and the report waits for the result.',
    ['M55 18', 'M55 20'],
  ),
  B11: held('An order to correct (责令改正) names a last day that has not passed.', ['APL 28']),
  B13: held('An investigation is suspended and resumed in turn, and nothing is investigated in between.', ['M55 30']),
  B15: held(
    'The report that concludes an investigation (调查终结) comes from a handler, rests on evidence, and says which discretion benchmark its fine follows and why.',
    ['M55 20', 'APL 40', 'G27 (十二)'],
  ),
  B16: held('The head terminates an investigation that has no result, once, and nothing is investigated afterwards.', [
    'M55 31',
  ]),
  C1: held('The party is told in a notice (告知书) which penalty is proposed, once the investigation is concluded.', [
    'APL 44',
    'M55 21',
  ]),
  C2: held('The notice in force is served once, after it was issued, and the periods of the party run from that day.', [
    'M55 22',
    'M55 35',
  ]),
  C3: held('What the party says is received once, after service of the notice; what comes late is noted as late.', [
    'APL 45',
    'M55 22',
  ]),
  C5: held('The party waives a right that the notice gave, expressly and in its own words (明确放弃).', ['APL 62']),
  C6: held('A hearing is asked for once under a notice, and not after an express waiver.', ['APL 64', 'M55 33']),
  C7: held('The notice of a hearing answers a request, names the presider, and is served like every document.', [
    'APL 64',
    'M55 34',
  ]),
  C8: held('The head appoints a presider from the staff of the agency, and no investigator of the case.', [
    'APL 64',
    'M55 34',
  ]),
  C9: held(
    'The presider holds the hearing at the notified time, in public unless there is something to protect, with an investigator and the party or one or two agents, recorded in sound and image.',
    ['APL 64', 'M55 34', 'NM244 17'],
  ),
  D2: held(
    'A draft is submitted for legal review with its file, once at a time, and with no more penalty than the party was told of.',
    ['NM244 29', 'M55 23'],
  ),
  D3: held('The reviewer returns an incomplete file while the review is pending, and what was asked for is supplied.', [
    'NM244 29',
    'NM244 31',
  ]),
  D4: held(
    'The assigned reviewer answers all eight checks once, does not agree where one found a defect, and names a suspected crime.',
    ['M55 24', 'M55 25', 'NM244 30'],
  ),
  D6: held('A disagreement with an opinion is put to the head, whose direction is on record.', ['NM244 32']),
  D7: held(
    'The heads deliberate on the draft that passed review: the view and the vote of each are on record, handlers report without a vote, and more than half of the votes approve.',
    ['APL 57', 'M55 26', 'NMRESP 16'],
  ),
  E6: held('A decision in force is served once, after it was made, in a way that the law knows and with its proof.', [
    'APL 61',
    'M55 35',
    'M55 36',
    'M55 37',
    'CPL 87',
  ]),
  E7: partly('A slip in a decision in force is corrected by a paper of its own (更正、补正).', ['M55 28'], {
    lacks: 'What may be called a slip is not asked; an amount, a party or a provision never is one (issue 13).',
  }),
  F1: partly('The head closes a case on a proposal, when what its ground says has happened.', ['M55 31'], {
    lacks:
      'Service, money and the report are asked for; confiscated goods, a stop of business that still runs, and the reason why enforcement ended are not (issue 13).',
  }),
  F2: held('A closed case is archived once, by the archivist.', ['M55 40']),
} as const;
