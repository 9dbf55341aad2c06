import { styleSource } from './page-style.ts'

export type SecurityHeaders = Readonly<Record<string, string>>

/** A page for outsiders runs no script and loads nothing; who may frame it is said by whoever serves it. */
export function pagePolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styleSource}`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ')
}

export function pageHeaders(security: SecurityHeaders, frameAncestors: readonly string[] = []): SecurityHeaders {
  return { ...security, 'content-security-policy': pagePolicy(frameAncestors) }
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
