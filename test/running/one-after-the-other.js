/**
 * What Jest needs of an `AsyncLocalStorage` for tests that run one after the other. Node passes a store to every promise,
 * which makes a promise three times as expensive; here it is simply the one that is in use.
 */
export class OneAfterTheOther {
  #store;

  getStore() {
    return this.#store;
  }

  /** Calls it with the store, and goes back to the store from before at the end of what it returns. */
  run(store, callback, ...args) {
    const before = this.#store;
    const goBack = () => {
      this.#store = before;
    };
    this.#store = store;
    let result;
    try {
      result = callback(...args);
    } catch (error) {
      goBack();
      throw error;
    }
    if (typeof result?.finally === 'function') return result.finally(goBack);
    goBack();
    return result;
  }
}
