import { checkHttpsAddress } from '../model/https-address.ts'
import type { TrackerSystem } from '../model/external-link.ts'
import { recogniseGitHub } from './recognise-git-hub.ts'
import { recogniseJira } from './recognise-jira.ts'
import { recogniseLinear } from './recognise-linear.ts'
import type { RecogniseIn, RecognisedLink, TrackerSite } from './recognised-link.ts'
import { pathBelow } from './path-below.ts'

const readers: Readonly<Record<TrackerSystem, RecogniseIn>> = { github: recogniseGitHub, jira: recogniseJira, linear: recogniseLinear }

/**
 * What an address leads to: an issue of a tracker, or any page. Undefined for what is no address over TLS. Hosts of vendors
 * are compared as a whole; other sites are those that the workspace is connected to.
 */
export function recogniseLink(text: string, sites: readonly TrackerSite[] = []): RecognisedLink | undefined {
  const address = complete(text)
  const url = checkHttpsAddress(address) === undefined ? URL.parse(address) : null
  if (url === null) return undefined
  for (const { system, site } of [...sites].sort(byDepth).concat(sitesOfVendors(url))) {
    const segments = pathBelow(url, site)
    const found = segments === undefined ? undefined : readers[system]({ segments, query: url.searchParams })
    if (found !== undefined) return { system, site, kind: found.kind, key: found.key, issue: found.issue, address: `${site}${found.path}` }
  }
  // Signs are written as codes, so that it may be longer than what was typed.
  if (checkHttpsAddress(url.href) !== undefined) return undefined
  return { system: 'web', site: null, kind: 'page', key: url.host.replace(/^www\./, ''), issue: null, address: url.href }
}

/** People copy addresses as their browser shows them, without the part that goes without saying. */
function complete(text: string): string {
  const trimmed = text.trim().replace(/^<(.*)>$/s, '$1')
  return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/\S*$/.test(trimmed) ? `https://${trimmed}` : trimmed
}

function sitesOfVendors({ origin, hostname, pathname }: URL): readonly TrackerSite[] {
  if (origin === 'https://github.com') return [{ system: 'github', site: origin }]
  if (origin === 'https://linear.app') {
    const workspace = pathname.split('/')[1]?.toLowerCase() ?? ''
    return /^[a-z0-9-]+$/.test(workspace) ? [{ system: 'linear', site: `${origin}/${workspace}` }] : []
  }
  return /^[a-z0-9-]+\.atlassian\.net$/.test(hostname) && origin === `https://${hostname}` ? [{ system: 'jira', site: origin }] : []
}

/** A site below another one is asked first, or the other would take its addresses for its own. */
function byDepth(a: TrackerSite, b: TrackerSite): number {
  return b.site.length - a.site.length
}
