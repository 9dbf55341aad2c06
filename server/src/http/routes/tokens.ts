import { randomUUID } from 'node:crypto'
import { instantAt } from '@parley/shared/base/instant.ts'
import { wholeScopes } from '@parley/shared/model/token-scope.ts'
import { createToken, type CreatedToken, type TokenEntry } from '@parley/shared/protocol/accounts.ts'
import { createRandomToken, hashRandomToken } from '../../auth/random-token.ts'
import { apiTokenPrefix } from '../../auth/who-is.ts'
import type { ApiToken, TokenOwner } from '../../storage/api-tokens.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/tokens'
const day = 24 * 3600 * 1000
const hintLength = apiTokenPrefix.length + 4

export const listTokens: Route = {
  method: 'GET',
  path,
  access: 'session',
  async handle(call) {
    const found = await call.services.storage.listApiTokens(ownerOf(call), call.services.clock())
    return { kind: 'json', value: found.map(entryOf) }
  },
}

export const createTokenRoute: Route = {
  method: 'POST',
  path,
  access: 'session',
  isFresh: true,
  async handle(call) {
    const body = await readJson(call.request, createToken)
    if (!body.ok) return body.failure
    const { name, scopes, expiresInDays } = body.value
    const by = deedOf(call)
    const token = apiTokenPrefix + createRandomToken()
    const kept = {
      id: randomUUID(),
      name,
      hint: token.slice(0, hintLength),
      scopes: wholeScopes(scopes),
      expiresAt: by.at + expiresInDays * day,
    }
    await call.services.storage.createApiToken({ ...kept, ...ownerOf(call), tokenHash: hashRandomToken(token) }, by)
    const value: CreatedToken = { ...entryOf({ ...kept, createdAt: by.at, lastUsedAt: null }), token }
    return { kind: 'json', status: 201, value }
  },
}

export const revokeToken: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'session',
  async handle(call) {
    const id = call.params['id'] ?? ''
    if (!(await call.services.storage.revokeApiToken({ ...ownerOf(call), id }, deedOf(call)))) return problem('not-found')
    call.services.accessChanges.publish({ kind: 'credential', credentialId: id })
    return { kind: 'empty' }
  },
}

function ownerOf({ identity: { person } }: IdentifiedCall): TokenOwner {
  return { workspaceId: person.workspaceId, personId: person.id }
}

function entryOf({ id, name, hint, scopes, createdAt, expiresAt, lastUsedAt }: ApiToken): TokenEntry {
  return {
    id,
    name,
    hint,
    scopes,
    createdAt: instantAt(createdAt),
    lastUsedAt: lastUsedAt === null ? null : instantAt(lastUsedAt),
    expiresAt: instantAt(expiresAt),
  }
}
