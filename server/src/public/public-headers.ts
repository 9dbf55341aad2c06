import { styleSource } from './page-style.ts'

export type SecurityHeaders = Readonly<Record<string, string>>

export interface PageRights {
  readonly frameAncestors?: readonly string[]
  /** Whether there is anything on it to send. */
  readonly hasForms?: boolean
  /** Whether it may run scripts of ours; no public page does. */
  readonly hasScripts?: boolean
}

/** A page for outsiders runs no script and loads nothing; who may frame it is said by whoever serves it. */
export function pagePolicy({ frameAncestors = [], hasForms = false, hasScripts = false }: PageRights): string {
  return [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(hasScripts ? ["script-src 'self'"] : []),
    "img-src 'self'",
    `form-action ${hasForms ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ')
}

export function pageHeaders(security: SecurityHeaders, rights: PageRights = {}): SecurityHeaders {
  // Without any referrer, browsers do not say either from which site a form was sent, which is what we check.
  const referrer = rights.hasForms === true ? { 'referrer-policy': 'same-origin' } : {}
  return { ...security, ...referrer, 'content-security-policy': pagePolicy(rights) }
}

/** For what other sites and programs read: there is nothing in it that is not everybody's. */
export function openHeaders(security: SecurityHeaders): SecurityHeaders {
  return {
    ...security,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  }
}
