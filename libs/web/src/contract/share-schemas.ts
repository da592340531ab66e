import { isNode, membersOf, refTo, type ContractNode } from './contract-node.js';

type Schemas = Readonly<Record<string, unknown>>;

/** What belongs to a member, not to the form that it shares with others. */
const OF_THE_MEMBER: ReadonlySet<string> = new Set(['description', 'x-title', 'x-picker', 'x-mark', 'x-personal']);
/** A shorter description is as easily read where it is. */
const LEAST_SIGNS = 160;

/**
 * Gives each form that several members have a name, so that a contract says it once and a generated client has one type
 * for it. The name is that of the first member with the form.
 */
export const shareSchemas = (schemas: Schemas): Schemas => new Sharing(schemas).shared();

class Sharing {
  private readonly times = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly made = new Map<string, unknown>();
  private readonly forms = new WeakMap<ContractNode, string>();

  constructor(private readonly schemas: Schemas) {
    for (const schema of Object.values(schemas)) this.count(schema, true);
  }

  shared(): Schemas {
    const own = Object.entries(this.schemas).map(([name, schema]) => [name, this.parts(schema, name)] as const);
    return { ...Object.fromEntries(own), ...Object.fromEntries(this.made) };
  }

  private count(value: unknown, isTop = false): void {
    if (Array.isArray(value)) for (const each of value) this.count(each);
    if (!isNode(value)) return;
    const form = isTop ? undefined : this.formOf(value);
    if (form !== undefined) this.times.set(form, (this.times.get(form) ?? 0) + 1);
    for (const part of Object.values(value)) this.count(part);
  }

  private parts(value: unknown, name: string): unknown {
    if (Array.isArray(value)) return value.map((each) => this.part(each, name));
    if (!isNode(value)) return value;
    const members = membersOf(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        key === 'properties' && members
          ? Object.fromEntries(Object.entries(members).map(([member, node]) => [member, this.part(node, member)]))
          : this.part(part, name),
      ]),
    );
  }

  private part(value: unknown, name: string): unknown {
    const form = isNode(value) ? this.formOf(value) : undefined;
    if (form === undefined || !isNode(value) || (this.times.get(form) ?? 0) < 2) return this.parts(value, name);
    return { ...refTo(this.nameOf(form, name)), ...ofTheMember(value) };
  }

  /** The text of a form that has members of its own and can be shared. */
  private formOf(node: ContractNode): string | undefined {
    if (!canBeShared(node)) return undefined;
    const known = this.forms.get(node);
    const form = known ?? JSON.stringify(withoutMember(node));
    if (known === undefined) this.forms.set(node, form);
    return form.length < LEAST_SIGNS ? undefined : form;
  }

  private nameOf(form: string, member: string): string {
    const known = this.names.get(form);
    if (known !== undefined) return known;
    const plain = `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
    const taken = (name: string): boolean => name in this.schemas || this.made.has(name);
    let name = plain;
    for (let number = 2; taken(name); number += 1) name = `${plain}${String(number)}`;
    this.names.set(form, name);
    this.made.set(name, undefined);
    this.made.set(name, this.parts(JSON.parse(form), member));
    return name;
  }
}

const canBeShared = (node: ContractNode): boolean =>
  (node['type'] === 'object' && membersOf(node) !== undefined) ||
  (Array.isArray(node['anyOf']) && node['anyOf'].length > 2);

const ofTheMember = (node: ContractNode): ContractNode =>
  Object.fromEntries(Object.entries(node).filter(([key]) => OF_THE_MEMBER.has(key)));

const withoutMember = (node: ContractNode): ContractNode =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !OF_THE_MEMBER.has(key)));
