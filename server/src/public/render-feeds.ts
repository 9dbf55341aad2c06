import type { PublicEvent } from '@parley/shared/public/public-history.ts'
import type { Month, PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { laneWords, monthWords } from '@parley/shared/public/public-words.ts'
import { html, markupOf } from './html.ts'

export interface FeedSource {
  readonly roadmap: PublicRoadmap
  readonly events: readonly PublicEvent[]
  /** The month of the version shown. */
  readonly month: Month
  /** The address of the page. */
  readonly url: string
}

const mostEntries = 50

export function renderAtom({ roadmap, events, month, url }: FeedSource): string {
  return markupOf(
    html`<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>${roadmap.title}</title>
        <subtitle>${roadmap.intro}</subtitle>
        <id>${url}</id>
        <updated>${instantOf(events[0]?.month ?? month)}</updated>
        <link rel="self" type="application/atom+xml" href="${url}/feed.xml" />
        <link rel="alternate" type="text/html" href="${url}" />
        <author><name>${roadmap.title}</name></author>
        ${events.slice(0, mostEntries).map(
          (event) =>
            html`<entry>
              <id>${idOf(url, event)}</id>
              <title>${titleOf(event)}</title>
              <updated>${instantOf(event.month)}</updated>
              <link rel="alternate" type="text/html" href="${url}#card-${event.card.id}" />
              <summary>${wordsOf(event)}</summary>
            </entry> `,
        )}</feed
      > `,
  )
}

export function renderRss({ roadmap, events, url }: FeedSource): string {
  return markupOf(
    html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${roadmap.title}</title>
<link>${url}</link>
<description>${roadmap.intro === '' ? roadmap.note : roadmap.intro}</description>
<atom:link rel="self" type="application/rss+xml" href="${url}/rss.xml"/>
${events.slice(0, mostEntries).map(
  (event) =>
    html`<item>
<guid isPermaLink="false">${idOf(url, event)}</guid>
<title>${titleOf(event)}</title>
<link>${url}#card-${event.card.id}</link>
<pubDate>${new Date(instantOf(event.month)).toUTCString()}</pubDate>
<description>${wordsOf(event)}</description>
</item>
`,
)}</channel>
</rss>
`,
  )
}

/** The same for ever, whatever becomes of the words. */
function idOf(url: string, { card, lane, month }: PublicEvent): string {
  return `${url}#card-${card.id}/${lane}/${month}`
}

function titleOf({ kind, lane, card }: PublicEvent): string {
  if (lane === 'shipped') return `Shipped: ${card.title}`
  return kind === 'added' ? `${laneWords[lane]}: ${card.title}` : `Moved to ${laneWords[lane]}: ${card.title}`
}

function wordsOf({ month, card: { summary } }: PublicEvent): string {
  return summary === null ? monthWords(month) : `${summary} (${monthWords(month)})`
}

/** Feeds want an instant; ours is the beginning of a month, since nothing finer is public. */
function instantOf(month: Month): string {
  return `${month}-01T00:00:00Z`
}
