import { describe, expect, it } from '@jest/globals';
import { impureExpressions, libraries, namelessFolders } from './import-table.js';
import { offencesIn, type Rule } from './offences.js';
import { declaredDependencies, sourceTree } from './source-tree.js';

const dependencies = new Set(['rxjs', '@nestjs/common']);

/** The rules that a planted file breaks; the rest of the tree is innocent. */
const brokenBy = (files: Record<string, string>): readonly Rule[] =>
  offencesIn(new Map(Object.entries(files)), dependencies).map(({ rule }) => rule);

const inEnforcement = (source: string): readonly Rule[] => brokenBy({ 'libs/enforcement/src/case/rules.ts': source });

describe('the source tree', () => {
  it('the source tree breaks no import rule', () => {
    expect(offencesIn(sourceTree(), declaredDependencies())).toEqual([]);
  });

  it('the search for offences reads the files of libraries and tests', () => {
    expect([...sourceTree().keys()]).toEqual(
      expect.arrayContaining(['libs/kernel/src/index.ts', 'test/architecture/offences.ts']),
    );
  });
});

describe('the import table', () => {
  it('the import table names only libraries that have a row', () => {
    const named = Object.values(libraries).flatMap(({ mayImport }) => Object.keys(mayImport));
    expect(named.filter((name) => libraries[name] === undefined)).toEqual([]);
  });

  it('no two libraries may import each other, directly or through others', () => {
    const reached = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const next of Object.keys(libraries[name]?.mayImport ?? {}))
        if (!seen.has(next)) reached(next, seen.add(next));
      return seen;
    };
    expect(Object.keys(libraries).filter((name) => reached(name).has(name))).toEqual([]);
  });

  it.each([
    ['kernel', 'event-sourcing'],
    ['event-sourcing', 'enforcement'],
    ['event-store-sqlite', 'enforcement'],
    ['event-store-eventstoredb', 'read-models'],
    ['enforcement', 'event-store-sqlite'],
    ['integrity', 'enforcement'],
    ['privacy', 'read-models'],
    ['evidence', 'identity'],
    ['identity', 'documents'],
    ['documents', 'ledger'],
    ['case-import', 'read-models'],
    ['read-models', 'ledger'],
  ])('the import table refuses %s to import %s', (importer, imported) => {
    expect(brokenBy({ [`libs/${importer}/src/index.ts`]: `import type { X } from '@ecl/${imported}';` })).toEqual([
      'imports-follow-the-table',
    ]);
  });

  it('read models may import the libraries they read, and an app every library', () => {
    expect(
      brokenBy({
        'libs/read-models/src/index.ts': `import { a } from '@ecl/enforcement'; import { b } from '@ecl/integrity';`,
        'apps/ledger/src/main.ts': `import { a } from '@ecl/ledger'; import { b } from '@ecl/kernel';`,
      }),
    ).toEqual([]);
  });

  it('the libraries beside the law see its types and no code that runs', () => {
    expect(brokenBy({ 'libs/privacy/src/index.ts': `import type { Actor } from '@ecl/enforcement';` })).toEqual([]);
    expect(brokenBy({ 'libs/privacy/src/index.ts': `import { type Actor } from '@ecl/enforcement';` })).toEqual([]);
    expect(brokenBy({ 'libs/privacy/src/index.ts': `import { decide } from '@ecl/enforcement';` })).toEqual([
      'imports-follow-the-table',
    ]);
    expect(brokenBy({ 'libs/privacy/src/law.ts': `export * from '@ecl/enforcement';` })).toEqual([
      'imports-follow-the-table',
    ]);
  });

  it('a library that imports an app is refused', () => {
    expect(brokenBy({ 'libs/ledger/src/index.ts': `import '../../../apps/cli/src/main.js';` })).toEqual([
      'imports-follow-the-table',
    ]);
  });

  it('a library without a row in the import table is refused', () => {
    expect(brokenBy({ 'libs/gadgets/src/index.ts': `export const gadget = 1;` })).toEqual([
      'a-library-has-a-row-in-the-table',
    ]);
  });

  it.each(['@ecl/ledger', '@ecl/ledger/testing'])(
    'the import table holds for specs too: money.spec.ts may not import %s',
    (specifier) => {
      expect(brokenBy({ 'libs/kernel/src/money.spec.ts': `import { X } from '${specifier}';` })).toEqual([
        'imports-follow-the-table',
      ]);
    },
  );
});

describe('what the law may take from event sourcing', () => {
  it('the law may use how event sourcing writes decisions, events and payloads', () => {
    expect(inEnforcement(`import { accepted, type Decider, record as payload } from '@ecl/event-sourcing';`)).toEqual(
      [],
    );
  });

  it.each([
    ['the store', `import type { EventStore } from '@ecl/event-sourcing';`],
    ['positions, even inline', `type P = import('@ecl/event-sourcing').Position;`],
    ['a subscription under an allowed name', `import { inOrder as fold } from '@ecl/event-sourcing';`],
    ['everything at once', `import * as events from '@ecl/event-sourcing';`],
    ['everything passed on', `export * from '@ecl/event-sourcing';`],
    ['everything later', `const events = await import('@ecl/event-sourcing');`],
  ])('the law may not use %s', (_, source) => {
    expect(inEnforcement(source)).toEqual(['imports-follow-the-table']);
  });
});

describe('the law', () => {
  it.each([
    '@nestjs/common',
    'rxjs',
    'node:fs',
    'fs',
    'node:fs/promises',
    'node:net',
    'node:child_process',
    'node:crypto',
    'rxjs/operators',
  ])('the law imports no %s', (specifier) => {
    expect(inEnforcement(`import { x } from '${specifier}';`)).toEqual(['the-law-is-pure']);
  });

  it('the law does not name a framework even for a type', () => {
    expect(inEnforcement(`import type { INestApplication } from '@nestjs/common';`)).toEqual(['the-law-is-pure']);
  });

  it.each(impureExpressions)('the law never says %s', (expression) => {
    expect(inEnforcement(`export const x = () => ${expression}();`)).toEqual(['the-law-is-pure']);
  });

  it.each(['new Date', 'Date(0)', 'globalThis.Date.now()', '[1].map(Math.random)'])(
    'the law never says %s',
    (expression) => {
      expect(inEnforcement(`export const x = () => ${expression};`)).toEqual(['the-law-is-pure']);
    },
  );

  it('the law may read a given date, and may name forbidden things in comments and texts', () => {
    expect(
      inEnforcement(`// never Date.now()\nexport const x = new Date(2026, 0, 1), y = "Math.random() from 'rxjs'";`),
    ).toEqual([]);
  });

  it('the law may be tested with what its tests need', () => {
    expect(
      brokenBy({
        'libs/enforcement/src/case/rules.spec.ts': `import fc from 'fast-check'; import { readFileSync } from 'node:fs';`,
      }),
    ).toEqual([]);
  });
});

describe('a library', () => {
  it.each([
    ['apps/cli/src/main.ts', '@ecl/kernel/src/money.js'],
    ['apps/cli/src/main.ts', '../../../libs/kernel/src/money.js'],
    ['libs/event-sourcing/src/event.ts', '@ecl/kernel/money'],
    ['test/journeys/case.spec.ts', '@ecl/enforcement/testing/given.js'],
    ['libs/event-sourcing/src/event.ts', '../../kernel/src/index.js'],
    ['test/journeys/case.spec.ts', '../../libs/kernel/src/money.js'],
  ])('a library is entered through its index alone: %s may not import %s', (file, specifier) => {
    expect(brokenBy({ [file]: `import { x } from '${specifier}';` })).toEqual([
      'a-library-is-entered-through-its-index',
    ]);
  });

  it.each([
    'apps/ledger/src/main.ts',
    'apps/cli/src/commands/import.ts',
    'apps/cli/src/commands/demo.ts/other.ts',
    'libs/ledger/src/open-ledger.ts',
  ])('a library of invented cases is for the demonstration and for tests, and not for %s', (file) => {
    expect(brokenBy({ [file]: `import { people } from '@ecl/storytelling';` })).toContain(
      'a-library-serves-only-whom-it-is-for',
    );
  });

  it.each(['apps/cli/src/demo/fill-demo.ts', 'apps/cli/src/commands/demo.ts', 'test/journeys/http/told-cases.ts'])(
    'a library of invented cases may be used by %s',
    (file) => {
      expect(brokenBy({ [file]: `import { people } from '@ecl/storytelling';` })).toEqual([]);
    },
  );

  it('a library does not import itself by name, which would lead back through its own index', () => {
    expect(brokenBy({ 'libs/kernel/src/money.ts': `import { x } from '@ecl/kernel';` })).toEqual([
      'a-library-does-not-import-itself-by-name',
    ]);
    expect(brokenBy({ 'libs/kernel/src/money.spec.ts': `import { x } from '@ecl/kernel';` })).toEqual([]);
  });
});

describe('the index of a library', () => {
  it.each(['libs/kernel/src/index.ts', 'libs/kernel/src/testing/index.ts'])(
    'an index lists the names that it offers: %s may not pass on all',
    (file) => {
      for (const source of [`export * from './money.js';`, `export * as money from './money.js';`])
        expect(brokenBy({ [file]: source })).toEqual(['an-index-is-a-list-of-names']);
    },
  );

  it('a folder inside a library may pass on all that it holds', () => {
    expect(brokenBy({ 'libs/kernel/src/money/index.ts': `export * from './money.js';` })).toEqual([]);
  });

  it('an index offers no name that nothing outside the library uses', () => {
    const offered = { 'libs/kernel/src/index.ts': `export { sum, type Money, cents as small } from './money.js';` };
    const using = (names: string) => ({ ...offered, 'test/a.spec.ts': `import ${names} from '@ecl/kernel';` });
    const inVain = (files: Record<string, string>) =>
      offencesIn(new Map(Object.entries(files)), dependencies).map(({ rule, because }) => [rule, because]);
    const unused = (name: string) => ['an-index-offers-what-others-use', `nothing outside the library uses ${name}`];
    expect(inVain(offered)).toEqual([unused('sum'), unused('Money'), unused('small')]);
    expect(inVain(using('{ sum, small }'))).toEqual([unused('Money')]);
    expect(inVain(using('{ sum, small, type Money }'))).toEqual([]);
    expect(inVain(using('* as kernel'))).toEqual([]);
    expect(
      inVain({ ...using('{ sum, small }'), 'libs/kernel/src/a.spec.ts': `import { Money } from '@ecl/kernel';` }),
    ).toEqual([unused('Money')]);
  });
});

describe('an app', () => {
  it('an app never imports another app', () => {
    expect(brokenBy({ 'apps/ledger/src/main.ts': `import { x } from '../../disclosure/src/app.module.js';` })).toEqual([
      'an-app-never-imports-another-app',
    ]);
    expect(brokenBy({ 'apps/ledger/src/main.ts': `import { x } from './app.module.js';` })).toEqual([]);
  });
});

describe('product code', () => {
  it('product code does not import test code', () => {
    expect(brokenBy({ 'apps/cli/src/main.ts': `import { x } from '../../../test/journeys/actors.js';` })).toEqual([
      'product-code-stands-without-its-tests',
    ]);
  });

  it.each([
    ['apps/cli/src/main.ts', '@ecl/enforcement/testing'],
    ['libs/ledger/src/open-ledger.ts', '@ecl/enforcement/testing'],
    ['libs/read-models/src/index.ts', './testing/index.js'],
    ['libs/read-models/src/engine/feed.ts', './fines.fixture.js'],
    ['libs/ledger/src/index.ts', './open-ledger.spec.js'],
  ])('product code does not use what a library offers to tests: %s may not import %s', (file, specifier) => {
    expect(brokenBy({ [file]: `import { x } from '${specifier}';` })).toEqual([
      'product-code-stands-without-its-tests',
    ]);
  });

  it('the tests of product code may import test code', () => {
    const source = `import { givenCase } from '@ecl/enforcement/testing';`;
    expect(
      brokenBy({
        'libs/ledger/src/open-ledger.spec.ts': source,
        'libs/read-models/src/testing/story.ts': source,
        'libs/read-models/src/engine/ledger.fixture.ts': source,
        'test/journeys/case.spec.ts': source,
      }),
    ).toEqual([]);
    expect(brokenBy({ 'libs/read-models/src/a.spec.ts': `import { x } from './testing/index.js';` })).toEqual([]);
  });

  it('product code runs without development packages', () => {
    const product = 'libs/event-sourcing/src/given.ts';
    expect(brokenBy({ [product]: `import { expect } from '@jest/globals';` })).toEqual([
      'product-code-needs-no-development-package',
    ]);
    // What is bundled for browsers needs nothing at run time.
    expect(brokenBy({ 'apps/workbench/src/page.tsx': `import { useState } from 'react';` })).toEqual([]);
    expect(brokenBy({ 'apps/workbench/src/page.ts': `import { fen } from '@ecl/kernel';` })).toEqual([
      'imports-follow-the-table',
    ]);
    const fixture = 'libs/event-sourcing/src/given.fixture.ts';
    expect(brokenBy({ [fixture]: `import { expect } from '@jest/globals';` })).toEqual([]);
    expect(
      brokenBy({
        [product]: `import { map } from 'rxjs'; import { x } from 'node:fs'; import type { Y } from 'express';`,
      }),
    ).toEqual([]);
    expect(brokenBy({ 'libs/kernel/src/money.spec.ts': `import { expect } from '@jest/globals';` })).toEqual([]);
  });
});

describe('a folder', () => {
  it.each(namelessFolders)('a folder is not called %s', (folder) => {
    expect(brokenBy({ [`libs/kernel/src/${folder}/money.ts`]: '' })).toEqual(['folders-are-named-for-what-they-hold']);
    expect(brokenBy({ [`apps/cli/src/${folder}/deep/money.ts`]: '' })).toEqual([
      'folders-are-named-for-what-they-hold',
    ]);
  });
});

describe('a circle of imports', () => {
  it('a circle of imports is found between two files, and named once', () => {
    expect(
      offencesIn(
        new Map([
          ['libs/kernel/src/b.ts', `import { a } from './a.js';`],
          ['libs/kernel/src/a.ts', `import { b } from './b.js';`],
        ]),
        dependencies,
      ),
    ).toEqual([
      {
        rule: 'files-do-not-import-in-a-circle',
        file: 'libs/kernel/src/a.ts',
        because: 'libs/kernel/src/a.ts → libs/kernel/src/b.ts → libs/kernel/src/a.ts',
      },
    ]);
  });

  it('a circle of imports is found through the entry for tests', () => {
    expect(
      brokenBy({
        'libs/kernel/src/testing/index.ts': `export { money } from './money.js';`,
        'libs/kernel/src/testing/money.ts': `import { sum } from '../sum.spec.js';`,
        'libs/kernel/src/sum.spec.ts': `import { x } from '@ecl/kernel/testing';`,
      }),
    ).toEqual(['files-do-not-import-in-a-circle']);
  });

  it('a circle of imports is found through an index', () => {
    expect(
      brokenBy({
        'libs/kernel/src/index.ts': `export { money } from './money.js';`,
        'apps/cli/src/main.ts': `import { money } from '@ecl/kernel';`,
        'libs/kernel/src/money.ts': `import { sum } from './sum.js';`,
        'libs/kernel/src/sum.ts': `export { x } from './index.js';`,
      }),
    ).toEqual(['files-do-not-import-in-a-circle']);
  });

  it('a circle of imports does not count where one side is a type, or is loaded later', () => {
    expect(
      brokenBy({
        'libs/kernel/src/a.ts': `import { b } from './b.js';`,
        'libs/kernel/src/b.ts': `import type { A } from './a.js'; export const later = () => import('./a.js');`,
      }),
    ).toEqual([]);
  });
});
