/* What specs import from `@jest/globals`, for a run in which Jest itself does not take part: its own `describe`, `it` and `expect`. */
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';
export { jestExpect as expect } from '@jest/expect';
