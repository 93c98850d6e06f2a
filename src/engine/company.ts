/** Which requests of a run are under way at the same time, so that one can be looked at while no other is. */
export class Company {
  #underWay = 0;
  #begun = 0;
  /** Settles when the one that is alone has its answer. */
  #alone: Promise<unknown> | undefined;
  #emptied: (() => void) | undefined;

  /** Sends something; `hadOthers` when another request was under way in the meantime. */
  async beside<T>(send: () => Promise<T>): Promise<{ readonly value: T; readonly hadOthers: boolean }> {
    while (this.#alone) await this.#alone;
    const isSecond = this.#underWay > 0;
    this.#underWay += 1;
    this.#begun += 1;
    const begun = this.#begun;
    try {
      const value = await send();
      return { value, hadOthers: isSecond || this.#begun > begun };
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#emptied?.();
    }
  }

  /** Sends something once the others have their answers, and keeps new ones back until it has its own. */
  async alone<T>(send: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    const sent = this.#empty().then(send);
    const settled = sent.then(
      () => {},
      () => {},
    );
    this.#alone = settled.then(() => {
      this.#alone = undefined;
    });
    return sent;
  }

  #empty(): Promise<void> {
    if (this.#underWay === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#emptied = resolve;
    });
  }
}
