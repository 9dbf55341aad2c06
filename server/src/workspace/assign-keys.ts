import { keys } from '@parley/shared/document/keys.ts'
import { observeDocument, type PlanChanges } from '@parley/shared/document/observe-document.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import { openPlan, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import { featureIdOf } from '@parley/shared/projection/project-features.ts'
import type { Room } from '../sync/room.ts'

const prefix = 'RM-'

/** Gives every feature the short key people say, one number after the other, as soon as it arrives. */
export function keepKeys(room: Room): void {
  const plan = openPlan(room.doc)
  let highest = highestNumber(plan)
  let scheduled = false

  function assign(): void {
    scheduled = false
    const writes: Write[] = []
    for (const key of plan.keys('features')) {
      const id = key.endsWith('/title') ? featureIdOf(key) : undefined
      if (id === undefined || plan.get('features', keys.feature(id, 'key')) !== undefined) continue
      highest += 1
      writes.push({ zone: 'features', key: keys.feature(id, 'key'), value: `${prefix}${highest}` })
    }
    if (writes.length > 0) room.edit('server', () => writeEntries(plan, writes, 'server'))
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    // After the transaction that brought the feature: writing inside its observers would become part of it.
    setImmediate(assign)
  }

  observeDocument(plan, (changes) => {
    if (hasNewFeature(plan, changes)) schedule()
  })
  assign()
}

function hasNewFeature(plan: PlanDoc, changes: PlanChanges): boolean {
  if (changes.kind === 'all') return true
  for (const key of changes.keys.get('features') ?? []) {
    const id = key.endsWith('/title') ? featureIdOf(key) : undefined
    if (id !== undefined && plan.get('features', keys.feature(id, 'key')) === undefined) return true
  }
  return false
}

function highestNumber(plan: PlanDoc): number {
  let highest = 0
  for (const key of plan.keys('features')) {
    const value = key.endsWith('/key') ? plan.get('features', key) : undefined
    const number = typeof value === 'string' && value.startsWith(prefix) ? Number(value.slice(prefix.length)) : 0
    if (Number.isSafeInteger(number)) highest = Math.max(highest, number)
  }
  return highest
}
