import { fork } from 'node:child_process'
import { join } from 'node:path'
import { readServerMessage, type Address } from './read-server-message.ts'

export type ContenderName = 'parley' | 'reference' | 'hocuspocus' | 'bare-ws' | 'durable-floor'

export interface ServerSize {
  readonly rooms?: number
  readonly features?: number
  readonly comments?: number
}

/** A server in a process of its own. */
export interface Contender extends AsyncDisposable {
  readonly name: ContenderName
  readonly address: Address
  /** Processor time of all its threads since it began, in milliseconds. */
  readonly cpuMs: () => Promise<number>
}

const scripts: Readonly<Record<ContenderName, string>> = {
  parley: 'servers/parley-server.ts',
  reference: 'peers/reference-server.mjs',
  hocuspocus: 'peers/hocuspocus-server.mjs',
  'bare-ws': 'peers/bare-ws-server.mjs',
  'durable-floor': 'peers/durable-floor-server.mjs',
}

export async function startContender(name: ContenderName, size: ServerSize = {}): Promise<Contender> {
  const child = fork(join(import.meta.dirname, scripts[name]), [JSON.stringify(size)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let answer: ((message: unknown) => void) | undefined
  child.on('message', (message) => answer?.(message))
  child.once('exit', (code) => {
    if (code !== 0) throw new Error(`the ${name} server ended with ${code}`)
  })
  const next = (): Promise<unknown> =>
    new Promise((resolve) => {
      answer = resolve
    })
  const ready = readServerMessage(await next())
  if (ready.kind !== 'ready') throw new Error(`the ${name} server did not introduce itself`)
  return {
    name,
    address: ready.address,
    async cpuMs() {
      const answered = next()
      child.send('cpu')
      const message = readServerMessage(await answered)
      if (message.kind !== 'cpu') throw new Error('asked for processor time, got something else')
      return message.ms
    },
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
    },
  }
}
