// Undo and redo of one editor: what it held before each step.

const MOST = 200;

export class History {
  #past = [];
  #future = [];

  /** Keeps a state as it was before a step. */
  keep(state) {
    if (this.#past.at(-1) === state) return;
    this.#past.push(state);
    if (this.#past.length > MOST) this.#past.shift();
    this.#future = [];
  }

  /** The state before the last step, or undefined; `now` can be had back by redo. */
  undo(now) {
    while (this.#past.at(-1) === now) this.#past.pop();
    if (!this.#past.length) return undefined;
    this.#future.push(now);
    return this.#past.pop();
  }

  redo(now) {
    if (!this.#future.length) return undefined;
    this.#past.push(now);
    return this.#future.pop();
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }
}
