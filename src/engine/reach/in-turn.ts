/** For each key one looks, and the others follow what it learned. */
export class InTurn {
  readonly #looking = new Map<string, Promise<unknown>>();

  take<Found>(key: string, find: () => Promise<Found>): Promise<Found> {
    const before = this.#looking.get(key) ?? Promise.resolve();
    const found = before.then(find);
    const ended = found.catch(() => {});
    this.#looking.set(key, ended);
    return found;
  }
}
