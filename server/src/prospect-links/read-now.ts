import { instantAt } from '@parley/shared/base/instant.ts'
import { dayOf } from '@parley/shared/calendar/days-between.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Now } from './link-content.ts'
import type { LinkContext } from './link-context.ts'

const saveWithinMs = 5000

/** A roadmap as it is on disk; undefined where it cannot be read, or a document is damaged and may have lost a prohibition. */
export async function readNow(
  { rooms, views, clock }: Pick<LinkContext, 'rooms' | 'views' | 'clock'>,
  { planDocument, salesDocument }: Pick<Roadmap, 'planDocument' | 'salesDocument'>,
): Promise<Now | undefined> {
  const [plan, sales] = await Promise.all([rooms.open(planDocument), rooms.open(salesDocument)])
  if (!plan.ok || !sales.ok) return undefined
  const opened = [plan.value.room, sales.value.room]
  if (opened.some(({ storage }) => storage === 'damaged')) return undefined
  const now = { plan: views.plan(plan.value.room), sales: views.sales(sales.value.room), today: dayOf(instantAt(clock())) }
  const saved = await Promise.all(opened.map((room) => room.whenSaved(saveWithinMs)))
  return now.plan.ready && now.sales.ready && !saved.includes(false) ? now : undefined
}
