import { caseCommandTypes, caseEventTypes } from '@ecl/enforcement';
import { forgottenInCase, forgottenInGlossary, unlistedInCase } from '@ecl/enforcement/testing';
import { eventTypes } from '@ecl/event-sourcing';
import { checkGoldenFiles } from '@ecl/event-sourcing/testing';
import { readFileSync } from 'node:fs';

const names = [...caseEventTypes, ...caseCommandTypes].map(({ name }) => name);

// Run on a copy of the law: prints as JSON the omissions that the ordinary tests would find in it.
const [glossary = '', golden = '', vocabulary = ''] = process.argv.slice(2);
process.stdout.write(
  JSON.stringify({
    ...forgottenInCase(),
    unlisted: unlistedInCase([readFileSync(vocabulary, 'utf8')]),
    withoutGlossaryRow: forgottenInGlossary(readFileSync(glossary, 'utf8'), names),
    goldenFaults: checkGoldenFiles(eventTypes(...caseEventTypes), golden),
  }),
);
