import { createHash } from 'node:crypto'
import { briefingFor } from '@parley/shared/briefing/briefing-for.ts'
import { canonicalText } from '@parley/shared/briefing/canonical-text.ts'
import { planChangesOf } from '@parley/shared/briefing/plan-changes-of.ts'
import { dayOf } from '@parley/shared/calendar/days-between.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { emptySales } from '@parley/shared/projection/sales-view.ts'
import type { StoredChange } from '../storage/change-log.ts'
import type { Person, Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rooms } from '../sync/rooms.ts'

export interface BriefingDesk {
  readonly storage: Storage
  readonly rooms: Pick<Rooms, 'open'>
  readonly clock: () => number
}

export interface Briefing {
  /** When the reader last acknowledged; null for never. */
  readonly since: number | null
  readonly after: number
  readonly upTo: number
  readonly log: readonly StoredChange[]
}

const firstTimeMs = 14 * 86_400_000
/** More than anybody reads; whoever is so far behind acknowledges in steps. */
const mostChanges = 5000

/** The log of a plan since somebody last acknowledged it. */
export async function briefingOf(
  { storage, clock }: Pick<BriefingDesk, 'storage' | 'clock'>,
  roadmap: Roadmap,
  person: Person,
): Promise<Briefing> {
  const document = roadmap.planDocument
  const mine = (await storage.listAcknowledgements(document)).find(({ personId }) => personId === person.id)
  const after = mine?.seq ?? (await storage.seqAt(document, clock() - firstTimeMs))
  const log = await storage.listChanges({ document, after, limit: mostChanges })
  return { since: mine?.at ?? null, after, upTo: log.at(-1)?.seq ?? after, log }
}

export interface Reading {
  readonly roadmap: Roadmap
  readonly person: Person
  readonly upTo: number
  readonly hash: string
}

/** Writes down that somebody has read a briefing, if what they read is what it says now. */
export async function acknowledge(desk: BriefingDesk, { roadmap, person, upTo, hash }: Reading): Promise<Result<void, 'changed'>> {
  const { storage, clock } = desk
  const briefing = await briefingOf(desk, roadmap, person)
  const log = briefing.log.filter(({ seq }) => seq <= upTo)
  if (upTo > briefing.upTo || hash !== (await hashOf(desk, { roadmap, person: person.id, log }))) return fail('changed')
  await storage.acknowledge({ document: roadmap.planDocument, personId: person.id, seq: upTo, hash, at: clock() })
  return ok(undefined)
}

/** Of the words alone: whose deals stand behind them decides only in which order they are read. */
async function hashOf(
  { storage, rooms, clock }: BriefingDesk,
  { roadmap, person, log }: { readonly roadmap: Roadmap; readonly person: UserId; readonly log: readonly StoredChange[] },
): Promise<string | undefined> {
  const opened = await rooms.open(roadmap.planDocument)
  if (!opened.ok) return undefined
  const people = new Set<string>((await storage.listPeople(roadmap.workspaceId)).map(({ id }) => id))
  const plan = project(openPlan(opened.value.room.doc))
  const today = dayOf(instantAt(clock()))
  const changes = planChangesOf(log, { features: plan.features, today, isPerson: (actor) => people.has(actor) })
  const items = briefingFor({
    changes,
    features: plan.features,
    sales: emptySales,
    userId: person,
    guidance: (feature) => guidanceOf(feature, plan.guidance.get(feature.id), { audience: 'prospect', today }),
  })
  return createHash('sha256').update(canonicalText(items)).digest('hex')
}
