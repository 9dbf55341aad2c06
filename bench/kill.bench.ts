import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messageType } from '@parley/shared/protocol/message-type.ts'
import { containerOf } from '@parley/shared/document/live-doc.ts'
import * as Y from 'yjs'
import { syncFrame, syncStep, varUint } from './plain-message.ts'
import { clientFrame, type RawClient } from './raw-client.ts'
import { report } from './report.ts'
import { enter } from './sandbox.ts'
import { stateOf } from './state-of.ts'
import { serve, type ServerProcess } from './server-process.ts'
import { createWriter } from './writer.ts'
import { pause } from './pause.ts'

const cycles = Number(process.env['KILL_CYCLES'] ?? 200)
const longestLifeMs = 150
const root = resolve(import.meta.dirname, '..')
const dataFolder = mkdtempSync(join(tmpdir(), 'parley-kill-'))

/** How many edits of each writer the server said are on disk. */
const acknowledged = new Map<string, number>()
let lost = 0

for (let cycle = 0; cycle <= cycles; cycle += 1) {
  const server = await serve({ command: [process.execPath, 'server/src/main.ts'], folder: root, dataFolder })
  const client = await enter({ url: server.url, port: server.port, role: 'product' })
  const state = await stateOf(client)
  lost += missing(state)
  if (cycle < cycles) await writeUntilKilled(server, { client, state, writer: cycle })
  client.socket.destroy()
  await server.end('SIGTERM')
}
rmSync(dataFolder, { recursive: true, force: true })
const edits = [...acknowledged.values()].reduce((sum, count) => sum + count, 0)
report('kill', [
  {
    what: `${cycles} times kill -9 under writing, over sockets: acknowledged edits lost`,
    ours: `${lost} of ${edits}`,
    peer: '-',
    target: '0 lost',
    holds: lost === 0 && edits > 0,
  },
])

/** Writers number their edits, so the last title tells whether any before it is missing. */
function missing(state: Uint8Array): number {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  let gone = 0
  for (const [key, count] of acknowledged) {
    const title = containerOf(doc, 'features')?.get(key)
    const held = typeof title === 'string' ? Number(title.slice(-8)) : 0
    gone += Math.max(0, count - held)
  }
  return gone
}

interface Writing {
  readonly client: RawClient
  readonly state: Uint8Array
  readonly writer: number
}

/** One edit and one question whether it is saved after the other, until the server is gone. */
async function writeUntilKilled(server: ServerProcess, { client, state, writer }: Writing): Promise<void> {
  const { edit } = createWriter(state, writer)
  let version = 0
  client.onMessage = ({ first, payload }) => {
    if (first === messageType.barrier) acknowledged.set(`feature/bench-${writer}/title`, payload?.[1] ?? 0)
  }
  client.socket.on('error', () => client.socket.destroy())
  const writing = setInterval(() => {
    if (version === 127) return
    version += 1
    client.socket.write(syncFrame(syncStep.update, edit(version)))
    client.socket.write(clientFrame(Uint8Array.from([messageType.barrier, ...varUint(version)])))
  }, 1)
  await pause(Math.random() * longestLifeMs)
  await server.end('SIGKILL')
  // What was acknowledged may still be on its way here.
  await pause(20)
  clearInterval(writing)
}
