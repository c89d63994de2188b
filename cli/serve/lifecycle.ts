import { isFullDisk, StartError } from '@/db/embedded/start-error';

/** npm passes Ctrl-C on to a process that the terminal has told already: within this time it is one press. */
const ONE_PRESS_MS = 400;

/** What has been opened and how to close it, in reverse order, when the process ends for whatever reason. */
export class Lifecycle {
  #closers: (() => unknown)[] = [];
  #stoppedAt: number | undefined;
  #exitCode = 130;

  /** Whether the end has begun: what fails from now on is of no interest. */
  get stopping(): boolean {
    return this.#stoppedAt !== undefined;
  }

  /** To be called before the thing is open, so that nothing slips through. */
  onStop(close: () => unknown): void {
    this.#closers.unshift(close);
  }

  /** From now on being asked to stop is the regular end. */
  ready(): void {
    this.#exitCode = 0;
  }

  listenToSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#asked());
    // The terminal may be gone before we are.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  }

  /** Ends the process with one sentence on standard error. */
  async fail(error: unknown): Promise<void> {
    if (this.stopping) return;
    console.error(sentenceOf(error));
    if (process.env.DEBUG) console.error(error);
    this.#exitCode = 1;
    await this.#stop();
  }

  #asked(): void {
    if (this.#stoppedAt === undefined) {
      console.error('Stopping … (Ctrl-C again to stop at once)');
      void this.#stop();
    } else if (Date.now() - this.#stoppedAt > ONE_PRESS_MS) {
      process.exit(130);
    }
  }

  async #stop(): Promise<void> {
    this.#stoppedAt = Date.now();
    for (const close of this.#closers) {
      try {
        await close();
      } catch (error) {
        console.error(`While stopping: ${sentenceOf(error)}`);
      }
    }
    process.exit(this.#exitCode);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (isFullDisk(message)) return `The disk is full: free some space and start again (${message.trim()}).`;
  return `Touchstone could not start: ${message.trim()} (DEBUG=1 shows where)`;
}
