/** Bytes that come in pieces, up to a limit. Pieces are copied: a million tiny ones weigh no more than their bytes. */
export class CappedBuffer {
  readonly #limit: number;
  #bytes = new Uint8Array(0);
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** `false`, and nothing is kept of the piece, where it would pass the limit. */
  append(piece: Uint8Array): boolean {
    const needed = this.#length + piece.length;
    if (needed > this.#limit) return false;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, Math.min(2 * this.#bytes.length, this.#limit)));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = needed;
    return true;
  }

  /** All bytes so far, in an array of exactly their number. */
  bytes(): Uint8Array {
    return this.#length === this.#bytes.length ? this.#bytes : this.#bytes.slice(0, this.#length);
  }
}
