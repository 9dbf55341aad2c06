import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { fakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { OutboxScreen } from './outbox-screen.tsx'

afterEach(cleanup)

it('[AU21] shows the mails of this machine as plain text in which only web addresses can be followed', async () => {
  const { answer } = fakeAccounts({ 'GET /outbox': { value: [] } })
  render(
    <UiRoot>
      <OutboxScreen />
    </UiRoot>,
  )
  await screen.findByText(/^No mail has been written/)
  const text = 'Hello <b>Sam</b>,\nopen http://127.0.0.1:4173/join#abc or javascript:alert(1).'
  answer('GET /outbox', { value: [{ id: 'm1', to: 'sam@example.com', subject: 'Come in', text, at: '2026-11-20T10:00:00Z' }] })
  fireEvent.click(screen.getByRole('button', { name: 'Look again' }))
  const mail = await screen.findByRole('article', { name: 'Come in, to sam@example.com' })
  expect(mail.textContent).toContain(text)
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['http://127.0.0.1:4173/join#abc'])
})
