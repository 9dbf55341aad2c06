import type { RoadmapId, UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Person, Roadmap } from '../storage/directory.ts'

/** Who and what a notice is about, as it names them. */
export interface Scene {
  readonly workspaceId: WorkspaceId
  readonly roadmapId: RoadmapId
  /** Those who answer for the plan. */
  readonly editors: readonly UserId[]
  readonly nameOf: (id: string | null) => string
  readonly pathTo: (place: string) => string
  /** Whether somebody is here and may read the plan, and so be told of it. */
  readonly isHere: (id: UserId) => boolean
  /** Whether somebody may read what sales writes. */
  readonly seesSales: (id: UserId) => boolean
}

export function sceneOf(roadmap: Pick<Roadmap, 'id' | 'workspaceId'>, people: readonly Person[]): Scene {
  const here = new Map(people.filter(({ isActive }) => isActive).map((person) => [String(person.id), person]))
  return {
    workspaceId: roadmap.workspaceId,
    roadmapId: roadmap.id,
    editors: [...here.values()].filter(({ role }) => role === 'owner' || role === 'product').map(({ id }) => id),
    nameOf: (id) => people.find((person) => person.id === id)?.name ?? 'Somebody',
    pathTo: (place) => `/r/${roadmap.id}/${place}`,
    isHere: (id) => here.has(id),
    seesSales: (id) => (here.get(id)?.role ?? 'viewer') !== 'viewer',
  }
}
