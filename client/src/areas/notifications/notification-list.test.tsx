import { aPlanWith } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { fakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { NotificationList } from './notification-list.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

it('[NB1] says that nothing came only once the server has said so', () => {
  const { Around, stores } = openWorkbench(aPlanWith({}))
  const { rerender } = render(<NotificationList onGone={() => {}} />, { wrapper: Around })
  expect(screen.queryByText(/^Nothing yet/)).toBeNull()
  expect(screen.getByText(/^Not read yet/)).toBeDefined()
  stores.inbox.setState({ isKnown: true, unread: 0, notifications: [] })
  rerender(<NotificationList onGone={() => {}} />)
  expect(screen.getByText(/^Nothing yet/)).toBeDefined()
})

it('[NB2] says when the server refuses to mark all as read', async () => {
  fakeAccounts({ 'POST /notifications/read': { status: 503, detail: 'the disk is full' } })
  const { Around, stores } = openWorkbench(aPlanWith({}))
  const one = {
    id: '1',
    kind: 'mentioned',
    title: 'Ann mentioned you',
    text: '',
    path: '/',
    at: '2026-11-01T10:00:00Z',
    count: 1,
    read: false,
  } as const
  stores.inbox.setState({ isKnown: true, unread: 1, notifications: [one] })
  render(<NotificationList onGone={() => {}} />, { wrapper: Around })
  fireEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  expect(await screen.findByText('The disk is full.')).toBeDefined()
})
