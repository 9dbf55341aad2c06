import { expect, it } from 'vitest'
import { tokenScopes, wholeScopes } from './token-scope.ts'

it('[RA15] lets whoever writes one of the documents read the same one, and nothing of the other', () => {
  expect(wholeScopes(['plan:read'])).toEqual(['plan:read'])
  expect(wholeScopes(['plan:write'])).toEqual(['plan:read', 'plan:write'])
  expect(wholeScopes(['sales:write', 'plan:read', 'sales:write'])).toEqual(['plan:read', 'sales:read', 'sales:write'])
  expect(wholeScopes(['sales:write', 'plan:write'])).toEqual(tokenScopes)
  expect(wholeScopes([])).toEqual([])
})
