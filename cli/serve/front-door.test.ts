import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FrontDoor } from './front-door';

describe('FrontDoor', () => {
  it('says that it is starting until somebody answers', async () => {
    const door = new FrontDoor();
    const port = await door.listen(0, '127.0.0.1');
    const early = await fetch(`http://127.0.0.1:${port}/`);
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    door.open((_request, response) => response.end('hello'), false);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('hello');
    await door.close(1);
  });

  it('waits for a request under way and takes no other', async () => {
    const door = new FrontDoor();
    const port = await door.listen(0, '127.0.0.1');
    door.open((_request, response) => void setTimeout(() => response.end('done'), 300), false);
    const underWay = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    await sleep(100);
    const closing = door.close(10);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    expect(await underWay).toBe('done');
    await closing;
  });

  it('does not wait for ever', async () => {
    const door = new FrontDoor();
    const port = await door.listen(0, '127.0.0.1');
    door.open(() => {}, false);
    const endless = fetch(`http://127.0.0.1:${port}/`).then(
      () => 'answered',
      () => 'cut',
    );
    await sleep(100);
    const start = Date.now();
    await door.close(0.3);
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(await endless).toBe('cut');
  });

  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(new FrontDoor().listen(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
    );
    other.close();
  });

  it('says that the machine has no such address', async () => {
    await expect(new FrontDoor().listen(0, '203.0.113.7')).rejects.toThrow(
      /has no address 203\.0\.113\.7: set HOST/,
    );
  });
});
