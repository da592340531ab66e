type Contract = object;

export const contractTypes: (document: Contract) => Promise<string>;
export const formsOfSteps: (document: Contract) => Readonly<Record<string, unknown>>;
export const titlesOfSteps: (
  document: Contract,
) => Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export const membersOfEvents: (
  document: Contract,
) => Readonly<Record<string, { readonly zh: string; readonly en: string; readonly kind?: string }>>;
