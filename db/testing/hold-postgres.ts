import { startEmbeddedPostgres } from '../embedded-postgres';

/** A second launcher for the tests: says one line of JSON when the server is up, stops at the end of its input. */
async function hold(dataDir: string): Promise<void> {
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    console.log(JSON.stringify({ url: server.url, adopted: server.adopted }));
    process.stdin.on('end', () => server.stop()).resume();
  } catch (error) {
    console.log(JSON.stringify({ error: (error as Error).message, name: (error as Error).name }));
  }
}

void hold(process.argv[2]!);
