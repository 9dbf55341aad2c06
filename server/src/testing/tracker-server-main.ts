import { startTrackerServer } from './tracker-server.ts'

// A process of its own for tests that run the whole product.
const tracker = await startTrackerServer()
process.stdout.write(`${tracker.url}\n`)
