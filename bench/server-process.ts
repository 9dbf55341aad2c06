import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { pause } from './pause.ts'

/** A command that serves Parley on a port, in a process group of its own. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  /** From the command to the first healthy answer. */
  readonly startedInMs: number
  readonly end: (signal: NodeJS.Signals) => Promise<void>
}

export interface ServeOptions {
  readonly command: readonly [string, ...string[]]
  readonly folder: string
  readonly dataFolder: string
}

const patienceMs = 240_000

export async function serve({ command: [program, ...args], folder, dataFolder }: ServeOptions): Promise<ServerProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataFolder, LOG_LEVEL: 'warn', PARLEY_DEMO: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || performance.now() - startedAt > patienceMs)
      throw new Error(`${program} ${args.join(' ')} does not serve`)
    // Asking more often would take the processor from what is waited for.
    await pause(25)
  }
  return { url, port, startedInMs: performance.now() - startedAt, end: (signal) => end(child, signal) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  process.kill(-child.pid, signal)
  await gone
}

async function isHealthy(url: string): Promise<boolean> {
  const response = await fetch(`${url}/healthz`).catch(() => undefined)
  return response?.ok === true
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
