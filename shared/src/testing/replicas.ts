import * as Y from 'yjs'
import { openPlan, preparePlan, type PlanDoc } from '../document/plan-doc.ts'

/** What a link may do to a message, as shares of all messages. */
export interface LinkFaults {
  readonly lose: number
  readonly duplicate: number
}

interface Message {
  readonly to: Replica
  readonly bytes: Uint8Array
}

export interface Replica {
  readonly name: string
  readonly plan: PlanDoc
}

export interface World {
  readonly replicas: readonly Replica[]
  /** Delivers one message that is under way, in any order; false when there is none. */
  readonly deliver: () => boolean
  /** Lets everybody compare notes until nothing is missing anywhere. */
  readonly settle: () => void
}

/** Replicas of one plan that send each edit to everybody over links that lose, double and reorder. */
export function createWorld(count: number, faults: LinkFaults, random: () => number): World {
  const start = new Y.Doc()
  start.clientID = 1
  preparePlan(start)
  const first = Y.encodeStateAsUpdate(start)
  const underway: Message[] = []
  const replicas = Array.from({ length: count }, (_, index): Replica => {
    const doc = new Y.Doc()
    doc.clientID = 100 + index
    Y.applyUpdate(doc, first)
    return { name: `replica-${index}`, plan: openPlan(doc) }
  })
  for (const from of replicas) {
    from.plan.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === 'link') return
      for (const to of replicas) if (to !== from) post({ to, bytes })
    })
  }

  function post(message: Message): void {
    if (random() < faults.lose) return
    underway.push(message)
    if (random() < faults.duplicate) underway.push(message)
  }

  return {
    replicas,
    deliver() {
      const [message] = underway.splice(Math.floor(random() * underway.length), 1)
      if (message === undefined) return false
      Y.applyUpdate(message.to.plan.doc, message.bytes, 'link')
      return true
    },
    settle() {
      underway.length = 0
      for (let round = 0; round < 2; round += 1) {
        for (const to of replicas) {
          for (const from of replicas)
            Y.applyUpdate(to.plan.doc, Y.encodeStateAsUpdate(from.plan.doc, Y.encodeStateVector(to.plan.doc)), 'link')
        }
      }
    },
  }
}
