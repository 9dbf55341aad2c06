import type { Role } from '@parley/shared/model/person.ts'
import { tokenScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import type { TestServer } from './test-server.ts'

/** A token that somebody of a role makes for a program. */
export async function tokenOf(server: TestServer, role: Role, scopes: readonly TokenScope[] = tokenScopes): Promise<string> {
  const made = await fetch(`${server.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { cookie: await server.cookieOf(role), 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Script', scopes, expiresInDays: 1 }),
  })
  if (made.status !== 201) throw new Error(`no token: ${made.status}`)
  return String(Reflect.get(Object(await made.json()), 'token'))
}
