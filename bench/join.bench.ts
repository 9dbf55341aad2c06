import { startContender, type Contender } from './contender.ts'
import { syncFrame, syncStep } from './plain-message.ts'
import { connectRaw } from './raw-client.ts'
import { report } from './report.ts'
import { receiveState, stateOf } from './state-of.ts'

const sockets = 500
const size = { features: 5000, comments: 20_000 }

interface Joining {
  readonly ms: number
  readonly cpuMs: number
}

await using ours = await startContender('parley', size)
await using reference = await startContender('reference')
const state = await planOf(ours)
await give(reference, state)
const [we, they] = [await allJoin(ours), await allJoin(reference)]
const what = `${sockets} sockets join ${size.features} features + ${size.comments} comments (${(state.length / 1e6).toFixed(1)} MB)`
report('join', [
  {
    what: `${what}: server CPU`,
    ours: seconds(we.cpuMs),
    peer: `reference ${seconds(they.cpuMs)}`,
    ratio: we.cpuMs / they.cpuMs,
    target: '≤ 0.25',
    holds: we.cpuMs / they.cpuMs <= 0.25,
  },
  {
    what: `${what}: until the last has all`,
    ours: seconds(we.ms),
    peer: `reference ${seconds(they.ms)}`,
    ratio: we.ms / they.ms,
    target: '≤ 0.25',
    holds: we.ms / they.ms <= 0.25,
  },
])

async function allJoin(contender: Contender): Promise<Joining> {
  const before = await contender.cpuMs()
  const startedAt = performance.now()
  const clients = await Promise.all(
    Array.from({ length: sockets }, async () => {
      const client = await connectRaw(contender.address, documentOf(contender))
      await receiveState(client)
      return client
    }),
  )
  const ms = performance.now() - startedAt
  const cpuMs = (await contender.cpuMs()) - before
  for (const client of clients) client.socket.destroy()
  return { ms, cpuMs }
}

async function planOf(contender: Contender): Promise<Uint8Array> {
  const client = await connectRaw(contender.address, documentOf(contender))
  const plan = await stateOf(client)
  client.socket.destroy()
  return plan
}

async function give(contender: Contender, update: Uint8Array): Promise<void> {
  const client = await connectRaw(contender.address, documentOf(contender))
  client.socket.write(syncFrame(syncStep.update, update))
  await receiveState(client)
  client.socket.destroy()
}

function documentOf(contender: Contender): string {
  const [document] = contender.address.documents
  if (document === undefined) throw new Error('no document')
  return document
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
