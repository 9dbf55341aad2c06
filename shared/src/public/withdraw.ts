import type { PublicCard, PublicRoadmap } from './public-roadmap.ts'

/**
 * What is public without what may no longer be: cards, themes, and the optional words of a card. Taking something away never
 * waits for a release nor for the linter, for whoever makes it private means now.
 */
export function withdraw(published: PublicRoadmap, allowed: PublicRoadmap): PublicRoadmap {
  const known = new Map(allowed.cards.map((card) => [card.id, card]))
  const names = new Set(allowed.themes.map(({ name }) => name))
  const cards = published.cards.flatMap((card) => {
    const now = known.get(card.id)
    return now === undefined ? [] : [without(card, now)]
  })
  const themes = published.themes.filter(({ name }) => names.has(name))
  const isWhole = cards.length === published.cards.length && cards.every((card, index) => card === published.cards[index])
  return isWhole && themes.length === published.themes.length ? published : { ...published, cards, themes }
}

function without(card: PublicCard, now: PublicCard): PublicCard {
  const { summary, theme, period } = now
  const goes =
    (summary === null && card.summary !== null) || (theme === null && card.theme !== null) || (period === null && card.period !== null)
  if (!goes) return card
  return {
    ...card,
    summary: summary === null ? null : card.summary,
    theme: theme === null ? null : card.theme,
    period: period === null ? null : card.period,
  }
}
