import { preparePlan } from '@parley/shared/document/plan-doc.ts'
import * as Y from 'yjs'
import type { Contender } from './contender.ts'
import { createWriter, indexIn, type Writer } from './writer.ts'
import { messageKind, syncFrame, syncStep } from './plain-message.ts'
import { connectRaw, type RawClient } from './raw-client.ts'
import { stateOf } from './state-of.ts'
import { percentile } from './statistics.ts'
import { pause } from './pause.ts'

export interface LoadSize {
  readonly socketsPerRoom: number
}

export interface Measured {
  readonly cpuMs: number
  readonly expected: number
  readonly delivered: number
  readonly p50: number
  readonly p99: number
}

/** Many clients of one server, each of which writes fields of its own. */
export interface Load extends Disposable {
  readonly run: (perSecond: number, seconds: number) => Promise<Measured>
}

interface LoadClient {
  readonly raw: RawClient
  readonly writer: Writer
}

const probes = 3
const settleMs = 3000

export async function prepareLoad(contender: Contender, { socketsPerRoom }: LoadSize): Promise<Load> {
  const clients: LoadClient[] = []
  for (const document of contender.address.documents) {
    const raws = await Promise.all(Array.from({ length: socketsPerRoom }, () => connectRaw(contender.address, document)))
    const state = await startingState(contender, raws)
    for (const raw of raws) clients.push({ raw, writer: createWriter(state, clients.length) })
  }
  await introduceWriters(clients)
  return {
    run: (perSecond, seconds) => run(contender, { clients, socketsPerRoom, perSecond, seconds }),
    [Symbol.dispose]() {
      for (const { raw } of clients) raw.socket.destroy()
    },
  }
}

/** The first edit makes a feature, which a server may answer with changes of its own: that is over before anything is measured. */
async function introduceWriters(clients: readonly LoadClient[]): Promise<void> {
  for (const { raw, writer } of clients) raw.socket.write(syncFrame(syncStep.update, writer.edit(0), raw.envelope))
  await pause(2000)
}

/** The document as the server has it; a server that knows no plans is given an empty one first. */
async function startingState({ name }: Contender, [raw]: readonly RawClient[]): Promise<Uint8Array> {
  if (raw === undefined) throw new Error('a room without clients')
  const doc = new Y.Doc()
  if (name === 'parley') Y.applyUpdate(doc, await stateOf(raw))
  else {
    preparePlan(doc)
    raw.socket.write(syncFrame(syncStep.update, Y.encodeStateAsUpdate(doc), raw.envelope))
  }
  return Y.encodeStateAsUpdate(doc)
}

interface Run {
  readonly clients: readonly LoadClient[]
  readonly socketsPerRoom: number
  readonly perSecond: number
  readonly seconds: number
}

async function run(contender: Contender, { clients, socketsPerRoom, perSecond, seconds }: Run): Promise<Measured> {
  const count = perSecond * seconds
  // Made beforehand, so that making edits does not compete with the server for the processor.
  const edits = Array.from({ length: count }, (_, index) => frameOf(clients, index))
  const sentAt = new Float64Array(count)
  const latencies: number[] = []
  let delivered = 0
  for (const [index, { raw }] of clients.entries()) {
    const probe = index % socketsPerRoom < probes && index < probes * socketsPerRoom
    raw.reader.wantsPayload = probe
    raw.onMessage = ({ first, second, payload }) => {
      if (first !== messageKind.sync || second !== syncStep.update) return
      const edit = payload === undefined ? undefined : indexIn(payload)
      // A server may tell of changes of its own; what is counted is what the clients wrote.
      if (payload !== undefined && edit === undefined) return
      delivered += 1
      if (edit !== undefined) latencies.push(performance.now() - (sentAt[edit] ?? 0))
    }
  }
  const expected = count * socketsPerRoom
  const before = await contender.cpuMs()
  await send({ clients, edits, sentAt, perSecond })
  await arrival(() => delivered, expected)
  const cpuMs = (await contender.cpuMs()) - before
  return { cpuMs, expected, delivered, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) }
}

function frameOf(clients: readonly LoadClient[], index: number): Buffer {
  const client = clients[index % clients.length]
  if (client === undefined) throw new Error('no clients')
  return syncFrame(syncStep.update, client.writer.edit(index), client.raw.envelope)
}

interface Sending {
  readonly clients: readonly LoadClient[]
  readonly edits: readonly Buffer[]
  readonly sentAt: Float64Array
  readonly perSecond: number
}

function send({ clients, edits, sentAt, perSecond }: Sending): Promise<void> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    let next = 0
    const timer = setInterval(() => {
      const due = Math.min(edits.length, Math.ceil(((performance.now() - startedAt) / 1000) * perSecond))
      for (; next < due; next += 1) {
        const edit = edits[next]
        if (edit !== undefined) clients[next % clients.length]?.raw.socket.write(edit)
        sentAt[next] = performance.now()
      }
      if (next < edits.length) return
      clearInterval(timer)
      resolve()
    }, 1)
  })
}

/** Waits until all has arrived, or until for a while nothing has. */
async function arrival(arrived: () => number, expected: number): Promise<void> {
  let last = -1
  let since = performance.now()
  while (arrived() < expected && performance.now() - since < settleMs) {
    if (arrived() !== last) since = performance.now()
    last = arrived()
    await pause(5)
  }
}
