import type { Feature } from '@parley/shared/model/feature.ts'
import { holdsWords } from './holds-words.ts'
import type { Filter } from './view-slice.ts'

export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || filter.productId !== null || filter.ownerId !== null
}

/** Every word must be found in the title, the key or a tag. */
export function matchesFilter(feature: Feature, filter: Filter): boolean {
  if (filter.productId !== null && feature.productId !== filter.productId) return false
  if (filter.ownerId !== null && feature.ownerId !== filter.ownerId) return false
  return holdsWords([feature.title, feature.key ?? '', ...feature.tags].join(' '), filter.text)
}
