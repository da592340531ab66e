/** I-JSON values (RFC 7493): what an event may carry. No `undefined`, no `NaN`, no `Date`, no `bigint`. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
