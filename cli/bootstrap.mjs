// What `npm start` and its kin run first. It needs nothing but Node, and an old Node has to be able to read it.
var version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 9)) {
  console.error(
    `Touchstone needs Node 20.9 or newer and this is ${process.version}: install one from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  import('./prepare.mjs').then((prepare) => prepare.run(process.argv[2], process.argv.slice(3)));
}
