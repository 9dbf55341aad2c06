import type { FeatureId } from '../model/ids.ts'
import type { NoteFormat } from './note-table.ts'
import { plainName } from './plain-name.ts'
import type { RequestImportOptions } from './request-import-plan.ts'

/** Finds the one feature of ours that a cell means; null where it means none or several. */
export function featureFinder(features: RequestImportOptions['features'], format: NoteFormat): (cell: string) => FeatureId | null {
  const byWord = new Map<string, Set<FeatureId>>()
  for (const { id, key, title, source, deletedAt } of features) {
    if (deletedAt !== null) continue
    for (const word of [key, title, source]) {
      if (word !== null) byWord.set(plainName(word), (byWord.get(plainName(word)) ?? new Set()).add(id))
    }
  }
  const meant = (word: string): ReadonlySet<FeatureId> | undefined =>
    byWord.get(plainName(word)) ?? byWord.get(plainName(`${format}:${word.trim()}`))
  return (cell) => {
    // The whole cell comes first, because a title may hold a comma.
    const whole = meant(cell)
    const found = whole ?? new Set(cell.split(/[,;\n]/).flatMap((part) => [...(meant(part) ?? [])]))
    const [first, ...more] = found
    return first === undefined || more.length > 0 ? null : first
  }
}
