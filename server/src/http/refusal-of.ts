import { lackingFor, waysIn } from '../api/route-scopes.ts'
import type { Credential, Identity } from '../auth/who-is.ts'
import { refuseScope } from './refuse-scope.ts'
import { problem, type Reply } from './respond.ts'
import type { Route } from './route.ts'

const freshMs = 15 * 60 * 1000

/** Whether somebody showed a short while ago who they are. */
export function isFresh({ credential }: Identity, now: number): boolean {
  return credential.authenticatedAt !== null && now - credential.authenticatedAt <= freshMs
}

/** Why a route does not answer somebody, if so. */
export function refusalOf(route: Route, identity: Identity | undefined, now: number): Reply | undefined {
  if (route.access === 'anybody') return undefined
  if (identity === undefined) return problem('unauthenticated')
  const { person, credential } = identity
  if (credential.kind === 'preview') return route.isPreviewed === true ? undefined : problem('forbidden', 'a preview does not show this')
  if (credential.kind === 'token') return refusalOfToken(route, credential)
  if (route.access === 'member') return undefined
  if (route.access === 'owner' && person.role !== 'owner') return problem('forbidden', 'only an owner of the workspace may do this')
  // The people of the demo have nothing to show who they are with.
  if (route.isFresh !== true || person.accountId === null) return undefined
  return isFresh(identity, now) ? undefined : problem('confirm-identity')
}

/** An address for which nobody decided what a token needs there lets none in. */
function refusalOfToken({ method, path, access }: Route, { scopes }: Credential): Reply | undefined {
  const ways = access === 'member' ? waysIn(method, path) : undefined
  if (ways === undefined) return problem('forbidden', 'this is not for tokens')
  const lacking = lackingFor(ways, scopes)
  return lacking && refuseScope(lacking)
}
