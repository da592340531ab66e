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
