import type { Identity } from '../auth/who-is.ts'
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
  if (route.access === 'member') return undefined
  if (credential.authenticatedAt === null) return problem('forbidden', 'this is not for tokens')
  if (route.access === 'owner' && person.role !== 'owner') return problem('forbidden', 'only an owner of the workspace may do this')
  // The people of the demo have nothing to show who they are with.
  if (route.isFresh !== true || person.accountId === null) return undefined
  return isFresh(identity, now) ? undefined : problem('confirm-identity')
}
