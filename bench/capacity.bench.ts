import { startContender, type ContenderName } from './contender.ts'
import { prepareLoad } from './load.ts'
import { report } from './report.ts'

const sockets = 50
const seconds = 2
const patienceMs = 250
/** The rates each is tried at first. */
const first = { parley: 4000, reference: 1000, hocuspocus: 1000, 'bare-ws': 2000 } as const satisfies Partial<Record<ContenderName, number>>

const ours = await highest('parley')
const reference = await highest('reference')
const hocuspocus = await highest('hocuspocus')
const floor = await highest('bare-ws')
report('capacity', [
  {
    what: `highest edits/s with p99 < ${patienceMs} ms, ${sockets} sockets`,
    ours: String(ours),
    peer: `reference ${reference}`,
    ratio: ours / reference,
    target: '≥ 8',
    holds: ours / reference >= 8,
  },
  {
    what: `highest edits/s with p99 < ${patienceMs} ms, ${sockets} sockets (Hocuspocus)`,
    ours: String(ours),
    peer: `Hocuspocus ${hocuspocus}`,
    ratio: ours / hocuspocus,
  },
  {
    what: `highest edits/s with p99 < ${patienceMs} ms, ${sockets} sockets (floor)`,
    ours: String(ours),
    peer: `bare ws ${floor}`,
    ratio: ours / floor,
  },
])

/** Doubles the rate until it is too much, then looks in between. */
async function highest(name: keyof typeof first): Promise<number> {
  let good = 0
  let bad = Number.POSITIVE_INFINITY
  for (let rate: number = first[name]; good === 0 || bad / good > 1.2;) {
    if (await keepsUp(name, rate)) good = rate
    else bad = rate
    if (good === 0 && bad < 50) throw new Error(`${name} cannot do anything`)
    rate = bad === Number.POSITIVE_INFINITY ? good * 2 : good === 0 ? Math.round(bad / 2) : Math.round(Math.sqrt(good * bad))
  }
  return good
}

async function keepsUp(name: ContenderName, perSecond: number): Promise<boolean> {
  await using contender = await startContender(name)
  using load = await prepareLoad(contender, { socketsPerRoom: sockets })
  await load.run(1000, 2)
  const { p99, delivered, expected } = await load.run(perSecond, seconds)
  return p99 < patienceMs && delivered === expected
}
