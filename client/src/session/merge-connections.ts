import type { ConnectionFacts, ConnectionStore } from '../store/connection-slice.ts'

/** Keeps one set of facts for all documents of a roadmap: what worries one of them worries the reader. */
export function mergeConnections(plan: ConnectionStore, others: readonly ConnectionStore[], into: ConnectionStore): () => void {
  function merge(): void {
    into.setState(others.map((other) => other.getState()).reduce(together, plan.getState()), true)
  }
  const stops = [plan, ...others].map((store) => store.subscribe(merge))
  merge()
  return () => {
    for (const stop of stops) stop()
  }
}

const storages = ['saving', 'not-saving', 'damaged'] as const

function together(plan: ConnectionFacts, other: ConnectionFacts): ConnectionFacts {
  return {
    ...plan,
    unsaved: plan.unsaved + other.unsaved,
    setAside: plan.setAside + other.setAside,
    online: plan.online && other.online,
    storage: storages[Math.max(storages.indexOf(plan.storage), storages.indexOf(other.storage))] ?? plan.storage,
    keepsCopy: plan.keepsCopy && other.keepsCopy,
    ended: plan.ended ?? other.ended,
  }
}
