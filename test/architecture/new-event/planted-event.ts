/** The places in which a new event of a case is written, as CONTRIBUTING names them. */
export const PLACES = {
  vocabulary: 'case/<track>/vocabulary.ts',
  state: 'case/<track>/state.ts',
  restsOn: 'case/reliance/rests-on.ts',
  sections: 'case/whole-file/sections.ts',
  procedure: 'case/<track>/procedure.ts',
  glossary: 'libs/enforcement/src/glossary.md',
  golden: 'test/fixtures/events',
} as const;

export type Place = keyof typeof PLACES;

type OfEvent = 'zh' | 'en' | 'articles' | 'whose' | 'mainState' | 'clocks' | 'recordings' | 'papers';
type OfCommand = 'by' | 'en' | 'records' | 'follows' | 'mayFollow';

/** The parts that an author may forget. */
export type Forgotten =
  | `event: ${OfEvent}`
  | `command: ${OfCommand}`
  | 'list of event types'
  | 'list of command types'
  | 'all other places'
  | 'state'
  | 'rests on'
  | 'section'
  | 'procedure'
  | 'event of the procedure'
  | 'glossary: event'
  | 'glossary: command'
  | 'golden file';

/** The types are written into the vocabulary and are in no list: the compiler has nothing to compare them with. */
const UNUSED: Forgotten = 'all other places';

/** An event with its command, planted into the track of legal review; `without` is the part that its author forgot. */
export interface PlantedEvent {
  readonly event: string;
  readonly command: string;
  readonly without?: Forgotten;
}

const statement = (kind: 'event' | 'command', members: Readonly<Record<string, string>>, without?: Forgotten): string =>
  Object.entries(members)
    .filter(([member]) => without !== `${kind}: ${member}`)
    .map(([member, value]) => `  ${member}: ${value},\n`)
    .join('');

/** The part for the vocabulary: a schema, the event type and the command type. */
export const vocabularyOf = ({ event, command, without }: PlantedEvent): string => `
const form${event} = () => ({ occurredAt: occurredAt(), submissionId: code(), explanation: text() });
export const ${event} = caseEvent('${event}', record({ ...form${event}(), explainedBy: personId() }), {
${statement('event', { zh: "'说明审核意见'", en: "'Review explained'", articles: "['APL 58']", whose: "'case'", mainState: "'unchanged'", clocks: '[]', recordings: '[]', papers: '[]' }, without)}});
export type ${event} = EventOf<typeof ${event}>;
export const ${command} = caseCommand('${command}', record(form${event}()), {
${statement('command', { by: "['legalReviewer']", en: "'Explain the review'", records: `[${event}]`, follows: "['LegalReviewOpinionGiven']", mayFollow: '[]' }, without)}});
`;

export const isListed = (kind: 'event' | 'command', { without }: PlantedEvent): boolean =>
  without !== `list of ${kind} types` && without !== UNUSED;

export const stateOf = ({ event, without }: PlantedEvent): string =>
  without === 'state' || without === UNUSED ? '' : `  ${event}: (state) => state,\n`;

export const restsOnOf = ({ event, without }: PlantedEvent): string =>
  without === 'rests on' || without === UNUSED ? '' : `  ${event}: [],\n`;

export const sectionIn = ({ event, without }: PlantedEvent): string =>
  without === 'section' || without === UNUSED ? '' : `  ${event}: 'review',\n`;

export const procedureOf = ({ event, command, without }: PlantedEvent): string => {
  if (without === 'procedure' || without === UNUSED) return '';
  const recorded =
    without === 'event of the procedure'
      ? 'ReviewDisagreementEscalated({ ...command, partyIds: [], views: { handlingUnit: "", reviewer: "" }, direction: "", directedBy: actor.personId })'
      : `${event}({ ...command, explainedBy: actor.personId })`;
  return `
  decidingForListed(vocabulary.${command}, {
    mustHold: [CaseMustBeUndecided],
    then: (command, _, { actor }) => [${recorded.replace(event, `vocabulary.${event}`)}],
  }),
`;
};

export const glossaryOf = ({ event, command, without }: PlantedEvent): string => {
  if (without === UNUSED) return '';
  const commandCell = without === 'glossary: command' ? '' : `\`${command}\``;
  const eventCell = without === 'glossary: event' ? '' : `\`${event}\``;
  return `| ${commandCell} | 说明审核意见 | Explain the review | ${eventCell} | 说明审核意见 | APL 58 |\n`;
};

export const goldenOf = ({ event, without }: PlantedEvent): string | undefined =>
  without === 'golden file' || without === UNUSED
    ? undefined
    : JSON.stringify({
        type: event,
        version: 1,
        data: {
          occurredAt: '2026-05-06T01:00:00.000Z',
          submissionId: 'submission-1',
          explanation: '示例',
          explainedBy: 'li',
        },
      });
