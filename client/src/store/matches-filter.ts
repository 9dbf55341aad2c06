import type { Feature } from '@parley/shared/model/feature.ts'
import type { Filter } from './view-slice.ts'

export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || filter.productId !== null || filter.ownerId !== null
}

/** Every word must be found in the title, the key or a tag; letter case and accents do not matter. */
export function matchesFilter(feature: Feature, filter: Filter): boolean {
  if (filter.productId !== null && feature.productId !== filter.productId) return false
  if (filter.ownerId !== null && feature.ownerId !== filter.ownerId) return false
  const words = plain(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return true
  const text = plain([feature.title, feature.key ?? '', ...feature.tags].join(' '))
  return words.every((word) => text.includes(word))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
