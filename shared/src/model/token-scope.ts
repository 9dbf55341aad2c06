import type { DocumentKind } from './document-kind.ts'

/** What a token of a program reaches, beside the role of its person and never beyond it. Least first. */
export const tokenScopes = ['plan:read', 'plan:write', 'sales:read', 'sales:write'] as const
export type TokenScope = (typeof tokenScopes)[number]

export function scopeTo(document: DocumentKind, deed: 'read' | 'write'): TokenScope {
  return `${document}:${deed}`
}

/** Each once and in order, with what it brings along: whoever writes one of the documents reads it too. */
export function wholeScopes(scopes: readonly TokenScope[]): readonly TokenScope[] {
  return tokenScopes.filter((scope) => scopes.some((given) => given === scope || given === scope.replace(':read', ':write')))
}
