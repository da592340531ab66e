import type { Actor } from '@ecl/enforcement';
import { accountFormSchema, type Account, type AccountForm } from '@ecl/identity';
import { schemaCheck } from '@ecl/event-sourcing';
import { chinaDateOf } from '@ecl/kernel';
import { oddTexts } from '@ecl/web';
import { differencesOf } from './differences.js';
import { faultsOf, type ReadRow } from './entries-planned.js';
import { faultsOfSchema } from './faults-of-schema.js';
import type { PlannedRow } from './plan.js';
import { textIn } from './text-in.js';
import type { Trial } from './trial.js';

type Outcome = Pick<PlannedRow, 'is' | 'differences' | 'faults' | 'step'>;

const issuesIn = schemaCheck(accountFormSchema);

/**
 * What becomes of the accounts. A row says who uses an account and with which roles; its post is that of the person, where the
 * row does not say it. The account that enters all this comes last, because it may become someone's.
 */
export const accountsPlanned = (rows: readonly ReadRow[], trial: Trial, actor: Actor): readonly PlannedRow[] => {
  const isOwn = ({ body }: ReadRow): boolean =>
    trial.accounts.get(textIn(body, 'username'))?.personId === actor.personId;
  const seen = new Map<string, number>();
  return [...rows.filter((row) => !isOwn(row)), ...rows.filter(isOwn)].map(({ row, body, faults }) => {
    const { kind, place } = row;
    const username = textIn(body, 'username');
    const before = seen.get(username);
    if (username !== '') seen.set(username, place.row);
    const outcome =
      faults.length > 0
        ? refused(faults)
        : before === undefined
          ? outcomeOf({ ...body, ...postOf(body, trial) }, trial, row.kind)
          : refused([{ zh: `与第 ${String(before)} 行重复`, en: `row ${String(before)} is about the same` }]);
    return { kind, place, subject: username, ...outcome };
  });
};

const refused = (faults: Outcome['faults']): Outcome => ({ is: 'refused', differences: [], faults });

/** The person, with agency and unit as the register has them; of a body that enforces nothing the account says no post. */
const postOf = (body: ReadRow['body'], { registers, now }: Trial): Partial<AccountForm> => {
  const personId = textIn(body, 'personId') || textIn(body, 'username');
  const today = chinaDateOf(now);
  const person = registers.person(personId, today);
  const isPartner = person !== undefined && registers.agency(person.agencyId, today)?.level === 'partner';
  if (person === undefined || isPartner || body['agencyId'] !== undefined) return { personId };
  const unitId = textIn(body, 'unitId') || person.unitId;
  return { personId, agencyId: person.agencyId, ...(unitId === undefined ? {} : { unitId }) };
};

const outcomeOf = (body: ReadRow['body'], trial: Trial, kind: PlannedRow['kind']): Outcome => {
  const wrong = issuesIn(body);
  const issues = wrong.length > 0 ? wrong : oddTexts(body);
  if (issues.length > 0) return refused(faultsOfSchema(issues, kind));
  const form = body as unknown as AccountForm;
  const held = trial.accounts.get(form.username);
  if (held?.isClosed)
    return refused([
      {
        column: 'username',
        zh: '该账号已注销，请换用新的用户名',
        en: 'the account is closed; choose another username',
      },
    ]);
  if (!held) {
    const violations = trial.account({ type: 'OpenAccount', data: form });
    if (violations.length > 0) return refused(faultsOf(violations));
    return { is: 'new', differences: [], faults: [], step: { is: 'openAccount', form } };
  }
  const differences = differencesOf(kind, ordered(held), ordered(form));
  if (differences.length === 0) return { is: 'same', differences, faults: [] };
  const violations = trial.account({ type: 'ChangeAccount', data: form });
  if (violations.length > 0) return { ...refused(faultsOf(violations)), differences };
  return { is: 'changed', differences, faults: [], step: { is: 'changeAccount', form } };
};

/** The order of roles says nothing. */
const ordered = ({ username, personId, roles, agencyId, unitId }: AccountForm | Account): ReadRow['body'] => ({
  ...{ username, personId, agencyId, unitId },
  roles: [...roles].toSorted(),
});
