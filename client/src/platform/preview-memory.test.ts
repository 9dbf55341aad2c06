// @vitest-environment happy-dom
import type { PreviewTicket } from '@parley/shared/protocol/preview.ts'
import { afterEach, expect, it } from 'vitest'
import { fetchMe } from './api.ts'
import { fakeAccounts } from './fake-accounts.spec.ts'
import { endPreview, keepPreview, previewHeaders, previewProtocols, recallPreview } from './preview-memory.ts'

const ticket: PreviewTicket = { ticket: 'secret', role: 'viewer', expiresAt: '2026-11-26T10:00:00Z' }
afterEach(endPreview)

it('[SH7] shows the ticket with every request and socket of this tab, until it is left, and keeps it nowhere else', async () => {
  expect([previewHeaders(), previewProtocols()]).toEqual([{}, []])
  keepPreview(ticket)
  expect(recallPreview()).toEqual(ticket)
  expect(previewHeaders()).toEqual({ 'x-parley-preview': 'secret' })
  expect(previewProtocols()).toEqual(['parley', 'preview.secret'])
  expect(JSON.stringify(localStorage)).not.toContain('secret')
  const { headersOf } = fakeAccounts({ 'GET /me': { status: 401 } })
  await fetchMe()
  expect(headersOf('GET /me')).toEqual({ 'x-parley-preview': 'secret' })
  endPreview()
  await fetchMe()
  expect(headersOf('GET /me')).toEqual({})
})

it('[SH7] takes nothing else for a ticket', () => {
  for (const stored of ['', 'null', '{}', '{"ticket":"x"}', 'not json']) {
    sessionStorage.setItem('parley.preview', stored)
    expect(recallPreview()).toBe(undefined)
  }
})
