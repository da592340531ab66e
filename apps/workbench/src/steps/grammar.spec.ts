import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldsOfForm, type Field } from './grammar.js';
import type { StepForm } from './schema.js';
import { formsOfSteps, membersOfEvents } from '../../../../bin/workbench-contract.js';
import { isMadeHere } from './made-ids.js';

const contract = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../openapi.json', import.meta.url)), 'utf8'),
) as object;
const forms = formsOfSteps(contract) as Readonly<Record<string, StepForm>>;

const fieldsIn = (name: string): readonly Field[] => fieldsOfForm(forms[name]!);
const kindOf = (form: string, field: string) => fieldsIn(form).find(({ name }) => name === field)?.kind;

const everyField = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => {
    const { kind } = field;
    if (kind.is === 'group') return [field, ...everyField(kind.fields)];
    if (kind.is === 'list') return [field, ...everyField([kind.item])];
    if (kind.is === 'union') return [field, ...kind.branches.flatMap(({ fields: inner }) => everyField(inner))];
    return [field];
  });

describe('a form from the schema of a command', () => {
  it('each member gets the field that its schema asks for', () => {
    expect(kindOf('cases.issue-penalty-notice', 'offersHearing')).toEqual({ is: 'flag' });
    expect(kindOf('cases.issue-penalty-notice', 'occurredAt')).toEqual({ is: 'moment' });
    expect(kindOf('cases.issue-penalty-notice', 'document')).toEqual({ is: 'paper' });
    expect(kindOf('cases.issue-penalty-notice', 'partyId')).toEqual({ is: 'pick', from: 'party' });
    expect(kindOf('cases.issue-penalty-notice', 'facts')).toEqual({ is: 'text', isLong: true, most: 4000 });
    expect(kindOf('cases.begin.propose-filing', 'powerCode')).toEqual({ is: 'pick', from: 'power' });
    expect(kindOf('cases.begin.propose-filing', 'unitId')).toEqual({ is: 'pick', from: 'unit' });
    expect(kindOf('cases.begin.propose-filing', 'discoveredOn')).toEqual({ is: 'day' });
  });

  it('a file is chosen where a step has its digest, with its size, and nobody types either', () => {
    expect(kindOf('cases.collect-evidence', 'sha256')).toEqual({ is: 'file' });
    expect(kindOf('cases.register-recording', 'sha256')).toEqual({ is: 'file', size: 'bytes' });
    expect(kindOf('cases.register-recording', 'bytes')).toEqual({ is: 'size' });
    expect(kindOf('cases.decide-penalty', 'draftSha256')).toEqual({ is: 'file' });
    const typed = Object.keys(forms).flatMap((name) =>
      everyField(fieldsIn(name))
        .filter(({ name: member, kind }) => /sha256|digest/i.test(member) && kind.is === 'text')
        .map((field) => `${name} ${field.name}`),
    );
    expect(typed).toEqual([]);
    expect(fieldsIn('cases.decide-penalty').find(({ name }) => name === 'draftSha256')?.title).toEqual({
      zh: '草案',
      en: 'Draft',
    });
  });

  it('penalties are chosen by their kind, and each kind asks only for its own members', () => {
    const kind = kindOf('cases.issue-penalty-notice', 'proposedPenalties');
    const union = kind?.is === 'list' ? kind.item.kind : undefined;
    expect(union).toMatchObject({ is: 'union', by: 'kind' });
    const branches = union?.is === 'union' ? union.branches : [];
    expect(branches.find(({ value }) => value === 'warning')?.fields).toEqual([]);
    expect(
      branches.find(({ value }) => value === 'fine')?.fields.map((field) => [field.name, field.kind.is]),
    ).toContainEqual(['amount', 'money']);
  });

  it('every member of every step has a field and a Chinese title', () => {
    const all = Object.keys(forms).flatMap((name) =>
      everyField(fieldsIn(name)).map((field) => ({ form: name, ...field })),
    );
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(({ kind }) => kind.is === 'other').map(({ form, name }) => `${form} ${name}`)).toEqual([]);
    expect(
      all.filter(({ title }) => !/\p{Script=Han}/u.test(title.zh)).map(({ form, name }) => `${form} ${name}`),
    ).toEqual([]);
  });

  it('nobody types the id of something of a case: each is made by its step, or named by a step before', () => {
    const said = new Set(Object.keys(membersOfEvents(contract)));
    const below = (step: string, fields: readonly Field[], path: readonly string[]): readonly string[] =>
      fields.flatMap(({ name, kind }): readonly string[] => {
        const own = kind.is === 'list' ? kind.item.kind : kind;
        const place = [...path, name];
        if (own.is === 'group') return below(step, own.fields, place);
        if (own.is === 'union') return own.branches.flatMap((branch) => below(step, branch.fields, place));
        if (own.is !== 'id' || isMadeHere(step, place)) return [];
        return said.has(own.of) || said.has(`${own.of}s`) ? [] : [`${step} ${place.join('.')}`];
      });
    const steps = Object.keys(forms).filter((name) => name.startsWith('cases.'));
    expect(steps.length).toBeGreaterThan(100);
    expect(steps.flatMap((name) => below(name.split('.').at(-1) ?? '', fieldsIn(name), []))).toEqual([]);
    const titles = steps.flatMap((name) => everyField(fieldsIn(name)).filter(({ kind }) => kind.is === 'pick'));
    expect(titles.filter(({ title }) => title.zh.endsWith('编号')).map(({ name }) => name)).toEqual([]);
  });

  it('what is personal data keeps its mark', () => {
    const marked = Object.keys(forms).flatMap((name) =>
      everyField(fieldsIn(name)).filter(({ isPersonal }) => isPersonal),
    );
    expect(new Set(marked.map(({ name }) => name))).toEqual(
      new Set([
        'birthDate',
        'idNumber',
        'capacity',
        'capacitySince',
        'name',
        'contact',
        'address',
        'phone',
        'legalRepresentative',
      ]),
    );
  });
});
