/** Where a rule is explained. */
export const ruleHref = (code: string): string => `/api/rules/${code}`;
