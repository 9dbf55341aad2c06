import { randomUUID } from 'node:crypto'
import { dayOf } from '@parley/shared/calendar/days-between.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { salesKeys } from '@parley/shared/document/sales-keys.ts'
import { asId, type DocumentId, type RequestId } from '@parley/shared/model/ids.ts'
import { outsiderId } from '@parley/shared/model/outsider.ts'
import { longestIdea, type IdeaForm } from '@parley/shared/protocol/outsiders.ts'
import { normalEmail } from '../auth/normal-email.ts'
import { stampsFor, writeStamps } from '../sync/stamp-changes.ts'
import type { OutsidersContext } from './outsiders-context.ts'
import { refused, type OutsiderRefusal } from './refusal.ts'

/** Why the form is shown once more; whoever wrote it keeps their words. */
export type IdeaFlaw = 'blank' | 'too-long' | 'bad-address' | 'too-quick' | 'too-old' | 'too-many' | 'full'

export type IdeaRefusal =
  | Extract<OutsiderRefusal, { readonly kind: 'nowhere' | 'unavailable' }>
  | { readonly kind: 'flaw'; readonly flaw: IdeaFlaw }

export interface IdeaSent {
  readonly slug: string
  readonly address: string
  readonly form: IdeaForm
}

const quickestMs = 3000
const oldestMs = 24 * 3_600_000
/** What people can read; beyond that it is noise. */
const mostADay = 100
const savedWithinMs = 5000

/** Puts an idea of somebody outside into the inbox of requests, where product decides what becomes of it. */
export async function sendIdea(context: OutsidersContext, { slug, address, form }: IdeaSent): Promise<Result<void, IdeaRefusal>> {
  const published = context.publisher.published(slug)
  if (published?.settings.ideas !== true) return refused('nowhere')
  // Only programs fill what people cannot see; they learn nothing from the answer.
  if (form.website !== '') return ok(undefined)
  const text = plainText(form.text)
  const flaw = flawOf(context, form, text)
  if (flaw !== undefined) return fail({ kind: 'flaw', flaw })
  const { roadmapId, salesDocument } = published
  if (context.budgets.admit('idea', address, roadmapId) > 0) return fail({ kind: 'flaw', flaw: 'too-many' })
  const day = dayOf(instantAt(context.clock()))
  if (!(await context.storage.countIdea(roadmapId, day, mostADay))) return fail({ kind: 'flaw', flaw: 'full' })
  const replyTo = form.email.trim() === '' ? null : (normalEmail(form.email) ?? null)
  return (await keep(context, salesDocument, { text, replyTo })) ? ok(undefined) : refused('unavailable')
}

function flawOf({ formStamps }: OutsidersContext, { email, opened }: IdeaForm, text: string): IdeaFlaw | undefined {
  if (text === '') return 'blank'
  if (text.length > longestIdea) return 'too-long'
  if (email.trim() !== '' && normalEmail(email) === undefined) return 'bad-address'
  const age = formStamps.ageOf(opened)
  if (age === undefined || age > oldestMs) return 'too-old'
  return age < quickestMs ? 'too-quick' : undefined
}

/** Forms send lines with a carriage return, and what cannot be seen has no business in a text. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

interface Idea {
  readonly text: string
  readonly replyTo: string | null
}

async function keep({ rooms, clock }: OutsidersContext, document: DocumentId, words: Idea): Promise<boolean> {
  const opened = await rooms.open(document)
  if (!opened.ok || opened.value.room.storage === 'damaged') return false
  const { room } = opened.value
  const context = { actor: outsiderId, role: 'server', clock, random: Math.random, origin: 'public' } as const
  const requestId = asId<RequestId>(randomUUID())
  const key = salesKeys.request({ authorId: outsiderId, id: requestId }, 'text')
  const isApplied = room.edit(outsiderId, () =>
    room.doc.transact(() => {
      const done = applySalesCommands(openSales(room.doc), [{ kind: 'log-request', requestId, words }], context)
      if (!done.ok) throw new Error(`an idea was refused: ${JSON.stringify(done.failure)}`)
      writeStamps(room.doc, stampsFor(room.doc, [{ key, kind: 'create', by: outsiderId }], clock()))
    }),
  )
  return isApplied && (await room.whenSaved(savedWithinMs))
}
