#!/usr/bin/env node
// The `touchstone` command: makes sure that its libraries are there, then hands over to cli/touchstone.ts.
var version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 9)) {
  console.error(
    `Touchstone needs Node 20.9 or newer and this is ${process.version}: install one from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  import('./prepare.mjs').then((prepare) => prepare.run('touchstone', process.argv.slice(2)));
}
