import type { ForeignAttribute } from '@ecl/enforcement';
import type { SourceAttributes } from '../foreign-event.js';
import { setOwn } from '../own-member.js';

const NOTHING_STRUCTURED: readonly ForeignAttribute[] = [];

/** The most keys whose type is remembered; logs have some dozens. */
const MOST_KEYS = 1000;

/** The type of the values of each key in a log: that of the first value. */
export class AttributeTypes {
  private readonly types = new Map<string, string>();

  /** Whether this is the type of the key. An attribute of another type must keep its own type with it. */
  agrees(key: string, type: string): boolean {
    const known = this.types.get(key);
    if (known !== undefined) return known === type;
    if (this.types.size >= MOST_KEYS) return false;
    this.types.set(key, type);
    return true;
  }

  known(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.types);
  }
}

/** Collects the attributes of one owner: as flat text where that is complete, otherwise in their own form. */
export class AttributeBag {
  private readonly flat: Record<string, string> = {};
  private structured: ForeignAttribute[] | undefined;

  constructor(private readonly types: AttributeTypes) {}

  add(attribute: ForeignAttribute): void {
    const { key, type, value, children } = attribute;
    if (
      value !== undefined &&
      !children &&
      key !== '' &&
      !Object.hasOwn(this.flat, key) &&
      this.types.agrees(key, type)
    )
      setOwn(this.flat, key, value);
    else (this.structured ??= []).push(attribute);
  }

  collected(): SourceAttributes {
    return { attributes: this.flat, structured: this.structured ?? NOTHING_STRUCTURED };
  }
}
