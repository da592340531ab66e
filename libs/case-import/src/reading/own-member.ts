/** Sets a member under any key that a source may use; `__proto__` would otherwise set the prototype and vanish. */
export const setOwn = (record: Record<string, string>, key: string, value: string): void => {
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
  else record[key] = value;
};
