import type { TrackerSystem } from '../model/external-link.ts'
import type { TrackerSite } from './recognised-link.ts'

const gitHub = 'https://github.com'

/** Where a feature was imported from, as `jira:SCH-101`, as an address. A key alone tells no site, so it takes the only one there is. */
export function sourceAddress(source: string, sites: readonly TrackerSite[]): string | undefined {
  const [, system = '', key = ''] = /^(jira|linear|github):([\w.#/-]+)$/.exec(source) ?? []
  if (system === 'jira') return below(onlySite('jira', sites), `/browse/${key}`)
  if (system === 'linear') return below(onlySite('linear', sites), `/issue/${key}`)
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(key) ?? []
  if (repository === undefined || number === undefined) return undefined
  const hasSites = sites.some((site) => site.system === 'github')
  return below(hasSites ? onlySite('github', sites) : gitHub, `/${repository}/issues/${number}`)
}

function onlySite(system: TrackerSystem, sites: readonly TrackerSite[]): string | undefined {
  const found = sites.filter((site) => site.system === system)
  return found.length === 1 ? found[0]?.site : undefined
}

function below(site: string | undefined, path: string): string | undefined {
  return site === undefined ? undefined : `${site}${path}`
}
