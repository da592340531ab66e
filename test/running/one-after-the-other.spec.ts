import { describe, expect, it } from '@jest/globals';

interface Storage {
  getStore(): unknown;
  run<T>(store: unknown, callback: () => T): T;
}
const { OneAfterTheOther } = (await import(new URL('./one-after-the-other.js', import.meta.url).href)) as {
  OneAfterTheOther: new () => Storage;
};

describe('the test that is running', () => {
  it('the test that is running is known until it ends, also inside its hooks', async () => {
    const running = new OneAfterTheOther();
    await running.run('test', async () => {
      await Promise.resolve();
      expect(running.getStore()).toBe('test');
      await running.run('hook', async () => {
        await Promise.resolve();
        expect(running.getStore()).toBe('hook');
      });
      expect(running.getStore()).toBe('test');
    });
    expect(running.getStore()).toBeUndefined();
  });

  it('the test that is running is no longer known once it has failed', async () => {
    const running = new OneAfterTheOther();
    const failed = running.run('test', async () => {
      await Promise.resolve();
      throw new RangeError('wrong');
    });
    await expect(failed).rejects.toThrow(RangeError);
    const failsAtOnce = () =>
      running.run('test', () => {
        throw new RangeError('wrong');
      });
    expect(failsAtOnce).toThrow(RangeError);
    expect(running.getStore()).toBeUndefined();
  });
});
