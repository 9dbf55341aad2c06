import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { asId, type DocumentId, type FeatureId, type RoadmapId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Horizon } from '@parley/shared/model/feature.ts'
import { firstSettings, type PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicationDesk } from '../public/publication-desk.ts'
import type { Room } from '../sync/room.ts'
import { planDocument, type TestServer } from './test-server.ts'

const roadmapId = asId<RoadmapId>('r1')
const workspaceId = asId<WorkspaceId>('w1')
const context = {
  actor: asId<UserId>('product'),
  role: 'server',
  clock: () => 1_795_000_000_000,
  random: () => 0.5,
  origin: 'test',
} as const

export const publicSettings: PublicationSettings = {
  ...firstSettings('Acme', 'acme'),
  enabled: true,
  mode: 'automatic',
  title: 'Where Acme is going',
  intro: 'Hello.',
}

export async function publicationDesk(server: TestServer): Promise<PublicationDesk> {
  const [roadmap] = await server.storage.listRoadmaps(workspaceId)
  if (roadmap === undefined) throw new Error('no roadmap')
  return server.app.services.publisher.deskOf(roadmap)
}

/** Makes the roadmap of the small workspace public, as its owner would. */
export async function goPublic(server: TestServer, given: Partial<PublicationSettings> = {}): Promise<PublicationDesk> {
  const settings = { ...publicSettings, ...given }
  const set = await server.storage.setPublication({ roadmapId, workspaceId, settings }, { actor: asId<UserId>('owner'), at: 1 })
  if (!set.ok) throw new Error(set.failure)
  const desk = await publicationDesk(server)
  await desk.apply(settings)
  return desk
}

async function roomOf(server: TestServer, document: DocumentId): Promise<Room> {
  const opened = await server.app.services.rooms.open(document)
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value.room
}

export async function plan(server: TestServer, ...commands: readonly Command[]): Promise<void> {
  const room = await roomOf(server, planDocument)
  room.edit('product', () => {
    const done = applyCommands(openPlan(room.doc), commands, context)
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  })
}

export async function sell(server: TestServer, ...commands: readonly SalesCommand[]): Promise<void> {
  const room = await roomOf(server, asId<DocumentId>('sales-1'))
  room.edit('sales', () => {
    const done = applySalesCommands(openSales(room.doc), commands, context)
    if (!done.ok) throw new Error(JSON.stringify(done.failure))
  })
}

/** A feature that outsiders may see under these words. */
export function shown(id: string, publicTitle: string, horizon: Horizon = 'now'): readonly Command[] {
  const featureId = asId<FeatureId>(id)
  return [
    { kind: 'add-feature', featureId, title: `Own ${id}`, productId: null, place: { horizon, after: null, before: null } },
    { kind: 'edit-feature', featureId, edit: { visibility: 'public', publicTitle } },
  ]
}

/** What came over the wire. */
export interface RawAnswer {
  readonly status: number
  /** All but the date. */
  readonly headers: string
  readonly body: Buffer
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks as a stranger does: without a cookie, and sees the bytes as they come. */
export function askStranger(server: TestServer, path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const asked = request({ hostname, port, path, method, headers: { connection: 'close', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const lines = response.rawHeaders.flatMap((name, index, all) =>
          index % 2 === 0 && name.toLowerCase() !== 'date' ? [`${name}: ${all[index + 1] ?? ''}`] : [],
        )
        resolve({ status: response.statusCode ?? 0, headers: lines.join('\n'), body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The body without its compression. */
export function unpacked({ headers, body }: RawAnswer): Buffer {
  if (body.length === 0) return body
  if (headers.includes('content-encoding: br')) return brotliDecompressSync(body)
  return headers.includes('content-encoding: gzip') ? gunzipSync(body) : body
}

const places = [
  '/p/acme',
  '/p/acme.json',
  '/p/acme/feed.xml',
  '/p/acme/rss.xml',
  '/p/acme/embed',
  '/p/acme/og.png',
  '/sitemap.xml',
  '/robots.txt',
]
const nowhere = ['/p/', '/p/acme/', '/p/acme/votes', '/p/other', '/p/other.json', '/p/ACME', '/p/%2e%2e', '/p/../api', '/p/acme/feed.xml/x']

/** Every way in which a stranger can ask, and every answer. */
export async function everyAnswer(server: TestServer): Promise<ReadonlyMap<string, RawAnswer>> {
  const answers = new Map<string, RawAnswer>()
  for (const path of [...places, ...nowhere])
    for (const encoding of ['identity', 'gzip', 'br'])
      answers.set(`GET ${path} ${encoding}`, await askStranger(server, path, { headers: { 'accept-encoding': encoding } }))
  for (const path of places) {
    const etag = /^etag: (.*)$/m.exec(answers.get(`GET ${path} identity`)?.headers ?? '')?.[1] ?? '"none"'
    answers.set(`HEAD ${path}`, await askStranger(server, path, { method: 'HEAD' }))
    answers.set(`POST ${path}`, await askStranger(server, path, { method: 'POST' }))
    answers.set(`known ${path}`, await askStranger(server, path, { headers: { 'if-none-match': etag } }))
  }
  return answers
}
