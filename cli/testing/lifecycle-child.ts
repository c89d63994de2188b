import { setTimeout as sleep } from 'node:timers/promises';
import { Lifecycle } from '../serve/lifecycle';

/** Something to stop, for the tests: closes two things, the second of which takes a second. */
const lifecycle = new Lifecycle();
lifecycle.listenToSignals();
lifecycle.onStop(async () => {
  await sleep(1_000);
  console.log('closed first');
});
lifecycle.onStop(() => console.log('closed second'));
if (process.argv[2] === 'ready') lifecycle.ready();
console.log('up');
setInterval(() => {}, 1_000);
