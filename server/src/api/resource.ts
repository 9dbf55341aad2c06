import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Day, Instant } from '@parley/shared/base/instant.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Person } from '../storage/directory.ts'
import * as z from 'zod/mini'

/** A roadmap as somebody may see it; without its sales document it shows an empty one. */
export interface Scene {
  readonly plan: PlanView
  readonly sales: SalesView
  readonly people: readonly Person[]
  readonly today: Day
}

/** The commands that a write becomes. All are for one document, so that all are made or none is. */
export type Effect =
  | { readonly kind: 'plan'; readonly commands: readonly Command[] }
  | { readonly kind: 'sales'; readonly commands: readonly SalesCommand[] }

export interface Around<E> {
  /** What is changed; undefined for what is only about to be. */
  readonly entity: E
  readonly id: string
  readonly scene: Scene
  readonly now: Instant
}

/** A write as routes know it: what it takes, and how that becomes commands. The failure names the field. */
export interface Write<E> {
  readonly summary: string
  readonly body: z.ZodMiniType
  readonly decide: (raw: unknown, around: Around<E>) => Result<Effect, string>
}

export interface Filter<E> {
  readonly schema: z.ZodMiniType
  readonly keeps: (entity: E, value: string) => boolean
}

type Shown = Readonly<Record<string, unknown>>

/** Everything the interface knows of one kind of thing. Routes, their description and the tools of MCP follow from it. */
export interface Resource<E extends { readonly id: string } = { readonly id: string }> {
  readonly name: string
  readonly one: string
  readonly about: string
  readonly document: DocumentKind
  /** There is one of it, at the address that otherwise lists. */
  readonly isSingle?: boolean
  /** Whether the change log knows when it was changed. */
  readonly isLogged?: boolean
  readonly shape: z.ZodMiniType
  /** What is there; the deleted left out. */
  readonly all: (scene: Scene) => readonly E[]
  /** Also one that is deleted, as long as it can be restored. */
  readonly find: (scene: Scene, id: string) => E | undefined
  readonly show: (entity: E, scene: Scene) => Shown
  readonly filters?: Readonly<Record<string, Filter<E>>>
  readonly create?: Write<undefined>
  /** Fields of the body of which the new one's id is made, where it is not chosen freely. */
  readonly idOf?: (raw: unknown) => string | undefined
  readonly update?: Write<E>
  readonly remove?: Write<E>
  readonly verbs?: Readonly<Record<string, Write<E>>>
}

/** A resource whose kind of entity only it knows: what it finds it also shows and changes. */
export interface AnyResource extends Omit<Resource, 'all' | 'find' | 'show' | 'filters' | 'update' | 'remove' | 'verbs'> {
  readonly ids: (scene: Scene, filters: Readonly<Record<string, string>>) => readonly string[]
  readonly read: (scene: Scene, id: string) => Shown | undefined
  readonly filters: Readonly<Record<string, z.ZodMiniType>>
  readonly update?: BoundWrite
  readonly remove?: BoundWrite
  readonly verbs: Readonly<Record<string, BoundWrite>>
}

/** A write that finds itself what it changes. */
export interface BoundWrite extends Omit<Write<never>, 'decide'> {
  readonly decide: (raw: unknown, around: Omit<Around<undefined>, 'entity'>) => Result<Effect, string>
}

export function writing<E, T>(summary: string, body: z.ZodMiniType<T>, decide: (body: T, around: Around<E>) => Effect): Write<E> {
  return {
    summary,
    body,
    decide(raw, around) {
      const parsed = body.safeParse(raw)
      if (!parsed.success) return fail(complaintOf(parsed.error))
      const stranger = unknownReference(parsed.data, around.scene)
      return stranger === undefined ? ok(decide(parsed.data, around)) : fail(stranger)
    },
  }
}

/** A write that needs no words. */
export function acting<E>(summary: string, decide: (around: Around<E>) => Effect): Write<E> {
  return writing(summary, z.strictObject({}), (_, around: Around<E>) => decide(around))
}

export function resource<E extends { readonly id: string }>(spec: Resource<E>): AnyResource {
  const { all, find, show, filters = {}, update, remove, verbs = {}, ...rest } = spec
  const bind = (write: Write<E>): BoundWrite => ({
    ...write,
    decide(raw, around) {
      const entity = find(around.scene, around.id)
      return entity === undefined ? fail(`${spec.one}: it is gone`) : write.decide(raw, { ...around, entity })
    },
  })
  return {
    ...rest,
    filters: Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema])),
    ids: (scene, asked) =>
      all(scene)
        .filter((entity) => Object.entries(asked).every(([name, value]) => filters[name]?.keeps(entity, value) ?? true))
        .map(({ id }) => id),
    read(scene, id) {
      const entity = find(scene, id)
      return entity === undefined ? undefined : show(entity, scene)
    },
    ...(update === undefined ? {} : { update: bind(update) }),
    ...(remove === undefined ? {} : { remove: bind(remove) }),
    verbs: Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, bind(verb)])),
  }
}

function complaintOf({ issues: [issue] }: z.core.$ZodError): string {
  const place = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.join('.')
  return `${place}: ${issue?.message ?? 'unknown shape'}`
}

/** By the name of a field, where what it names must be. The grammar knows ids only by their shape. */
const homes: Readonly<Record<string, (scene: Scene, id: string) => boolean>> = {
  productId: ({ plan }, id) => has(plan.goals.products, id),
  initiativeId: ({ plan }, id) => has(plan.goals.initiatives, id),
  objectiveId: ({ plan }, id) => has(plan.goals.objectives, id),
  featureId: ({ plan }, id) => has(plan.features, id),
  aboutFeatureId: ({ plan }, id) => has(plan.features, id),
  lostForFeatureId: ({ plan }, id) => has(plan.features, id),
  companyId: ({ sales }, id) => has(sales.companies, id),
  dealId: ({ sales }, id) => has(sales.deals, id),
  stageId: ({ sales }, id) => has(sales.stages, id),
  callId: ({ sales }, id) => has(sales.calls, id),
  intoId: ({ sales }, id) => has(sales.requests, id),
  ownerId: ({ people }, id) => people.some((person) => person.id === id && person.isActive),
}

function unknownReference(body: unknown, scene: Scene): string | undefined {
  for (const [field, value] of Object.entries(Object(body)))
    if (typeof value === 'string' && homes[field]?.(scene, value) === false) return `${field}: there is no ${value}`
  return undefined
}

function has(map: ReadonlyMap<string, { readonly deletedAt: string | null }>, id: string): boolean {
  return map.get(id)?.deletedAt === null
}
