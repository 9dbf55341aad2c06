import type { Found, RecogniseIn } from './recognised-link.ts'

const name = /^[\w.-]{1,100}$/
const number = /^[1-9]\d{0,9}$/

/** Issues, pull requests, and the items of projects that stand for one. */
export const recogniseGitHub: RecogniseIn = ({ segments, query }) => {
  const [owner = '', repository = '', what = '', digits = ''] = segments
  if (what === 'projects') return recogniseItem(segments, query)
  if (!isRepository(owner, repository) || !number.test(digits)) return undefined
  const key = `${owner}/${repository}#${digits}`
  if (what === 'issues') return { kind: 'issue', key, issue: key, path: `/${owner}/${repository}/issues/${digits}` }
  if (what === 'pull') return { kind: 'pull-request', key, issue: key, path: `/${owner}/${repository}/pull/${digits}` }
  return undefined
}

/** `orgs/<name>/projects/<number>` with the item in the query, and where GitHub says so the issue it stands for. */
function recogniseItem([scope = '', owner = '', , project = '']: readonly string[], query: URLSearchParams): Found | undefined {
  const item = query.get('itemId') ?? ''
  if (!/^(?:orgs|users)$/.test(scope) || !name.test(owner) || ![project, item].every((digits) => number.test(digits))) return undefined
  const path = `/${scope}/${owner}/projects/${project}?pane=issue&itemId=${item}`
  return { kind: 'project-item', key: `${owner}/projects/${project}`, issue: null, path, ...issueBehind(query.get('issue'), path) }
}

/** The query names it as `owner|repository|number`. */
function issueBehind(named: string | null, path: string): Omit<Found, 'kind'> | undefined {
  const [owner = '', repository = '', digits = ''] = named?.split('|') ?? []
  if (!isRepository(owner, repository) || !number.test(digits)) return undefined
  const key = `${owner}/${repository}#${digits}`
  return { key, issue: key, path: `${path}&issue=${owner}%7C${repository}%7C${digits}` }
}

function isRepository(owner: string, repository: string): boolean {
  return [owner, repository].every((part) => name.test(part) && !/^\.+$/.test(part))
}
