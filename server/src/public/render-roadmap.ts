import { publicLanes, type PublicCard, type PublicLane, type PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { laneLeads, laneWords } from '@parley/shared/public/public-words.ts'
import { html, type Html, type Part } from './html.ts'
import { renderCard, type CardSlots } from './render-card.ts'

export interface RoadmapSlots {
  readonly slotsOf: (card: PublicCard) => CardSlots
  /** Under the introduction. */
  readonly lead?: Part
  /** Beside the note at the end. */
  readonly links: Part
}

/** The body of a public roadmap, on its own page or inside another one. */
export function renderRoadmap(roadmap: PublicRoadmap, { slotsOf, lead = null, links }: RoadmapSlots): Html {
  const { title, intro, note, layout } = roadmap
  return html`<header class="head">
      <h1>${title}</h1>
      ${intro === '' ? null : html`<p class="intro">${intro}</p>`} ${lead}
    </header>
    <main id="main" class="lanes ${layout}">${publicLanes.map((lane) => renderLane(lane, roadmap, slotsOf))}</main>
    <footer class="foot">
      <p class="note">${note}</p>
      ${links}
    </footer>`
}

function renderLane(lane: PublicLane, { cards, themes }: PublicRoadmap, slotsOf: RoadmapSlots['slotsOf']): Html | null {
  const shown = cards.filter((card) => card.lane === lane)
  const named = themes.filter((theme) => theme.lane === lane).map(({ name }) => name)
  // What was done is either there to be shown, or nothing is said of it.
  if (lane === 'shipped' && shown.length === 0) return null
  return html`<section class="lane" data-lane="${lane}" aria-labelledby="lane-${lane}">
    <div class="lane-head">
      <h2 id="lane-${lane}">${laneWords[lane]}</h2>
      <p class="lead">${laneLeads[lane]}</p>
    </div>
    <div class="lane-body">
      ${
        shown.length === 0
          ? null
          : html`<ul class="cards">
              ${shown.map((card) => html`<li>${renderCard(card, slotsOf(card))}</li>`)}
            </ul>`
      }
      ${named.length === 0 ? null : html`<p class="themes">${shown.length === 0 ? 'In this area' : 'And more on'}: <strong>${named.join(', ')}</strong></p>`}
      ${shown.length + named.length === 0 ? html`<p class="empty">There is nothing to show here at the moment.</p>` : null}
    </div>
  </section>`
}
