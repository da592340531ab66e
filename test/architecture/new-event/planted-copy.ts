import { caseEventTypes } from '@ecl/enforcement';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  glossaryOf,
  goldenOf,
  isListed,
  procedureOf,
  restsOnOf,
  sectionIn,
  stateOf,
  vocabularyOf,
  type Place,
  type PlantedEvent,
} from './planted-event.js';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** A copy of the law with planted events; all other sources are those of the repository. */
export interface PlantedCopy {
  readonly folder: string;
  readonly events: readonly PlantedEvent[];
  readonly configuration: string;
  readonly pathOf: Readonly<Record<Place, string>>;
}

/** Makes the copy in an empty folder. */
export const plantedCopy = (folder: string, events: readonly PlantedEvent[]): PlantedCopy => {
  const law = join(folder, 'enforcement');
  const golden = join(folder, 'golden');
  cpSync(join(repository, 'libs/enforcement/src'), law, {
    recursive: true,
    filter: (path) => !/\.spec\.ts$/.test(path),
  });
  mkdirSync(golden);
  const kept = new Set<string>(caseEventTypes.map(({ name }) => name));
  for (const file of readdirSync(join(repository, 'test/fixtures/events')))
    if (kept.has(file.split('.')[0] ?? '')) cpSync(join(repository, 'test/fixtures/events', file), join(golden, file));
  const track = join(law, 'case/legal-review');
  const pathOf = {
    vocabulary: join(track, 'vocabulary.ts'),
    state: join(track, 'state.ts'),
    procedure: join(track, 'procedure.ts'),
    restsOn: join(law, 'case/reliance/rests-on.ts'),
    sections: join(law, 'case/whole-file/sections.ts'),
    glossary: join(law, 'glossary.md'),
    golden,
  };
  plant(events, pathOf);
  const configuration = join(folder, 'tsconfig.json');
  writeFileSync(configuration, JSON.stringify(configurationOf(law)));
  return { folder, events, configuration, pathOf };
};

/** Has the compiler check only these places of the copy: the other files are checked in another copy. */
export const onlyChecked = (copy: PlantedCopy, ...places: readonly Place[]): PlantedCopy => {
  const law = join(copy.folder, 'enforcement');
  const checked = new Set(places.map((place) => copy.pathOf[place]));
  for (const file of readdirSync(law, { recursive: true, encoding: 'utf8' })) {
    const path = join(law, file);
    if (path.endsWith('.ts') && !checked.has(path))
      writeFileSync(path, `// @ts-nocheck\n${readFileSync(path, 'utf8')}`);
  }
  return copy;
};

const plant = (events: readonly PlantedEvent[], pathOf: PlantedCopy['pathOf']): void => {
  const written = (of: (event: PlantedEvent) => string): string => events.map(of).join('');
  change(pathOf.vocabulary, [
    ['export const legalReviewEventTypes = [', (found) => `${written(vocabularyOf)}\n${found}`],
    ['legalReviewEventTypes = [', (found) => `${found}${namesOf('event', events)}`],
    ['legalReviewCommandTypes = [', (found) => `${found}${namesOf('command', events)}`],
  ]);
  change(pathOf.state, [
    ['evolving<LegalReviewState, LegalReviewEvent, CaseEvent>({\n', (found) => `${found}${written(stateOf)}`],
  ]);
  change(pathOf.procedure, [
    ['import ', (found) => `import * as vocabulary from './vocabulary.js';\n${found}`],
    ['readonly CaseDeciding[] = [\n', (found) => `${found}${written(procedureOf)}`],
  ]);
  change(pathOf.restsOn, [
    [
      'RESTS_ON: { readonly [Name in CaseEventName]: readonly What[] } = {\n',
      (found) => `${found}${written(restsOnOf)}`,
    ],
  ]);
  change(pathOf.sections, [
    ['SECTION_OF: Readonly<Record<CaseEventName, FileSection>> = {\n', (found) => `${found}${written(sectionIn)}`],
  ]);
  writeFileSync(pathOf.glossary, `${readFileSync(pathOf.glossary, 'utf8')}\n${written(glossaryOf)}`);
  for (const event of events) {
    const golden = goldenOf(event);
    if (golden !== undefined) writeFileSync(join(pathOf.golden, `${event.event}.v1.json`), golden);
  }
};

const namesOf = (kind: 'event' | 'command', events: readonly PlantedEvent[]): string =>
  events
    .filter((event) => isListed(kind, event))
    .map((event) => `${event[kind]}, `)
    .join('');

/** @throws RangeError when a file no longer has the text that the planting searches for. */
const change = (path: string, changes: readonly (readonly [find: string, put: (found: string) => string])[]): void => {
  let text = readFileSync(path, 'utf8');
  for (const [find, put] of changes) {
    if (!text.includes(find)) throw new RangeError(`${path} has no "${find}"`);
    text = text.replace(find, () => put(find));
  }
  writeFileSync(path, text);
};

const configurationOf = (law: string): object => ({
  extends: join(repository, 'tsconfig.json'),
  compilerOptions: {
    typeRoots: [join(repository, 'node_modules/@types')],
    paths: {
      '@ecl/enforcement/testing': [join(law, 'testing/index.ts')],
      '@ecl/enforcement': [join(law, 'index.ts')],
      '@ecl/*/testing': [join(repository, 'libs/*/src/testing/index.ts')],
      '@ecl/*': [join(repository, 'libs/*/src/index.ts')],
    },
  },
  include: [],
  files: [join(law, 'case/index.ts')],
});
