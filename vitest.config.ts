import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'threads',
    // Tests wait for threads and processes of their own, so none of the cores is left out.
    maxWorkers: '100%',
    // Only a test that hangs is to meet it: how long one takes is the machine's business.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // Pure functions leave nothing behind that the next file could meet, so all files load them once.
      { extends: true, test: { name: 'shared', include: ['shared/src/**/*.test.ts'], environment: 'node', isolate: false } },
      { extends: true, test: { name: 'server', include: ['server/src/**/*.test.ts'], environment: 'node' } },
      // What needs a document without drawing components names its environment in its first line.
      { extends: true, test: { name: 'client', include: ['client/src/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['client/src/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['client/src/testing/wait-patiently.spec.ts'],
        },
      },
    ],
  },
})
