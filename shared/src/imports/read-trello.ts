import { z } from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { recordTable, type TableRecord } from './record-table.ts'
import type { SkippedRow, Table } from './table.ts'

const value = z.looseObject({ number: z.string(), text: z.string(), checked: z.string(), date: z.string() }).partial()

const board = z.looseObject({
  lists: z.array(z.looseObject({ id: z.string(), name: z.string(), closed: z.boolean().default(false), pos: z.number().default(0) })),
  cards: z.array(
    z.looseObject({
      shortLink: z.string().optional(),
      id: z.string(),
      name: z.string(),
      desc: z.string().default(''),
      closed: z.boolean().default(false),
      idList: z.string(),
      pos: z.number().default(0),
      labels: z.array(z.looseObject({ name: z.string(), color: z.string().nullish() })).default([]),
      badges: z.looseObject({ votes: z.number().default(0) }).default({ votes: 0 }),
      customFieldItems: z
        .array(z.looseObject({ idCustomField: z.string(), value: value.nullish(), idValue: z.string().nullish() }))
        .default([]),
    }),
  ),
  customFields: z
    .array(z.looseObject({ id: z.string(), name: z.string(), options: z.array(z.looseObject({ id: z.string(), value })).optional() }))
    .default([]),
})

type Board = z.infer<typeof board>
type Card = Board['cards'][number]

/** The cards of a board from the leftmost list down; archived cards and those of archived lists are left out. */
export function readTrello(json: unknown): Result<Table, 'unknown_json'> {
  const parsed = board.safeParse(json)
  if (!parsed.success) return fail('unknown_json')
  const lists = new Map(parsed.data.lists.map((list) => [list.id, list]))
  const listPlace = (card: Card): number => lists.get(card.idList)?.pos ?? Number.MAX_VALUE
  const numbered = parsed.data.cards.map((card, index) => ({ card, number: index + 1 }))
  const skipped: SkippedRow[] = []
  const records: TableRecord[] = []
  for (const { card, number } of numbered.sort((a, b) => listPlace(a.card) - listPlace(b.card) || a.card.pos - b.card.pos)) {
    const list = lists.get(card.idList)
    if (card.closed || list?.closed === true) skipped.push({ row: number, reason: 'archived' })
    else records.push({ number, fields: fieldsOf(card, list?.name ?? '', parsed.data), labels: labelsOf(card) })
  }
  return ok(recordTable({ format: 'trello', records, skipped }))
}

function fieldsOf(card: Card, listName: string, { customFields }: Board): TableRecord['fields'] {
  const custom = card.customFieldItems.flatMap(({ idCustomField, value: held, idValue }): TableRecord['fields'] => {
    const field = customFields.find(({ id }) => id === idCustomField)
    const cell = textOf(held ?? field?.options?.find(({ id }) => id === idValue)?.value)
    return field === undefined || cell === undefined ? [] : [[field.name, cell]]
  })
  return [
    ['id', card.shortLink ?? card.id],
    ['name', card.name],
    ['desc', card.desc],
    ['list', listName],
    ['votes', String(card.badges.votes)],
    ...custom,
  ]
}

function textOf(held: z.infer<typeof value> | undefined): string | undefined {
  return held?.number ?? held?.text ?? held?.checked ?? held?.date
}

/** A label without a name is known by its colour. */
function labelsOf({ labels }: Card): readonly string[] {
  return labels.map(({ name, color }) => (name === '' ? (color ?? '') : name)).filter((label) => label !== '')
}
