import { useSession } from '../shell/account.js';
import { NewPassword } from './new-password.js';

export const PasswordPage = () => {
  const session = useSession();
  return <div className="card form-card">{session && <NewPassword username={session.username} />}</div>;
};
