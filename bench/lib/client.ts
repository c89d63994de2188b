import { Agent, request } from 'node:http';
import type { DemoRow } from '@/db/demo/generate';
import type { Resolved } from '@/lib/ledger/match-schema';

/** A request prepared beforehand, so that making it is no part of what is measured. */
export interface Batch {
  rows: readonly DemoRow[];
  body: Buffer;
}

export function batchOf(rows: readonly DemoRow[]): Batch {
  return { rows, body: Buffer.from(JSON.stringify({ records: rows })) };
}

export interface Answer {
  /** From before the first byte is sent until the last one has arrived. */
  ms: number;
  resolved: Resolved[];
}

/** Posts to `/api/match` over connections that are kept open. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #url: string;

  constructor(
    address: string,
    readonly apiKey: string,
  ) {
    this.#url = `${address}/api/match`;
  }

  /** @throws Error when the answer is not 200 */
  async post({ body }: Batch): Promise<Answer> {
    const startedAt = performance.now();
    const { status, text } = await this.#exchange(body);
    const ms = performance.now() - startedAt;
    if (status !== 200) throw new Error(`POST /api/match answered ${status}: ${text.slice(0, 500)}`);
    return { ms, resolved: JSON.parse(text).resolved };
  }

  close(): void {
    this.#agent.destroy();
  }

  #exchange(body: Buffer): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/json',
        'content-length': body.byteLength,
      };
      const outgoing = request(this.#url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        response.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
