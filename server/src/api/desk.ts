import { dayOf } from '@parley/shared/calendar/days-between.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import { emptySales } from '@parley/shared/projection/sales-view.ts'
import type { Person, Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'
import type { Failure } from './failure.ts'
import type { Scene } from './resource.ts'

/** Who asks, and whether what they came with reaches what sales writes. */
export interface Reader {
  readonly person: Person
  readonly seesSales: boolean
}

/** A roadmap as one person may reach it: without the sales document for those who never see a byte of it. */
export interface Access {
  readonly person: Person
  readonly roadmap: Roadmap
  readonly plan: Room
  readonly sales: Room | null
  readonly scene: () => Scene
}

export interface ApiDesk {
  readonly storage: Storage
  readonly clock: Clock
  /** Ids of workspaces and of documents a person may not open are answered as if there were none. */
  readonly open: (reader: Reader, roadmapId: string) => Promise<Result<Access, Failure>>
}

export interface ApiDeskOptions {
  readonly storage: Storage
  readonly rooms: Pick<Rooms, 'open'>
  readonly views: Views
  readonly clock: Clock
}

export function createApiDesk({ storage, rooms, views, clock }: ApiDeskOptions): ApiDesk {
  return {
    storage,
    clock,
    async open({ person, seesSales }, roadmapId) {
      const roadmap = (await storage.listRoadmaps(person.workspaceId)).find(({ id }) => id === roadmapId)
      if (roadmap === undefined) return fail({ kind: 'not-found' })
      const [people, plan, sales] = await Promise.all([
        storage.listPeople(person.workspaceId),
        rooms.open(roadmap.planDocument),
        seesSales ? rooms.open(roadmap.salesDocument) : undefined,
      ])
      if (!plan.ok || sales?.ok === false) return fail({ kind: 'unavailable', detail: 'a document of the roadmap is missing' })
      const opened = { plan: plan.value.room, sales: sales?.value.room ?? null }
      return ok({ person, roadmap, ...opened, scene: () => sceneOf(views, opened, { people, today: dayOf(instantAt(clock())) }) })
    },
  }
}

function sceneOf(views: Views, { plan, sales }: Pick<Access, 'plan' | 'sales'>, around: Pick<Scene, 'people' | 'today'>): Scene {
  return { ...around, plan: views.plan(plan), sales: sales === null ? emptySales : views.sales(sales) }
}

const savedWithinMs = 5000

/** Nothing is told before it is on disk: what was read or written is, once this says so. */
export async function onDisk({ plan, sales }: Pick<Access, 'plan' | 'sales'>): Promise<boolean> {
  const rooms = sales === null ? [plan] : [plan, sales]
  const saved = await Promise.all(rooms.map(async (room) => room.isSettled || room.whenSaved(savedWithinMs)))
  return saved.every(Boolean)
}
