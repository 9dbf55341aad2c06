import { defineConfig } from '@playwright/test'

const chromium = process.env['CHROMIUM_PATH']

export default defineConfig({
  testDir: 'scenarios',
  fullyParallel: true,
  // Two browsers and their servers on two cores only wait for each other.
  workers: 1,
  forbidOnly: true,
  // A story that passes at the second try is reported as flaky.
  retries: 1,
  timeout: 240_000,
  // A machine that builds or tests something else besides is slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    // Recording every story only to throw the record away takes a quarter of the time.
    trace: 'on-first-retry',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
