import { randomUUID } from 'node:crypto'
import { readRoadmapFile } from '@parley/shared/exports/read-roadmap-file.ts'
import { fileToImport, type ImportedJson } from '@parley/shared/protocol/transfer.ts'
import * as z from 'zod/mini'
import { seesSales } from '../../auth/may-reach.ts'
import { importInto } from '../../workspace/import-features.ts'
import { restoreRoadmap, roadmapFile } from '../../workspace/transfer-roadmap.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import { roadmapOf } from '../roadmap-of.ts'
import type { Route } from '../route.ts'

const largest = { maxBytes: 48 * 1024 * 1024 }

/** Features from a file of another tool, in the name of whoever sends it. */
export const importFileRoute: Route = {
  method: 'POST',
  path: '/api/v1/roadmaps/:id/import',
  access: 'session',
  async handle(call) {
    const { identity, services, request } = call
    const { id, role } = identity.person
    if (role !== 'owner' && role !== 'product') return problem('forbidden', 'product and owners add features')
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const body = await readJson(request, fileToImport, largest)
    if (!body.ok) return body.failure
    const opened = await services.rooms.open(roadmap.planDocument)
    if (!opened.ok) return problem('not-found')
    const sources = { clock: services.clock, random: Math.random, newId: randomUUID }
    const done = await importInto({ room: opened.value.room, roadmap }, body.value, { ...sources, importer: { id, role } })
    if (!done.ok) return problem('unprocessable', done.failure)
    const [first] = done.value.plan.errors
    if (first !== undefined)
      return problem(
        'unprocessable',
        [first.row === null ? '' : `row ${first.row}`, first.column ?? '', first.message].filter(Boolean).join(', '),
      )
    const value: ImportedJson = { features: done.value.features }
    return { kind: 'json', value }
  },
}

/** The whole roadmap as a file, without loss, as far as the caller may see it. */
export const exportRoadmapRoute: Route = {
  method: 'GET',
  path: '/api/v1/roadmaps/:id/export',
  access: 'member',
  async handle(call) {
    const { identity, services } = call
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const value = await roadmapFile(services, roadmap, { seesSales: seesSales(identity), clock: services.clock })
    return { kind: 'json', value, headers: { 'content-disposition': `attachment; filename="${roadmap.slug}.json"` } }
  },
}

/** Puts a roadmap file into a roadmap that is empty. */
export const restoreRoadmapRoute: Route = {
  method: 'POST',
  path: '/api/v1/roadmaps/:id/restore',
  access: 'owner',
  async handle(call) {
    const roadmap = await roadmapOf(call)
    if (roadmap === undefined) return problem('not-found')
    const body = await readJson(call.request, z.unknown(), { ...largest, deepest: 128 })
    if (!body.ok) return body.failure
    const file = readRoadmapFile(body.value)
    if (!file.ok) return problem('unprocessable', file.failure)
    const done = await restoreRoadmap(call.services, roadmap, file.value)
    return done.ok ? { kind: 'json', value: done.value } : problem('unprocessable', done.failure)
  },
}
