import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Room } from '../sync/room.ts'
import type { SeedTarget } from './seed-demo.ts'

export interface FoundRoadmap {
  readonly roadmap: Roadmap
  readonly room: Room
}

/** The plan of the roadmap with a name or slug; of the first one when none is asked for. */
export async function findRoadmap({ storage, rooms }: SeedTarget, wanted: string | undefined): Promise<Result<FoundRoadmap, string>> {
  const workspaces = await storage.listWorkspaces()
  const roadmaps = (await Promise.all(workspaces.map(({ id }) => storage.listRoadmaps(id)))).flat()
  const lower = wanted?.toLowerCase()
  const roadmap = lower === undefined ? roadmaps[0] : roadmaps.find(({ name, slug }) => name.toLowerCase() === lower || slug === lower)
  if (roadmap === undefined)
    return fail(`There is no roadmap ${wanted ?? 'at all'}; there are: ${roadmaps.map(({ name }) => name).join(', ') || 'none'}.`)
  const opened = await rooms.open(roadmap.planDocument)
  if (!opened.ok) return fail(`The document of ${roadmap.name} is missing.`)
  const { room } = opened.value
  return room.storage === 'damaged' ? fail(`${roadmap.name} is damaged and cannot be changed.`) : ok({ roadmap, room })
}
