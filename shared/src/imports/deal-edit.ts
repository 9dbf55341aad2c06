import type { DealEdit } from '../commands/sales-command.ts'
import type { Deal, DealStage } from '../model/deal.ts'
import type { DealFacts } from './customer-import-plan.ts'

export interface EditedDeal {
  /** Undefined for one to be added. */
  readonly deal?: Deal
  readonly stages: readonly DealStage[]
}

const fields = ['name', 'stageId', 'amount', 'ownerId', 'expectedClose', 'closedOn'] as const

/** What a row changes of a deal: only what the file says, and only where it differs. */
export function dealEdit(facts: DealFacts, { deal, stages }: EditedDeal): DealEdit {
  const wanted = { ...saidOf(facts), ...dayOf(facts, { ...(deal === undefined ? {} : { deal }), stages }) }
  return fields.reduce<DealEdit>((edit, field) => {
    const value = wanted[field]
    return value === undefined || isSame(value, deal?.[field] ?? null) ? edit : { ...edit, [field]: value }
  }, {})
}

function saidOf({ name, stage, amount, ownerId }: DealFacts): DealEdit {
  return {
    name,
    ...(stage === undefined ? {} : { stageId: stage?.id ?? null }),
    ...(amount === undefined ? {} : { amount }),
    ...(ownerId === undefined ? {} : { ownerId }),
  }
}

/** The day of the file is expected while a deal is open, and a fact once it is closed; one that is open again is not closed on any day. */
function dayOf({ stage, closeDay }: DealFacts, { deal, stages }: EditedDeal): DealEdit {
  const kind = (stage === undefined ? stages.find(({ id }) => id === deal?.stageId) : stage)?.kind
  if (kind === 'won' || kind === 'lost') return closeDay === undefined ? {} : { closedOn: closeDay }
  return { closedOn: null, ...(closeDay === undefined ? {} : { expectedClose: closeDay }) }
}

function isSame(value: unknown, before: unknown): boolean {
  if (!isMoney(value) || !isMoney(before)) return value === before
  return value.amount === before.amount && value.currency === before.currency
}

function isMoney(value: unknown): value is NonNullable<Deal['amount']> {
  return typeof value === 'object' && value !== null
}
