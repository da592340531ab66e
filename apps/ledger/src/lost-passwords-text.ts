import type { LostPasswords } from '@ecl/identity';

/** What to do when nobody can sign in, in one line for the person at the console. */
export const lostPasswordsText = ({ accounts, administrators, file }: LostPasswords): string => {
  const [administrator = 'admin'] = administrators;
  const reset = `npx ecl accounts reset-password ${administrator} --reason "…"`;
  return (
    `注意：${String(accounts)} 个账号都没有密码，无人可以登录（密码文件丢失）：请停止账本，将备份中的密码文件放回 ${file}；没有备份的，` +
    `执行 ${reset}，再由管理员为各账号设定密码。 ` +
    `Nobody can sign in: ${String(accounts)} accounts, and none has a password (the file of passwords was lost). Stop the ledger and put ` +
    `${file} back from a backup; without one, run ${reset}, and let that administrator set the others.`
  );
};

/** What to do when codes of second factors cannot be checked. */
export const unreadableSecondFactorsText = (usernames: readonly string[]): string => {
  const [first = 'admin'] = usernames;
  const many = String(usernames.length);
  const reset = `npx ecl accounts reset-second-factor ${first} --reason "…"`;
  return (
    `注意：验证器的密钥 keys/second-factors.key 丢失或者已更换，${many} 个账号（${usernames.slice(0, 5).join('、')}…）的验证码无法核对：请停止账本，` +
    `将备份中的该文件放回；没有备份的，逐个执行 ${reset}，由本人重新启用。 ` +
    `The key keys/second-factors.key was lost or is another one: the codes of ${many} accounts cannot be checked. Stop the ledger and put that ` +
    `file back from a backup; without one, run ${reset} for each, and let its owner enrol anew.`
  );
};
