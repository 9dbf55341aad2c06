import { writeEntries } from '@parley/shared/document/live-doc.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { TrackerConnection } from '../storage/trackers.ts'
import type { Room } from '../sync/room.ts'
import type { Views } from '../sync/views.ts'
import { createLinkSchedule, type LinkSchedule } from './link-schedule.ts'
import { reconcile } from './link-writes.ts'
import { wantedLinks, type WantedLink } from './wanted-links.ts'
import type { Random } from '@parley/shared/base/sources.ts'

/** The open plan of a roadmap, as far as links go. */
export interface FollowedPlan {
  readonly roadmap: Roadmap
  readonly schedule: LinkSchedule
  /** Nobody reads what is written while nobody is there. */
  readonly hasReaders: () => boolean
  readonly wanted: () => readonly WantedLink[]
  readonly write: (writes: readonly Write[]) => void
  /** Makes the plan tell of these connections, and of no others. */
  readonly reconcile: (connections: readonly TrackerConnection[]) => void
}

export interface FollowOptions {
  readonly roadmap: Roadmap
  readonly views: Pick<Views, 'plan'>
  readonly random: Random
}

/** Nothing is projected before a workspace has a tracker: most have none. */
export function followPlan(room: Room, { roadmap, views, random }: FollowOptions): FollowedPlan {
  const plan = openPlan(room.doc)
  let found: { readonly of: PlanView; readonly wanted: readonly WantedLink[] } | undefined
  let reconciled: { readonly of: PlanView; readonly connections: string } | undefined

  function write(writes: readonly Write[]): void {
    if (writes.length > 0) room.edit('server', () => writeEntries(room, writes, 'server'))
  }

  function tellsOfTrackers(): boolean {
    for (const key of plan.keys('links')) if (key.startsWith('tracker/')) return true
    return false
  }

  return {
    roadmap,
    schedule: createLinkSchedule(random),
    hasReaders: () => room.members.size > 0,
    wanted() {
      const now = views.plan(room)
      if (found === undefined || !isSame(found.of, now)) found = { of: now, wanted: wantedLinks(now) }
      return found.wanted
    },
    write,
    reconcile(connections) {
      if (reconciled === undefined && connections.length === 0 && !tellsOfTrackers()) return
      const text = JSON.stringify(connections)
      if (reconciled?.connections === text && isSame(reconciled.of, views.plan(room))) return
      write(reconcile(views.plan(room), connections))
      reconciled = { of: views.plan(room), connections: text }
    },
  }
}

function isSame(a: PlanView, b: PlanView): boolean {
  return a.features === b.features && a.links === b.links
}
