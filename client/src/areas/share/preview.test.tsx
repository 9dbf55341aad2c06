import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { fakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { endPreview, keepPreview, recallPreview } from '../../platform/preview-memory.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { PreviewEnded } from './preview-ended.tsx'
import { PreviewNote } from './preview-note.tsx'
import { PreviewStart } from './preview-start.tsx'

afterEach(() => {
  cleanup()
  endPreview()
})

const ticket = { ticket: 'secret', role: 'sales', expiresAt: '2026-11-26T10:00:00Z' } as const

function start(): { readonly onStarted: ReturnType<typeof vi.fn<() => void>> } {
  const onStarted = vi.fn<() => void>()
  render(
    <UiRoot>
      <PreviewStart seenAs="sales" onStarted={onStarted} onLeave={() => undefined} />
    </UiRoot>,
  )
  return { onStarted }
}

it('[SH8] begins in the tab that asks for it, in place of an earlier one', async () => {
  keepPreview({ ...ticket, ticket: 'earlier' })
  const { asked, headersOf } = fakeAccounts({ 'POST /previews': { value: ticket } })
  const { onStarted } = start()
  await waitFor(() => expect(onStarted).toHaveBeenCalledOnce())
  expect(asked).toEqual([{ route: 'POST /previews', body: { role: 'sales' } }])
  expect(headersOf('POST /previews')).not.toHaveProperty('x-parley-preview')
  expect(recallPreview()).toEqual(ticket)
})

it('[SH8] does not begin where the server refuses, and says why', async () => {
  fakeAccounts({ 'POST /previews': { status: 403, detail: 'only an owner of the workspace may do this' } })
  const { onStarted } = start()
  expect(await screen.findByText(/Only an owner of the workspace may do this/)).toBeDefined()
  expect(onStarted).not.toHaveBeenCalled()
  expect(recallPreview()).toBe(undefined)
})

it('[SH8] says on the page that it is one, and stays one after it has ended', () => {
  render(<PreviewNote />)
  expect(document.body.textContent).toBe('')
  cleanup()
  keepPreview(ticket)
  render(
    <UiRoot>
      <PreviewNote />
      <PreviewEnded seenAs="sales" />
    </UiRoot>,
  )
  expect(screen.getByText(/You see this/).parentElement?.textContent).toBe('You see this as Sales')
  expect(screen.getByText(/The preview as Sales has ended/)).toBeDefined()
  expect(recallPreview()).toEqual(ticket)
})
