import type { Said } from '../words/language.js';

/** As much of JSON Schema 2020-12 as the command schemas of the contract use, with the marks that a form needs. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly (string | boolean)[];
  readonly const?: string | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-title'?: Said;
  readonly 'x-unit'?: string;
  readonly 'x-mark'?: string;
  readonly 'x-picker'?: string;
  readonly 'x-personal'?: unknown;
}

/** The form of a step, as the build took it from the contract. */
export interface StepForm extends Said {
  readonly path: string;
  readonly body: Schema;
  readonly schemas: Readonly<Record<string, Schema>>;
}
