import { isNothing, type PublicDiff } from '@parley/shared/public/public-diff.ts'

/** What outsiders will newly see, in one sentence of numbers. */
export function newsText(diff: PublicDiff, isPublic: boolean): string {
  if (isNothing(diff)) return isPublic ? 'Outsiders see everything you mean to show.' : 'Nothing is meant to be shown yet.'
  const { added, changed, removed, page, isReordered } = diff
  const counts = [
    count(added.length, 'new card', 'new cards'),
    count(changed.length, 'changed card', 'changed cards'),
    count(removed.length, 'card that goes', 'cards that go'),
  ].filter((words) => words !== null)
  if (counts.length > 0) return `${isPublic ? 'Outsiders will newly see' : 'Once it is on, outsiders can see'} ${list.format(counts)}.`
  return isReordered && page.length === 0
    ? 'Outsiders will see the cards in another order.'
    : 'Outsiders will see other words around the cards.'
}

const list = new Intl.ListFormat('en')

function count(number: number, one: string, many: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : many}`
}
