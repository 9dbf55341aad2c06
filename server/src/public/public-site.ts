import { badgesOf, publicEvents, type DatedVersion } from '@parley/shared/public/public-history.ts'
import { canonicalJson, type Month, type PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { hasForms, type Doors } from './doors.ts'
import { html, type Html } from './html.ts'
import { prepareAnswer, type Prepared, type PublicAnswer } from './public-answer.ts'
import { openHeaders, pageHeaders, type SecurityHeaders } from './public-headers.ts'
import { renderAtom, renderRss } from './render-feeds.ts'
import { renderFoot, renderLead } from './render-doors.ts'
import { renderPage } from './render-page.ts'
import { renderPicture } from './render-picture.ts'
import { renderRoadmap, type RoadmapSlots } from './render-roadmap.ts'

/** What a site is made of: what was published, and today's month. Nothing of it is private. */
export interface SiteSource {
  readonly slug: string
  readonly frameAncestors: readonly string[]
  readonly oldestFirst: readonly DatedVersion[]
  readonly current: PublicRoadmap
  readonly month: Month
  /** Where the server is found, without a slash at the end. */
  readonly origin: string
  readonly security: SecurityHeaders
  readonly doors: Doors
}

/** Everything outsiders get of one roadmap, by path. */
export interface PublicSite {
  readonly answers: ReadonlyMap<string, Prepared>
  readonly url: string
}

const pageType = 'text/html; charset=utf-8'

export function buildSite(source: SiteSource): PublicSite {
  const { slug, current, security, frameAncestors, oldestFirst, origin, month, doors } = source
  const path = `/p/${slug}`
  const url = `${origin}${path}`
  const feed = { roadmap: current, events: publicEvents(oldestFirst, current), month: oldestFirst.at(-1)?.month ?? month, url }
  const open = openHeaders(security)
  let drawn: Promise<PublicAnswer> | undefined
  const picture = (): Promise<PublicAnswer> =>
    (drawn ??= renderPicture(current).then((body) => prepareAnswer({ type: 'image/png', body, headers: open })))
  return {
    url,
    answers: new Map<string, Prepared>([
      [path, prepareAnswer({ type: pageType, body: page(source, url), headers: pageHeaders(security, { hasForms: hasForms(doors) }) })],
      [
        `${path}/embed`,
        prepareAnswer({ type: pageType, body: embeddedPage(source, url), headers: pageHeaders(security, { frameAncestors }) }),
      ],
      [`${path}.json`, prepareAnswer({ type: 'application/json', body: canonicalJson(current), headers: open })],
      [`${path}/feed.xml`, prepareAnswer({ type: 'application/atom+xml; charset=utf-8', body: renderAtom(feed), headers: open })],
      [`${path}/rss.xml`, prepareAnswer({ type: 'application/rss+xml; charset=utf-8', body: renderRss(feed), headers: open })],
      [`${path}/og.png`, picture],
    ]),
  }
}

type PageSource = Pick<SiteSource, 'current' | 'oldestFirst' | 'month' | 'doors'>

/** The page as outsiders would get it; also what a preview shows. */
export function page(source: PageSource, url: string): string {
  const { current } = source
  const description = current.intro === '' ? current.note : current.intro
  return renderPage({
    title: current.title,
    description,
    head: html`<link rel="canonical" href="${url}" />
      <link rel="alternate" type="application/atom+xml" title="${current.title}" href="${url}/feed.xml" />
      <link rel="alternate" type="application/rss+xml" title="${current.title}" href="${url}/rss.xml" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content="${current.title}" />
      <meta property="og:description" content="${description}" />
      <meta property="og:url" content="${url}" />
      <meta property="og:image" content="${url}/og.png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />`,
    body: renderRoadmap(current, {
      slotsOf: slotsFor(source, new URL(url).pathname),
      lead: renderLead(source.doors, new URL(url).pathname),
      links: html`<nav class="links" aria-label="Follow this roadmap">
        <a href="${url}/feed.xml">Atom feed</a><a href="${url}/rss.xml">RSS feed</a>
      </nav>`,
    }),
  })
}

function embeddedPage(source: SiteSource, url: string): string {
  const { current } = source
  const whole: Html = html`<nav class="links" aria-label="More">
    <a href="${url}" target="_blank" rel="noopener">Open the whole page</a>
  </nav>`
  return renderPage({
    title: current.title,
    description: '',
    head: html`<link rel="canonical" href="${url}" /> <meta name="robots" content="noindex" />`,
    look: 'embedded',
    body: renderRoadmap(current, { slotsOf: slotsFor(source, null), links: whole }),
  })
}

/** Inside other sites' pages nobody is known from before, so nothing is sent from there. */
function slotsFor({ current, oldestFirst, month, doors }: PageSource, path: string | null): RoadmapSlots['slotsOf'] {
  const found = badgesOf(oldestFirst, current, month)
  return (card) => ({ badge: found.get(card.id), foot: renderFoot(card, doors, path) })
}
