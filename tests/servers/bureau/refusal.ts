/** A request that the bureau does not carry out, with the words in which it says so. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

export function refuse(status: number, words: string): never {
  throw new Refusal(status, words);
}
