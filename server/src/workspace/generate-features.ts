import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { generateRoadmap } from '@parley/shared/demo/generate-roadmap.ts'
import type { SeedSources } from '@parley/shared/demo/seed-plan.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import type { ControlRequest } from '@parley/shared/protocol/control.ts'
import { findRoadmap } from './find-roadmap.ts'
import type { SeedTarget } from './seed-demo.ts'

/** Adds made-up features and comments to a roadmap, for trying out sizes. */
export async function generateFeatures(
  target: SeedTarget,
  { roadmap, features, comments }: Extract<ControlRequest, { kind: 'generate' }>,
  sources: SeedSources,
): Promise<Result<{ readonly roadmap: string; readonly features: number; readonly comments: number }, string>> {
  const found = await findRoadmap(target, roadmap)
  if (!found.ok) return found
  const {
    room,
    roadmap: { name },
  } = found.value
  const isWhole = room.edit('generate', () => room.doc.transact(() => generateRoadmap(openPlan(room.doc), { features, comments }, sources)))
  if (!isWhole || !(await room.whenSaved(60_000))) return fail('The server could not write it to its disk.')
  return ok({ roadmap: name, features, comments })
}
