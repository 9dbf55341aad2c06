import { previewRoles, type PreviewRole } from '@parley/shared/protocol/preview-names.ts'
import type { AccountPath } from './account-places.ts'

const accountPaths: readonly string[] = [
  '/account',
  '/account/security',
  '/account/notifications',
  '/account/tokens',
  '/workspace/members',
  '/workspace/trackers',
] satisfies readonly AccountPath[]
const doorPaths: readonly string[] = ['/sign-in', '/sign-up', '/verify', '/reset', '/forgot', '/join', '/set-up', '/outbox']

/** Whether a page is for those who are not signed in, too. */
export function isDoor(path: string): boolean {
  return doorPaths.includes(path)
}

export function isAccountPath(path: string): path is AccountPath {
  return accountPaths.includes(path)
}

/** The role a page is to be looked at through, where the address asks for that. */
export function previewRoleIn(path: string): PreviewRole | undefined {
  return previewRoles.find((role) => path === `/preview/${role}`)
}
