/** I-JSON values (RFC 7493): the values that an event may contain. No `undefined`, no `NaN`, no `Date`, no `bigint`. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
