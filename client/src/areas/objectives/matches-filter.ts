import type { Feature } from '@parley/shared/model/feature.ts'
import type { Filter } from '../../store/view-slice.ts'

export function isFiltering({ text, productId, ownerId }: Filter): boolean {
  return productId !== null || ownerId !== null || text.trim() !== ''
}

/** The words may stand in any order in the title, the key and the tags. */
export function matchesFilter({ title, key, tags, productId, ownerId }: Feature, filter: Filter): boolean {
  if (filter.productId !== null && filter.productId !== productId) return false
  if (filter.ownerId !== null && filter.ownerId !== ownerId) return false
  const searched = bare([title, key ?? '', ...tags].join(' '))
  return bare(filter.text)
    .split(/\s+/u)
    .every((word) => searched.includes(word))
}

/** Without case and accents. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
}
