import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import { demoNews } from '@parley/shared/demo/demo-news.ts'
import { demoPeople } from '@parley/shared/demo/demo-people.ts'
import { demoUserId, seedPlan, type SeededFeatures, type SeedSources } from '@parley/shared/demo/seed-plan.ts'
import { seedSales } from '@parley/shared/demo/seed-sales.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { asId, type DocumentId, type RoadmapId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { firstSettings, type PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rooms } from '../sync/rooms.ts'

export interface SeedTarget {
  readonly storage: Storage
  readonly rooms: Rooms
}

/** Fills an empty data folder with the demo workspace; one that holds anything is left alone. */
export async function seedDemo({ storage, rooms }: SeedTarget, sources: SeedSources): Promise<void> {
  if ((await storage.listWorkspaces()).length > 0) return
  const product = roadmap('product-2027', 'Product 2027')
  const sandbox = roadmap('sandbox', 'Sandbox')
  await storage.createWorkspace({
    workspace: { id: asId<WorkspaceId>('northwind'), name: 'Northwind', createdAt: sources.clock() },
    roadmaps: [product, sandbox],
    people: demoPeople.map(({ slug, name, role, team, title }) => ({
      id: demoUserId(slug),
      name,
      email: `${slug}@northwind.example`,
      role,
      team,
      title,
    })),
  })
  const [main, customers, second] = await Promise.all([
    rooms.open(product.planDocument),
    rooms.open(product.salesDocument),
    rooms.open(sandbox.planDocument),
  ])
  if (!main.ok || !customers.ok || !second.ok) throw new Error('the demo documents are missing')
  const { room } = main.value
  let features: SeededFeatures = new Map()
  room.edit('seed', () =>
    room.doc.transact(() => {
      features = seedPlan(openPlan(room.doc), sources)
    }),
  )
  for (const { by, commands } of demoNews((slug) => features.get(slug)?.id ?? fault(slug))) {
    const actor = demoUserId(by)
    room.edit(actor, () => applyCommands(openPlan(room.doc), commands, { ...sources, actor, role: 'server', origin: 'seed' }))
  }
  const sales = customers.value.room
  sales.edit('seed', () => sales.doc.transact(() => seedSales(openSales(sales.doc), { ...sources, features })))
  const other = second.value.room
  other.edit('seed', () => writeEntries(openPlan(other.doc), [{ zone: 'settings', key: 'setting/name', value: sandbox.name }], 'seed'))
  await rooms.drain(10_000)
  const set = await storage.setPublication(
    { roadmapId: product.id, workspaceId: asId<WorkspaceId>('northwind'), settings: publicSettings },
    { actor: 'operator', at: sources.clock() },
  )
  if (!set.ok) throw new Error(`the demo is not public: ${set.failure}`)
}

const publicSettings: PublicationSettings = {
  ...firstSettings('Northwind', 'northwind'),
  enabled: true,
  mode: 'automatic',
  votes: true,
  ideas: true,
  subscriptions: true,
  title: 'Where Northwind is going',
  intro: 'Scheduling for people whose work is out there. This is what we are building, what comes after it, and what you can use today.',
}

function fault(slug: string): never {
  throw new Error(`the demo has no feature ${slug}`)
}

function roadmap(slug: string, name: string): Omit<Roadmap, 'workspaceId'> {
  return {
    id: asId<RoadmapId>(slug),
    name,
    slug,
    planDocument: asId<DocumentId>(`plan-${slug}`),
    salesDocument: asId<DocumentId>(`sales-${slug}`),
  }
}
