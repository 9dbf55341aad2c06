import { observeDocument, together, type Changes } from '@parley/shared/document/observe-document.ts'
import type { LiveDoc } from '@parley/shared/document/live-doc.ts'

/** Above this, projecting everything anew is cheaper than key by key. */
const manyKeys = 4000

/**
 * Hands on what changes: one's own edits in the same turn, those of others collected and once a frame, so that no number of
 * colleagues makes a screen stutter.
 */
export function batchChanges<Z extends string>(live: LiveDoc<Z>, show: (changes: Changes<Z>) => void): () => void {
  let waiting: Changes<Z> | undefined
  let frame = 0

  function flush(): void {
    cancelAnimationFrame(frame)
    frame = 0
    const changes = waiting
    waiting = undefined
    if (changes !== undefined) show(changes)
  }

  const stop = observeDocument(live, (changes, { local }) => {
    waiting = waiting === undefined ? changes : bounded(together(waiting, changes))
    if (local) flush()
    else if (frame === 0) frame = requestAnimationFrame(flush)
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}

function bounded<Z extends string>(changes: Changes<Z>): Changes<Z> {
  if (changes.kind === 'all') return changes
  let count = 0
  for (const keys of changes.keys.values()) count += keys.size
  return count > manyKeys ? { kind: 'all' } : changes
}
