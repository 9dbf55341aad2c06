import type { Clock, IdSource, Random } from '@parley/shared/base/sources.ts'
import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { asId, type DocumentId, type FeatureId, type RoadmapId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rooms } from '../sync/rooms.ts'

export interface SeedSources {
  readonly clock: Clock
  readonly random: Random
  readonly newId: IdSource
}

export async function seedDemo(
  { storage, rooms }: { readonly storage: Storage; readonly rooms: Rooms },
  { clock, random }: SeedSources,
): Promise<void> {
  if ((await storage.listWorkspaces()).length > 0) return
  const plan = asId<DocumentId>('plan-product-2027')
  await storage.createWorkspace({
    workspace: { id: asId<WorkspaceId>('northwind'), name: 'Northwind', createdAt: clock() },
    roadmaps: [
      {
        id: asId<RoadmapId>('product-2027'),
        name: 'Product 2027',
        slug: 'product-2027',
        planDocument: plan,
        salesDocument: asId<DocumentId>('sales-product-2027'),
      },
    ],
    people: (['owner', 'product', 'sales', 'viewer'] as const).map((role) => ({
      id: asId<UserId>(role),
      name: role,
      email: `${role}@northwind.example`,
      role,
      team: role,
      title: role,
    })),
  })
  const opened = await rooms.open(plan)
  if (!opened.ok) throw new Error(opened.failure)
  const { room } = opened.value
  const doc = openPlan(room.doc)
  room.edit('seed', () => {
    for (let index = 0; index < 20; index += 1) {
      const place = { horizon: (['now', 'next', 'later'] as const)[index % 3] ?? 'now', after: null, before: null }
      const result = applyCommand(
        doc,
        { kind: 'add-feature', featureId: asId<FeatureId>(`f${index}`), title: `Feature ${index}`, place, productId: null },
        { actor: asId<UserId>('product'), clock, random, origin: 'seed' },
      )
      if (!result.ok) throw new Error(JSON.stringify(result.failure))
    }
  })
  await rooms.drain(10_000)
}
