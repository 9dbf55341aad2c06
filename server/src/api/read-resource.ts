import { compareText } from '@parley/shared/base/compare-text.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { instant } from '@parley/shared/protocol/api-fields.ts'
import { onDisk, type Access, type ApiDesk } from './desk.ts'
import type { Failure } from './failure.ts'
import type { AnyResource } from './resource.ts'
import * as z from 'zod/mini'

type Shown = Readonly<Record<string, unknown>>

export interface Page {
  readonly items: readonly Shown[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

const defaultLimit = 50
const mostOnPage = 200

/** One page in the order of the ids, which nothing that is added meanwhile can shift. */
export async function listResource(
  desk: ApiDesk,
  access: Access,
  { resource, query }: { readonly resource: AnyResource; readonly query: URLSearchParams },
): Promise<Result<Page, Failure>> {
  if (isHidden(access, resource)) return fail({ kind: 'not-found' })
  const asked = asking(resource, query)
  if (!asked.ok) return fail({ kind: 'unprocessable', detail: asked.failure })
  const { after, limit, filters, updatedSince } = asked.value
  const changed = updatedSince === undefined ? undefined : await changedSince(desk, { access, resource }, updatedSince)
  const scene = access.scene()
  const ids = resource
    .ids(scene, filters)
    .filter((id) => (after === undefined || compareText(id, after) > 0) && changed?.has(id) !== false)
    .sort(compareText)
  const shown = ids.slice(0, limit)
  const items = shown.map((id) => resource.read(scene, id)).filter((item) => item !== undefined)
  const last = shown.at(-1)
  if (!(await onDisk(access))) return fail({ kind: 'unavailable', detail: 'what is read is not saved yet' })
  return ok({ items, next: ids.length > limit && last !== undefined ? cursorAfter(last) : null })
}

export async function readResource(
  access: Access,
  { resource, id }: { readonly resource: AnyResource; readonly id: string },
): Promise<Result<Shown, Failure>> {
  const shown = isHidden(access, resource) ? undefined : resource.read(access.scene(), id)
  if (shown === undefined) return fail({ kind: 'not-found' })
  return (await onDisk(access)) ? ok(shown) : fail({ kind: 'unavailable', detail: 'what is read is not saved yet' })
}

function isHidden({ sales }: Access, { document }: AnyResource): boolean {
  return document === 'sales' && sales === null
}

interface Asked {
  readonly after: string | undefined
  readonly limit: number
  readonly filters: Readonly<Record<string, string>>
  readonly updatedSince: string | undefined
}

function asking(resource: AnyResource, query: URLSearchParams): Result<Asked, string> {
  const flaw = [...query].map(([name, value]) => flawOf(resource, name, value)).find((found) => found !== undefined)
  if (flaw !== undefined) return fail(flaw)
  return ok({
    after: readCursor(query.get('cursor') ?? ''),
    limit: Number(query.get('limit') ?? defaultLimit),
    filters: Object.fromEntries([...query].filter(([name]) => resource.filters[name] !== undefined)),
    updatedSince: query.get('updatedSince') ?? undefined,
  })
}

function flawOf(resource: AnyResource, name: string, value: string): string | undefined {
  const parsed = pageSchemas(resource)[name]?.safeParse(value)
  if (parsed === undefined) return `${name}: there is no such filter`
  return parsed.success ? undefined : `${name}: ${parsed.error.issues[0]?.message ?? 'not understood'}`
}

/** What may be asked of a list, by name. */
export function pageSchemas({ filters, isLogged }: AnyResource): Readonly<Record<string, z.ZodMiniType>> {
  return { ...filters, cursor: cursorSchema, limit: limitSchema, ...(isLogged === true ? { updatedSince: instant } : {}) }
}

const cursorSchema = z.string().check(z.refine((text) => readCursor(text) !== undefined, 'must be one that a page gave'))
const limitSchema = z
  .string()
  .check(z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostOnPage, `must be from 1 to ${mostOnPage}`))

function cursorAfter(id: string): string {
  return Buffer.from(`1 ${id}`).toString('base64url')
}

function readCursor(cursor: string): string | undefined {
  return /^1 ([A-Za-z0-9_-]{1,160})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1]
}

const atOnce = 5000

/** The segments of all keys that changed: an id among them is of something that did. */
async function changedSince(
  { storage }: ApiDesk,
  { access, resource }: { readonly access: Access; readonly resource: AnyResource },
  since: string,
): Promise<ReadonlySet<string>> {
  const document = resource.document === 'plan' ? access.roadmap.planDocument : access.roadmap.salesDocument
  const changed = new Set<string>()
  let after = await storage.seqAt(document, Date.parse(since))
  for (;;) {
    const changes = await storage.listChanges({ document, after, limit: atOnce })
    for (const { key } of changes) {
      const segments = key.split('/')
      for (const segment of segments) changed.add(segment)
      // What may be said of a feature is known by the feature and the audience.
      if (segments[0] === 'guidance') changed.add(segments.slice(1).join('_'))
    }
    const last = changes.at(-1)?.seq
    if (last === undefined || changes.length < atOnce) return changed
    // A page may end amid the changes of one update.
    after = last - 1 > after ? last - 1 : last
  }
}
