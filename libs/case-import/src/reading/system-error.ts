/** The code of a failure of the operating system: `ENOENT`, `EACCES`, … */
export const systemErrorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
