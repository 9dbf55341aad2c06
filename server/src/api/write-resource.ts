import { createHash, randomUUID } from 'node:crypto'
import { instantAt } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import type { CommandFailure } from '@parley/shared/commands/command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import type { Write as Entry } from '@parley/shared/document/zone.ts'
import type { Room } from '../sync/room.ts'
import { stampsFor, writeStamps } from '../sync/stamp-changes.ts'
import { onDisk, type Access, type ApiDesk } from './desk.ts'
import { etagOf, namesTag } from './etag.ts'
import { failureOf, type Failure } from './failure.ts'
import type { AnyResource, BoundWrite, Effect, Write } from './resource.ts'

export type Deed =
  | { readonly kind: 'create'; readonly write: Write<undefined> }
  | { readonly kind: 'change'; readonly write: BoundWrite; readonly id: string; readonly ifMatch?: string }

export interface Order {
  readonly resource: AnyResource
  readonly deed: Deed
  readonly raw: unknown
  /** The person's own name for this order: the same one makes the same thing, so trying again makes no second one. */
  readonly key?: string
}

export interface Written {
  readonly id: string
  /** Undefined for what is gone for good. */
  readonly shown: Readonly<Record<string, unknown>> | undefined
}

/** Turns a write into commands, carries them out in the live document as that person, and answers once they are on disk. */
export async function writeResource(desk: ApiDesk, access: Access, order: Order): Promise<Result<Written, Failure>> {
  const room = order.resource.document === 'plan' ? access.plan : access.sales
  if (room === null) return fail({ kind: 'not-found' })
  if (room.storage !== 'saving') return fail({ kind: 'unavailable', detail: 'nothing can be saved at the moment' })
  // From here to the transaction nothing waits, so what was checked is what is changed.
  const done = carryOut(desk, { access, room }, order)
  if (!done.ok) return done
  if (!(await onDisk(access))) return fail({ kind: 'unavailable', detail: 'it is not known whether this was saved' })
  return done
}

interface Target {
  readonly access: Access
  readonly room: Room
}

function carryOut(desk: ApiDesk, target: Target, order: Order): Result<Written, Failure> {
  const { access } = target
  const { resource, deed, raw } = order
  const scene = access.scene()
  const id = deed.kind === 'change' ? deed.id : (resource.idOf?.(raw) ?? newId(access, order.key))
  const known = resource.read(scene, id)
  // What an earlier try under the same key made is the answer to this one.
  if (deed.kind === 'create' && known !== undefined && resource.idOf === undefined) return ok({ id, shown: known })
  const clash = clashWith(order, known)
  if (clash !== undefined) return fail(clash)
  const around = { id, scene, now: instantAt(desk.clock()) }
  const decided = deed.kind === 'change' ? deed.write.decide(raw, around) : deed.write.decide(raw, { ...around, entity: undefined })
  if (!decided.ok) return fail({ kind: 'unprocessable', detail: decided.failure })
  const failure = apply(desk, target, decided.value)
  return failure === undefined ? ok({ id, shown: resource.read(access.scene(), id) }) : fail(failure)
}

/** Why a deed does not go together with what is there already, or is not. */
function clashWith({ resource, deed }: Order, known: object | undefined): Failure | undefined {
  if (deed.kind === 'create') return known === undefined ? undefined : { kind: 'conflict', detail: `${resource.one}: it is there already` }
  if (known === undefined) return { kind: 'not-found' }
  const isStale = deed.ifMatch !== undefined && !namesTag(deed.ifMatch, etagOf(known))
  return isStale ? { kind: 'precondition-failed', detail: 'it has changed since it was read' } : undefined
}

function newId({ person }: Access, key: string | undefined): string {
  return key === undefined ? randomUUID() : createHash('sha256').update(`${person.id} ${key}`).digest('base64url').slice(0, 27)
}

function apply({ clock }: ApiDesk, { access: { person }, room }: Target, effect: Effect): Failure | undefined {
  const context: CommandContext = { actor: person.id, role: person.role, clock, random: Math.random, origin: 'api' }
  let refusal: CommandFailure | undefined
  const isWhole = room.edit(person.id, () =>
    room.doc.transact(() => {
      const done = run(room, effect, context)
      if (done.ok) stamp(room, done.value, context)
      else refusal = done.failure
    }),
  )
  if (refusal !== undefined) return failureOf(refusal)
  return isWhole ? undefined : { kind: 'unavailable', detail: 'the roadmap is being reloaded' }
}

function run(room: Room, effect: Effect, context: CommandContext): Result<readonly Entry<string>[], CommandFailure> {
  return effect.kind === 'plan'
    ? applyCommands(openPlan(room.doc), effect.commands, context)
    : applySalesCommands(openSales(room.doc), effect.commands, context)
}

/** What comes over a socket is stamped after the gate; what comes by this way is stamped here, in the same transaction. */
function stamp({ doc }: Room, entries: readonly Entry<string>[], { actor, clock }: CommandContext): void {
  const changes = entries.map(({ key, value }) => ({
    key,
    kind: value === undefined ? ('delete' as const) : ('update' as const),
    by: actor,
  }))
  const due = stampsFor(doc, changes, clock())
  if (due.size > 0) writeStamps(doc, due)
}
