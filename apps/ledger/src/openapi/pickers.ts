/** Where a form finds the values of a member that names something on record: the route of a list. */
const BY_NAME: Readonly<Record<string, string>> = {
  agencyId: '/api/registers/agencies/in-force',
  agencyIds: '/api/registers/agencies/in-force',
  unitId: '/api/registers/agencies/in-force',
  handlingUnit: '/api/registers/agencies/in-force',
  bankId: '/api/registers/banks/in-force',
  collectingBankId: '/api/registers/banks/in-force',
  divisionCode: '/api/registers/divisions/in-force',
  benchmarkId: '/api/registers/powers/in-force',
  powerCode: '/api/powers',
  provisionId: '/api/provisions',
  leadId: '/api/leads',
  toCaseId: '/api/cases',
  caseId: '/api/cases',
};

/** What a mark says of the member; the parties and papers of a case are in its file. */
const BY_MARK: Readonly<Record<string, string>> = {
  person: '/api/registers/personnel/in-force',
  party: '/api/cases/{id}',
  document: '/api/cases/{id}/timeline',
  recording: '/api/cases/{id}/timeline',
};

export const pickerOf = (name: string, mark: unknown): string | undefined =>
  BY_NAME[name] ?? (typeof mark === 'string' ? BY_MARK[mark] : undefined);
