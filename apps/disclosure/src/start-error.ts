/** Why the process cannot start, said in one line to the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
  constructor(zh: string, en: string) {
    super(`${zh}。 ${en}.`);
  }
}

/** Words for what the operating system says about an address that cannot be listened on; other errors pass as they are. */
export const startErrorOf = (error: unknown, host: string, port: number): unknown => {
  const address = `${host}:${String(port)}`;
  switch ((error as { code?: unknown } | undefined)?.code) {
    case 'EADDRINUSE':
      return new StartError(
        `地址 ${address} 已被占用；请停止占用它的程序，或用 DISCLOSURE_PORT 指定其他端口`,
        `${address} is in use; stop the program that has it, or choose another port with DISCLOSURE_PORT`,
      );
    case 'EACCES':
      return new StartError(
        `没有权限监听 ${address}；请用 DISCLOSURE_PORT 指定 1024 以上的端口`,
        `There is no permission to listen on ${address}; choose a port above 1024 with DISCLOSURE_PORT`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(
        `本机没有地址 ${host}；请检查 DISCLOSURE_HOST`,
        `This machine has no address ${host}; check DISCLOSURE_HOST`,
      );
    default:
      return error;
  }
};
