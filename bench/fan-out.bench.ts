import { startContender, type Contender, type ContenderName } from './contender.ts'
import { prepareLoad, type Load, type Measured } from './load.ts'
import { report, type Row } from './report.ts'
import { median } from './statistics.ts'

const names = ['parley', 'reference', 'hocuspocus', 'bare-ws', 'durable-floor'] as const satisfies readonly ContenderName[]
type Name = (typeof names)[number]
const rounds = 3
const secondsEach = 3
const warmUpSeconds = 10

interface Standing {
  /** Microseconds of processor time for one delivered message. */
  readonly cost: number
  readonly p50: number
  readonly p99: number
  /** Messages that never came. */
  readonly lost: number
}

await oneRoom()
await manyRooms()

async function oneRoom(): Promise<void> {
  await withLoads({ rooms: 1, socketsPerRoom: 200 }, async (loads) => {
    const targets = new Map([
      [200, 0.6],
      [500, 0.35],
    ])
    for (const [perSecond, target] of targets) {
      const standings = await compare(loads, perSecond)
      report('fan-out', rowsOf(`1 room x 200 sockets, ${perSecond} edits/s`, standings, target))
    }
  })
}

async function manyRooms(): Promise<void> {
  await withLoads({ rooms: 500, socketsPerRoom: 4 }, async (loads) => {
    report('fan-out', rowsOf('500 rooms x 4 sockets, 1,000 edits/s in all', await compare(loads, 1000), 0.8))
  })
}

type Loads = Readonly<Record<Name, Load>>

async function withLoads(
  size: { readonly rooms: number; readonly socketsPerRoom: number },
  use: (loads: Loads) => Promise<void>,
): Promise<void> {
  const contenders: Contender[] = []
  const loads: Partial<Record<Name, Load>> = {}
  for (const name of names) {
    const contender = await startContender(name, { rooms: size.rooms })
    contenders.push(contender)
    loads[name] = await prepareLoad(contender, size)
  }
  await use(loads as Loads)
  for (const load of Object.values(loads)) load[Symbol.dispose]()
  for (const contender of contenders) await contender[Symbol.asyncDispose]()
}

/** Takes turns, so that what else the machine does falls on all alike. */
async function compare(loads: Loads, perSecond: number): Promise<Readonly<Record<Name, Standing>>> {
  const measured: Record<Name, Measured[]> = { parley: [], reference: [], hocuspocus: [], 'bare-ws': [], 'durable-floor': [] }
  // So long that compiling is over everywhere.
  for (const name of names) await loads[name].run(perSecond, warmUpSeconds)
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) measured[name].push(await loads[name].run(perSecond, secondsEach))
  return {
    parley: standing(measured.parley),
    reference: standing(measured.reference),
    hocuspocus: standing(measured.hocuspocus),
    'bare-ws': standing(measured['bare-ws']),
    'durable-floor': standing(measured['durable-floor']),
  }
}

function standing(runs: readonly Measured[]): Standing {
  return {
    cost: median(runs.map(({ cpuMs, delivered }) => (1000 * cpuMs) / delivered)),
    p50: median(runs.map(({ p50 }) => p50)),
    p99: median(runs.map(({ p99 }) => p99)),
    lost: runs.reduce((sum, { expected, delivered }) => sum + expected - delivered, 0),
  }
}

function rowsOf(load: string, standings: Readonly<Record<Name, Standing>>, target: number): readonly Row[] {
  const { parley, reference, hocuspocus, 'bare-ws': floor, 'durable-floor': durable } = standings
  const ratio = parley.cost / reference.cost
  const what = `${load}: server CPU per delivered message`
  return [
    { what, ours: micro(parley.cost), peer: `reference ${micro(reference.cost)}`, ratio, target: `≤ ${target}`, holds: ratio <= target },
    {
      what: `${what} (Hocuspocus)`,
      ours: micro(parley.cost),
      peer: `Hocuspocus ${micro(hocuspocus.cost)}`,
      ratio: parley.cost / hocuspocus.cost,
    },
    {
      what: `${what} (durable floor)`,
      ours: micro(parley.cost),
      peer: `apply, one row a commit, send ${micro(durable.cost)}, itself ${(durable.cost / reference.cost).toFixed(2)} of the reference`,
      ratio: parley.cost / durable.cost,
    },
    { what: `${what} (floor)`, ours: micro(parley.cost), peer: `bare ws ${micro(floor.cost)}`, ratio: parley.cost / floor.cost },
    {
      what: `${load}: latency p50 / p99`,
      ours: latency(parley),
      peer: `reference ${latency(reference)}, Hocuspocus ${latency(hocuspocus)}, bare ws ${latency(floor)}, durable floor ${latency(durable)}`,
      ratio: parley.p99 / reference.p99,
    },
    {
      what: `${load}: messages lost`,
      ours: String(parley.lost),
      peer: `reference ${reference.lost}, Hocuspocus ${hocuspocus.lost}`,
      target: '0',
      holds: parley.lost === 0,
    },
  ]
}

function micro(cost: number): string {
  return `${cost.toFixed(2)} µs`
}

function latency({ p50, p99 }: Standing): string {
  return `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`
}
