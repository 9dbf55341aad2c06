import type { PublicRoadmap } from './public-roadmap.ts'

/**
 * What is public without what may no longer be. Taking something away never waits for a release nor for the linter: whoever
 * makes a feature private means now.
 */
export function withdraw(published: PublicRoadmap, allowed: PublicRoadmap): PublicRoadmap {
  const ids = new Set(allowed.cards.map(({ id }) => id))
  const names = new Set(allowed.themes.map(({ name }) => name))
  const cards = published.cards.filter(({ id }) => ids.has(id))
  const themes = published.themes.filter(({ name }) => names.has(name))
  return cards.length === published.cards.length && themes.length === published.themes.length ? published : { ...published, cards, themes }
}
