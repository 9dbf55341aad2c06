import { html, markupOf } from './html.ts'
import { prepareAnswer, type Prepared, type PublicAnswer } from './public-answer.ts'
import { openHeaders, pageHeaders, type SecurityHeaders } from './public-headers.ts'
import type { PublicSite } from './public-site.ts'
import { renderNowhere } from './render-page.ts'

/** All that anybody on the internet can get, in one map. What is not in it is not there, whatever the reason. */
export class PublicSites {
  readonly #security: SecurityHeaders
  readonly #sites = new Map<string, PublicSite>()
  readonly #nowhere: PublicAnswer
  #answers: ReadonlyMap<string, Prepared> = new Map()
  #origin = ''

  constructor(security: SecurityHeaders) {
    this.#security = security
    this.#nowhere = prepareAnswer({
      status: 404,
      type: 'text/html; charset=utf-8',
      body: renderNowhere(),
      headers: pageHeaders(security),
    })
    this.#gather()
  }

  /** One roadmap is public as this, or not at all; the key is no part of what is public. */
  set(key: string, site: PublicSite | null): void {
    if (site === null) this.#sites.delete(key)
    else this.#sites.set(key, site)
    this.#gather()
  }

  announce(origin: string): void {
    this.#origin = origin
    this.#gather()
  }

  find(path: string): Prepared {
    return this.#answers.get(path) ?? this.#nowhere
  }

  #gather(): void {
    const sites = [...this.#sites.values()].sort((a, b) => (a.url < b.url ? -1 : 1))
    this.#answers = new Map([...sites.flatMap(({ answers }) => [...answers]), ...this.#listings(sites.map(({ url }) => url))])
  }

  #listings(urls: readonly string[]): readonly (readonly [string, PublicAnswer])[] {
    const headers = openHeaders(this.#security)
    const map = markupOf(
      html`<?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${urls.map((url) => html`<url><loc>${url}</loc></url> `)}</urlset> `,
    )
    const allowed = urls.map((url) => `Allow: ${new URL(url).pathname}\n`).join('')
    const robots = `User-agent: *\n${allowed}Disallow: /\n\nSitemap: ${this.#origin}/sitemap.xml\n`
    return [
      ['/sitemap.xml', prepareAnswer({ type: 'application/xml; charset=utf-8', body: map, headers })],
      ['/robots.txt', prepareAnswer({ type: 'text/plain; charset=utf-8', body: robots, headers })],
    ]
  }
}
