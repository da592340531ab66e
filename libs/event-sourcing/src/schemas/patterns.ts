/** Letters, digits and `- _ . : /` and brackets, at most 100. */
export const CODE_PATTERN = '^[\\p{L}\\p{N}][\\p{L}\\p{N}\\-_.:/〔〕()（）]{0,99}$';

/** SHA-256 in lower-case hexadecimal. */
export const SHA256_PATTERN = '^[0-9a-f]{64}$';
