import type { CreatedToken, CreateToken, TokenEntry } from '@parley/shared/protocol/accounts.ts'
import { readCreatedToken, readTokens } from './read-account.ts'
import { ask, change, get, type Answer } from './request.ts'

export function fetchTokens(): Answer<readonly TokenEntry[]> {
  return get('/api/v1/tokens', readTokens)
}

export function createToken(body: CreateToken): Answer<CreatedToken> {
  return ask({ method: 'POST', path: '/api/v1/tokens', body, read: readCreatedToken })
}

export function revokeToken(id: string): Answer<undefined> {
  return change('DELETE', `/api/v1/tokens/${encodeURIComponent(id)}`)
}
