// The application for the browser tests: on a data folder of its own and any free port, removed afterwards.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-e2e-'));
// As root Postgres runs as another user, who has to get in.
chmodSync(folder, 0o711);
const application = spawn(
  process.execPath,
  [fileURLToPath(new URL('../bootstrap.mjs', import.meta.url)), 'start'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATA_DIR: path.join(folder, 'data'),
      PORT: '0',
      HOST: '',
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => application.kill(signal));
application.on('close', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
