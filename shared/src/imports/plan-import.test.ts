import { describe, expect, it } from 'vitest'
import type { Target } from './column-mapping.ts'
import type { ImportOptions, ImportPlan } from './import-plan.ts'
import { overrideMapping } from './override-mapping.ts'
import { planImport } from './plan-import.ts'
import { proposeMapping } from './propose-mapping.ts'
import { readTable } from './read-table.ts'
import type { Table } from './table.ts'

function tableOf(text: string, fileName = 'file.csv'): Table {
  const table = readTable(fileName, text)
  if (!table.ok) throw new Error(table.failure)
  return table.value
}

function planOf(text: string, options: Partial<ImportOptions> = {}, overrides: Readonly<Record<string, Target>> = {}): ImportPlan {
  const table = tableOf(text)
  const mapping = overrideMapping(proposeMapping(table), table, overrides)
  if (!mapping.ok) throw new Error(mapping.failure.column)
  return planImport(table, mapping.value, { known: new Set(), ...options })
}

describe('mapping', () => {
  it('[IM6] knows headers in any case and ignores the others', () => {
    const { report } = planOf('TITLE,Custom field (Reach),Confidence (%),Assignee,labels\na,1,2,b,c')
    expect(report.columns.map(({ target }) => target)).toEqual(['title', 'reach', 'confidence', 'ignored', 'tags'])
  })

  it('[IM6] prefers the better of two columns that would do', () => {
    const { report } = planOf('ID,Key,Name,Summary\n1,K-1,n,s')
    expect(report.columns.map(({ target }) => target)).toEqual(['ignored', 'externalKey', 'ignored', 'title'])
  })

  it('[IM6] keeps repeated headers apart', () => {
    const { items } = planOf('Summary,Issue key,Labels,Labels,Labels\na,K-1,x,,y\nb,K-2,,"x, z",')
    expect(items.map(({ tags }) => tags)).toEqual([['x', 'y'], ['x, z']])
  })

  it('[IM7] takes the targets the caller gives, by header or by position', () => {
    const { items } = planOf('Title,Story points,X,X\na,5,one,two', {}, { 'story POINTS': 'effort', '#4': 'tag' })
    expect(items[0]).toMatchObject({ estimates: { effort: 5 }, tags: ['two'] })
  })

  it.each(['Nobody', '#0', '#2'])('[IM7] fails for a column %s that does not exist', (column) => {
    const table = tableOf('Title\na')
    expect(overrideMapping(['title'], table, { [column]: 'tag' })).toEqual({ ok: false, failure: { kind: 'unknown_column', column } })
  })

  it('[IM8] wants a title column', () => {
    expect(planOf('Colour,Size\nred,5').errors).toEqual([{ row: null, column: null, message: 'no column is the title: map one to it' }])
  })
})

describe('errors', () => {
  it('[IM8] imports nothing when anything is wrong, and names all of it', () => {
    const plan = planOf('Title,Reach,Impact\nfine,10,1\n,10,1\nbroken,many,7')
    expect(plan.items).toEqual([])
    expect(plan.report.created).toBe(0)
    expect(plan.errors).toEqual([
      { row: 3, column: null, message: 'the title is blank' },
      { row: 4, column: 'Reach', message: '“many” is not a number' },
      { row: 4, column: 'Impact', message: 'impact must be from 0 to 3' },
    ])
  })

  it('[IM4] takes a row that is too long for wrongly quoted', () => {
    expect(planOf('Title,Status\na,idea,,\nb,idea,x').errors).toEqual([
      { row: 3, column: null, message: 'the row has more cells than there are headers' },
    ])
  })

  it('[IM8] refuses tags, keys and votes the document would refuse', () => {
    const many = Array.from({ length: 21 }, (_, index) => `t${index}`).join(';')
    const { errors } = planOf(`Title,Tags,Key,Votes\na,${'x'.repeat(41)},k,1\nb,${many},l,1\nc,t,${'k'.repeat(200)},1\nd,t,m,some`)
    expect(errors.map(({ row, message }) => [row, message])).toEqual([
      [2, 'a tag is longer than 40 characters'],
      [3, 'there are more than 20 tags'],
      [4, 'the key is too long'],
      [5, '“some” is not a number'],
    ])
  })

  it('[IM14] refuses estimates outside their scale', () => {
    expect(planOf('Title,Effort\na,-1').errors[0]?.message).toBe('effort must be from 0 to 10000')
  })
})

describe('repetition', () => {
  it('[IM9] skips what is on the roadmap or came up before', () => {
    const text = 'Summary,Issue key\na,K-1\nb,K-2\nc,K-2\nd,'
    const { items, report } = planOf(text, { known: new Set(['jira:K-1']) })
    expect(items.map(({ title, source }) => [title, source])).toEqual([
      ['b', 'jira:K-2'],
      ['d', null],
    ])
    expect(report).toMatchObject({
      rows: 4,
      created: 2,
      skipped: [
        { row: 2, reason: 'on_roadmap' },
        { row: 4, reason: 'repeated' },
      ],
    })
  })

  it('[IM9] names the source as the caller wants', () => {
    expect(planOf('Title,Key\na,AF-1', { source: 'airfocus' }).items[0]?.source).toBe('airfocus:AF-1')
  })
})

describe('statuses and horizons', () => {
  it('[IM10] reports what each word becomes, and an unknown one as unknown', () => {
    const text = 'Title,Status\na,Doing\nb,Waiting for legal\nc,doing\nd,Parked\ne,Doing\nf,constructor\ng,'
    expect(planOf(text, { statuses: { parked: 'declined' } }).report.statuses).toEqual([
      { from: 'Doing', to: 'in_progress', how: 'known', count: 2 },
      { from: 'Waiting for legal', to: 'idea', how: 'unknown', count: 1 },
      { from: 'doing', to: 'in_progress', how: 'known', count: 1 },
      { from: 'Parked', to: 'declined', how: 'chosen', count: 1 },
      { from: 'constructor', to: 'idea', how: 'unknown', count: 1 },
      { from: '', to: 'idea', how: 'unknown', count: 1 },
    ])
  })

  it('[IM10] lets the caller overrule our table', () => {
    expect(planOf('Title,Status\na,Done', { statuses: { Done: 'planned' } }).items[0]?.status).toBe('planned')
  })

  it('[IM10] knows that Canny closes what it will not build', () => {
    expect(planOf('Title,Details,Board,Votes,Status\na,,b,1,closed').items[0]?.status).toBe('declined')
    expect(planOf('Title,Status\na,closed').items[0]?.status).toBe('shipped')
  })

  it('[IM11] places features by the horizon in the file, or else by status', () => {
    const { items } = planOf('Title,Status,Horizon\na,idea,LATER\nb,doing,\nc,planned,\nd,idea,\ne,done,\nf,Later,')
    expect(items.map(({ horizon }) => horizon)).toEqual(['later', 'now', 'next', 'none', 'none', 'later'])
  })

  it('[IM11] refuses a horizon that is none of ours', () => {
    expect(planOf('Title,Horizon\na,Someday').errors).toEqual([
      { row: 2, column: 'Horizon', message: '“Someday” is not now, next, later or none' },
    ])
  })
})

describe('estimates', () => {
  it('[IM12] asks for the decimal sign where the column does not tell it', () => {
    expect(planOf('Title;Reach\na;1.234').errors[0]?.message).toBe(
      '“1.234” may be a thousand or a fraction: say which with decimal=point or decimal=comma',
    )
    expect(planOf('Title;Reach\na;1.234', { decimal: 'comma' }).items[0]?.estimates).toEqual({ reach: 1234 })
    expect(planOf('Title;Reach\na;1.234\nb;2,5').items[0]?.estimates).toEqual({ reach: 1234 })
  })

  it('[IM13] reads confidence as per cent or as a fraction', () => {
    const { items } = planOf('Title,Confidence\na,80\nb,0.8\nc,80 %\nd,0\ne,0.07\nf,1 %')
    expect(items.map(({ estimates }) => estimates.confidence)).toEqual([80, 80, 80, 0, 7, 1])
  })

  it('[IM13] asks what a confidence of 1 means', () => {
    const text = 'Title,Confidence\na,1'
    expect(planOf(text).errors).toEqual([
      {
        row: 2,
        column: 'Confidence',
        message: 'a confidence of 1 may be 1 % or 100 %: say which with confidence=percent or confidence=fraction',
      },
    ])
    expect(planOf(text, { confidence: 'percent' }).items[0]?.estimates).toEqual({ confidence: 1 })
    expect(planOf(text, { confidence: 'fraction' }).items[0]?.estimates).toEqual({ confidence: 100 })
    expect(planOf('Title,Confidence\na,80', { confidence: 'fraction' }).errors[0]?.message).toBe('confidence must be from 0 to 100')
  })

  it('[IM13] allows no other percentage', () => {
    expect(planOf('Title,Reach\na,80 %').errors[0]?.message).toBe('only a confidence may be a percentage')
  })

  it('[IM15] counts effort in person-days', () => {
    expect(planOf('Title,Effort\na,3').items[0]?.estimates).toEqual({ effort: 3 })
    expect(planOf('Title,Effort\na,0.5', { effortUnit: 'person-months' }).items[0]?.estimates).toEqual({ effort: 10 })
    const { items } = planOf('Summary,Issue key,Original estimate,Effort\na,K-1,288000,\nb,K-2,288000,4')
    expect(items.map(({ estimates }) => estimates.effort)).toEqual([10, 4])
  })
})

describe('text', () => {
  it('[IM16] imports formulas as text', () => {
    expect(planOf('Title\n"=HYPERLINK(""http://example.invalid"",""open"")"').items[0]?.title).toBe(
      '=HYPERLINK("http://example.invalid","open")',
    )
  })

  it('[IM16] reads HTML as paragraphs and leaves other text alone', () => {
    const html = '<p>One &amp; <b>two</b> &#8211; &lt;b&gt;</p><ul><li>three</li></ul>four<br>five'
    const { items } = planOf(`Title,Description\na,${html}\nb,a < b and c > d\n`)
    expect(items.map(({ description }) => description)).toEqual([['One & two – <b>', 'three', 'four', 'five'], ['a < b and c > d']])
  })

  it('[IM16] shortens a title between characters and keeps the whole of it', () => {
    const title = `${'x'.repeat(118)}🎉 and more`
    const { items, report } = planOf(`Title,Description\n${title},why`)
    expect(items[0]).toMatchObject({ title: `${'x'.repeat(118)}…`, description: [title, 'why'] })
    expect(report.shortened).toEqual([2])
    expect(planOf(`Title\n${'x'.repeat(120)}`).items[0]?.title).toBe('x'.repeat(120))
  })
})
