// Unpacks the Chromium of an npm package into a folder and prints how to run it. A process of its own, because
// the package reads the environment when it is loaded and changes it.
import { mkdirSync } from 'node:fs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
const before = { ...process.env };
const { default: chromium } = await import('@sparticuz/chromium');
const path = await chromium.executablePath();
const environment = Object.fromEntries(
  ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH']
    .filter((name) => process.env[name] !== before[name])
    .map((name) => [name, process.env[name]]),
);
console.log(JSON.stringify({ path, environment }));
