import { defineConfig } from '@playwright/test';
import { findBrowser } from './cli/find-browser';

// Workers read this file again: they take what the first reading found.
const browser = await findBrowser();
process.env.CHROMIUM_PATH = browser.path;
Object.assign(process.env, browser.environment);

/** What `npm start` prints on its first start; each named part becomes an environment variable of the tests. */
const started = new RegExp(
  [
    /ready on (?<e2e_base_url>\S+)\n/,
    /admin +(?<e2e_admin_email>\S+) +(?<e2e_admin_password>\S+)\n/,
    /steward +(?<e2e_steward_email>\S+) +(?<e2e_steward_password>\S+)\n/,
    /API key.*\n +(?<e2e_api_key>\S+)\n/,
  ]
    .map(({ source }) => source)
    .join('[^]*?'),
);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  use: {
    browserName: 'chromium',
    baseURL: process.env.E2E_BASE_URL,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      // As root, and in most containers, there is no sandbox to be had.
      chromiumSandbox: false,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
  // With E2E_BASE_URL set (and the people in E2E_ADMIN_EMAIL and so on) a running application is tested.
  webServer: process.env.E2E_BASE_URL
    ? undefined
    : {
        command: `"${process.execPath}" cli/testing/serve-throwaway.mjs`,
        env: { DEMO: '1' },
        wait: { stdout: started },
        timeout: 300_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      },
});
