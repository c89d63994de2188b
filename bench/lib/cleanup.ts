/** Things to stop at the end, however it comes; the last opened first. */
export class Cleanup {
  #closers: (() => Promise<unknown>)[] = [];
  #running: Promise<void> | null = null;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void this.run().finally(() => process.exit(130)));
    }
  }

  /** To be called before the thing is open, so that nothing slips through. */
  add(close: () => Promise<unknown>): void {
    this.#closers.unshift(close);
  }

  run(): Promise<void> {
    this.#running ??= this.#closeAll();
    return this.#running;
  }

  async #closeAll(): Promise<void> {
    for (const close of this.#closers) {
      await close().catch((error) => console.error(`While stopping: ${(error as Error).message}`));
    }
  }
}
