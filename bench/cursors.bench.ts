import { startContender, type Contender } from './contender.ts'
import { pause } from './pause.ts'
import { presenceFrame } from './plain-message.ts'
import { connectRaw } from './raw-client.ts'
import { report } from './report.ts'

const people = 200
const perSecond = 20
const seconds = 2
const quietMs = 500

await using ours = await startContender('parley')
await using reference = await startContender('reference')
const [we, they] = [await move(ours), await move(reference)]
report('cursors', [
  {
    what: `${people} cursors at ${perSecond} Hz for ${seconds} s: server CPU until all was sent`,
    ours: `${we.cpuMs.toFixed(0)} ms, ${we.messages} messages`,
    peer: `reference ${they.cpuMs.toFixed(0)} ms, ${they.messages} messages`,
    ratio: we.cpuMs / they.cpuMs,
    target: '≤ 0.15',
    holds: we.cpuMs / they.cpuMs <= 0.15,
  },
])

interface Moved {
  readonly cpuMs: number
  readonly messages: number
}

async function move(contender: Contender): Promise<Moved> {
  const [document = ''] = contender.address.documents
  const clients = await Promise.all(Array.from({ length: people }, () => connectRaw(contender.address, document)))
  let messages = 0
  let heardAt = performance.now()
  for (const client of clients) {
    client.onMessage = () => {
      messages += 1
      heardAt = performance.now()
    }
  }
  const before = await contender.cpuMs()
  for (let tick = 0; tick < perSecond * seconds; tick += 1) {
    const startedAt = performance.now()
    for (const [index, client] of clients.entries()) client.socket.write(presenceFrame(index + 1, tick + 1, pointerAt(tick, index)))
    await pause(1000 / perSecond - (performance.now() - startedAt))
  }
  while (performance.now() - heardAt < quietMs) await pause(50)
  const cpuMs = (await contender.cpuMs()) - before
  for (const client of clients) client.socket.destroy()
  return { cpuMs, messages }
}

function pointerAt(tick: number, index: number): unknown {
  return {
    view: { screen: 'board', featureId: null },
    pointer: { lane: 'now', featureId: `feature-${index}`, x: (tick % 100) / 100, y: (index % 100) / 100 },
  }
}
