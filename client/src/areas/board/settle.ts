import type { FeatureId } from '@parley/shared/model/ids.ts'

const lasts = 160

/** Remembers where the carried card is; the returned function lets it settle from there into its new place. */
export function settle(id: FeatureId): () => void {
  const from = document.querySelector('[data-overlay]')?.getBoundingClientRect()
  return () => {
    if (from === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    requestAnimationFrame(() => {
      const card = document.querySelector(`[data-card="${id}"] > article`)
      const to = card?.getBoundingClientRect()
      if (card === null || to === undefined) return
      card.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)`, zIndex: 5 }, { transform: 'none' }], {
        duration: lasts,
        easing: 'cubic-bezier(0.2, 0, 0, 1)',
      })
    })
  }
}
