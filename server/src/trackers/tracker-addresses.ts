import { isIP } from 'node:net'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { checkHttpsAddress } from '@parley/shared/model/https-address.ts'
import type { ConnectTracker } from '@parley/shared/protocol/trackers.ts'
import type { IsAllowed } from '../outbound/allowed-target.ts'
import { isPublicAddress } from '../outbound/public-address.ts'

export interface TrackerAddresses {
  /** Null where only the tracker knows it. */
  readonly site: string | null
  readonly api: string
}

const gitHub = 'https://github.com'

/** Where a tracker is and where it answers programs, or a sentence that names the field. */
export function trackerAddresses(asked: ConnectTracker, isAllowed: IsAllowed): Result<TrackerAddresses, string> {
  const site = siteOf(asked)
  if (!site.ok) return site
  const fault = faultInEmail(asked, site.value)
  if (fault !== undefined) return fail(fault)
  const api = asked.api === undefined ? usualApi(asked.system, site.value) : apiOf(asked.api, isAllowed)
  return api === undefined
    ? fail('api: must begin with https://, or be the IP address of a network that the operator named')
    : ok({ site: site.value, api })
}

function siteOf({ system, site = system === 'github' ? gitHub : undefined }: ConnectTracker): Result<string | null, string> {
  if (system === 'linear') return site === undefined ? ok(null) : fail('site: Linear tells it by itself')
  const known = site === undefined || checkHttpsAddress(site) !== undefined ? undefined : bare(site)
  return known === undefined ? fail('site: must be an address such as https://acme.atlassian.net') : ok(known)
}

function faultInEmail({ system, email }: ConnectTracker, site: string | null): string | undefined {
  if (system !== 'jira') return email === undefined ? undefined : 'email: only Jira asks for one'
  return email === undefined && site?.endsWith('.atlassian.net') === true ? 'email: Jira in the cloud asks whose token it is' : undefined
}

function usualApi(system: ConnectTracker['system'], site: string | null): string {
  if (system === 'linear') return 'https://api.linear.app/graphql'
  if (system === 'jira') return site ?? ''
  return site === gitHub ? 'https://api.github.com' : `${site}/api/v3`
}

/** A token goes over a line that is not encrypted only inside the operator's own networks, and by number: a name could lead anywhere. */
function apiOf(text: string, isAllowed: IsAllowed): string | undefined {
  if (checkHttpsAddress(text) === undefined) return bare(text)
  const url = URL.parse(text)
  if (url?.protocol !== 'http:' || url.username !== '' || url.password !== '') return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isOwn = isIP(host) !== 0 && !isPublicAddress(host) && isAllowed(host, url.port === '' ? 80 : Number(url.port))
  return isOwn ? bare(text) : undefined
}

/** Without what does not belong to where something is. */
function bare(text: string): string | undefined {
  const url = URL.parse(text)
  return url === null ? undefined : `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
