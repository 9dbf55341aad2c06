import { estimatesInRow, numberOrReason, type FilledCell } from './estimates-in-row.ts'
import type { Target } from './column-mapping.ts'
import type { ImportedFeature, ImportError, ImportOptions } from './import-plan.ts'
import { horizonNamed, mapStatus, usualHorizon, type MappedStatus, type StatusWords } from './map-status.ts'
import { paragraphs } from './paragraphs.ts'
import { shorten } from './shorten.ts'

export interface FeatureInRow {
  readonly feature: ImportedFeature
  readonly errors: readonly ImportError[]
  /** The word of the file that the status was made from; null when there is no such column. */
  readonly statusWord: string | null
  readonly how: MappedStatus['how']
  readonly isShortened: boolean
}

export interface RowContext {
  readonly options: ImportOptions
  readonly words: StatusWords
  readonly hasStatus: boolean
  readonly source: string | null
}

// The limits of the document's grammar.
const longestTitle = 120
const longestTag = 40
const mostTags = 20

/** What one row says about a feature, and everything that is wrong with it. */
export function featureInRow(row: number, cells: readonly FilledCell[], context: RowContext): FeatureInRow {
  const errors: ImportError[] = []
  const title = textOf(cells, 'title').replace(/\s+/g, ' ')
  if (title === '') errors.push({ row, column: null, message: 'the title is blank' })
  const isShortened = title.length > longestTitle
  const tags = tagsIn(cells, errors)
  const votes = votesIn(cells, errors)
  const { estimates, errors: wrongEstimates } = estimatesInRow(cells, context.options)
  const word = textOf(cells, 'status')
  const { status, how } = mapStatus(word, context.words)
  const horizon = horizonIn(cells, errors) ?? horizonNamed(word) ?? usualHorizon(status)
  const description = paragraphs(textOf(cells, 'description'))
  return {
    feature: {
      title: shorten(title, longestTitle),
      description: isShortened ? [title, ...description] : description,
      status,
      horizon,
      estimates,
      tags,
      votes,
      source: context.source,
      row,
    },
    errors: [...errors, ...wrongEstimates],
    statusWord: context.hasStatus ? word : null,
    how,
    isShortened,
  }
}

function first(cells: readonly FilledCell[], target: Target): FilledCell | undefined {
  return cells.find((cell) => cell.target === target)
}

function textOf(cells: readonly FilledCell[], target: Target): string {
  return first(cells, target)?.text ?? ''
}

function tagsIn(cells: readonly FilledCell[], errors: ImportError[]): readonly string[] {
  const tags = new Set<string>()
  for (const cell of cells) {
    const found = cell.target === 'tags' ? cell.text.split(/[,;]/) : [cell.text]
    if (cell.target !== 'tags' && cell.target !== 'tag') continue
    for (const tag of found.map((one) => one.trim()).filter((one) => one !== '')) {
      if (tag.length > longestTag)
        errors.push({ row: cell.row, column: cell.header, message: `a tag is longer than ${longestTag} characters` })
      else tags.add(tag)
    }
    if (tags.size > mostTags) {
      errors.push({ row: cell.row, column: cell.header, message: `there are more than ${mostTags} tags` })
      break
    }
  }
  return [...tags]
}

function votesIn(cells: readonly FilledCell[], errors: ImportError[]): number | null {
  const cell = first(cells, 'votes')
  if (cell === undefined) return null
  const number = numberOrReason(cell)
  if (number.ok) return number.value.value
  errors.push({ row: cell.row, column: cell.header, message: number.failure })
  return null
}

function horizonIn(cells: readonly FilledCell[], errors: ImportError[]): ImportedFeature['horizon'] | undefined {
  const cell = first(cells, 'horizon')
  if (cell === undefined) return undefined
  const horizon = horizonNamed(cell.text)
  if (horizon === undefined)
    errors.push({ row: cell.row, column: cell.header, message: `“${cell.text.slice(0, 40)}” is not now, next, later or none` })
  return horizon
}
