import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '@/db/embedded/start-error';

/** Longer than the load balancers' usual 60 s, so that it is they who close an idle connection. */
const KEEP_ALIVE_MS = 65_000;

/** The HTTP server. It is there from the first moment and says 503 until somebody answers. */
export class FrontDoor {
  #server: Server;
  #answer: RequestListener | undefined;

  constructor() {
    this.#server = createServer((request, response) => {
      if (this.#answer) return this.#answer(request, response);
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1' });
      response.end('Touchstone is starting.\n');
    });
    this.#server.keepAliveTimeout = KEEP_ALIVE_MS;
    this.#server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  }

  /**
   * Takes the port.
   *
   * @returns the port, which differs from the one asked for when that was 0
   * @throws StartError when it is taken or not allowed
   */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error) =>
        reject(new StartError(whyNot(error, port, host), { cause: error })),
      );
      this.#server.listen(port, host, () => resolve((this.#server.address() as AddressInfo).port));
    });
  }

  /**
   * @param webSockets whether Next may speak WebSocket, by which a page in development learns of changes;
   *   it adds its listener by itself. Otherwise a connection that asks for it is cut.
   */
  open(answer: RequestListener, webSockets: boolean): void {
    this.#answer = answer;
    if (!webSockets) this.#server.on('upgrade', (_request, socket) => socket.destroy());
  }

  /** Accepts no more connections and waits for the requests under way, `drainSeconds` at most. */
  async close(drainSeconds: number): Promise<void> {
    let closed = false;
    this.#server.close(() => {
      closed = true;
    });
    for (const end = Date.now() + 1_000 * drainSeconds; !closed && Date.now() < end; ) {
      this.#server.closeIdleConnections();
      await sleep(20);
    }
    this.#server.closeAllConnections();
  }
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`;
    case 'EACCES':
      return `Port ${port} is for root only: set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: set HOST to one that it has, or to 0.0.0.0 for all of them.`;
    default:
      return `Port ${port} cannot be opened (${error.code ?? error.message}): set PORT to another one.`;
  }
}
