import type { Json } from './open-api-parts.ts'
import { waysIn } from './route-scopes.ts'

/** What each of the scopes opens, for the description of tokens. */
export const scopeSummary =
  'A token made in the account screen. Its scopes are `plan:read`, `plan:write`, `sales:read` and `sales:write`; whoever writes also reads the same half. Each operation names those it needs; none lets a token do more than the role of its person.'

/** Every operation with the scopes that a token needs for it, or for sessions alone; one that says itself who may ask keeps to that. */
export function withScopes(paths: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return mapped(paths, (operations, path) =>
    mapped(operations, (operation, method) => ({ security: securityOf(method.toUpperCase(), path), ...Object(operation) })),
  )
}

function securityOf(method: string, path: string): readonly Json[] {
  return [...(waysIn(method, path) ?? []).map((token) => ({ token })), { session: [] }]
}

function mapped<T, R>(record: Readonly<Record<string, T>>, change: (value: T, name: string) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
}
