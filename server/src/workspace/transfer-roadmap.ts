import { instantAt } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { exportRoadmap } from '@parley/shared/exports/export-roadmap.ts'
import { readRoadmapFile } from '@parley/shared/exports/read-roadmap-file.ts'
import { restoreEntries, restorePlan } from '@parley/shared/exports/restore-roadmap.ts'
import type { RoadmapFile } from '@parley/shared/exports/roadmap-file.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { RestoredJson } from '@parley/shared/protocol/transfer.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import { findRoadmap } from './find-roadmap.ts'

export interface TransferTarget {
  readonly storage: Storage
  readonly rooms: Rooms
}

const saveWithinMs = 30_000

/** Everything a roadmap holds, without the sales document for whoever does not see it. */
export async function roadmapFile(
  { storage, rooms }: TransferTarget,
  roadmap: Roadmap,
  { seesSales, clock }: { readonly seesSales: boolean; readonly clock: Clock },
): Promise<RoadmapFile> {
  const [plan, sales, people] = await Promise.all([
    openRoom(rooms, roadmap.planDocument),
    seesSales ? openRoom(rooms, roadmap.salesDocument) : null,
    storage.listPeople(roadmap.workspaceId),
  ])
  return exportRoadmap({
    name: roadmap.name,
    people: people.map(({ id, name }) => ({ id, name })),
    plan: plan.doc,
    sales: sales === null ? null : sales.doc,
    at: instantAt(clock()),
  })
}

/** The same for the command line, which sees everything. */
export async function exportFor(target: TransferTarget, wanted: string | undefined, clock: Clock): Promise<Result<RoadmapFile, string>> {
  const found = await findRoadmap(target, wanted)
  return found.ok ? ok(await roadmapFile(target, found.value.roadmap, { seesSales: true, clock })) : found
}

export async function restoreFor(target: TransferTarget, wanted: string | undefined, json: unknown): Promise<Result<RestoredJson, string>> {
  const file = readRoadmapFile(json)
  const found = await findRoadmap(target, wanted)
  if (!file.ok) return file
  return found.ok ? restoreRoadmap(target, found.value.roadmap, file.value) : found
}

/** Puts a whole roadmap from a file into one that is empty; what stands in it already is never mixed with what comes. */
export async function restoreRoadmap(
  { rooms }: TransferTarget,
  roadmap: Roadmap,
  file: RoadmapFile,
): Promise<Result<RestoredJson, string>> {
  const [plan, sales] = await Promise.all([openRoom(rooms, roadmap.planDocument), openRoom(rooms, roadmap.salesDocument)])
  const held = countIn(plan, sales)
  if (held.features > 0 || held.companies > 0)
    return fail(
      `${roadmap.name} holds ${held.features} features and ${held.companies} companies: a roadmap file goes only into an empty roadmap.`,
    )
  const isWhole =
    plan.edit('server', () => restorePlan(plan.doc, file, 'restore')) &&
    sales.edit('server', () => restoreEntries(sales.doc, file.sales ?? { zones: {} }, 'restore'))
  const isSaved = await Promise.all([plan, sales].map((room) => room.whenSaved(saveWithinMs)))
  return isWhole && isSaved.every(Boolean) ? ok(countIn(plan, sales)) : fail('The server could not write it to its disk.')
}

function countIn(plan: Room, sales: Room): RestoredJson {
  return { features: project(openPlan(plan.doc)).features.size, companies: projectSales(openSales(sales.doc)).companies.size }
}

async function openRoom(rooms: Rooms, document: DocumentId): Promise<Room> {
  const opened = await rooms.open(document)
  if (!opened.ok) throw new Error(`the directory names a document that is not there: ${document}`)
  return opened.value.room
}
