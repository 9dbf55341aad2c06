import type { Role } from '@parley/shared/model/person.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { fakeAccounts, nothing, type FakeAccounts, type Reply } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { TokensScreen } from './tokens.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const bridge = {
  id: 't1',
  name: 'CRM bridge',
  hint: 'parley_Zk2p',
  scopes: ['plan:read', 'sales:read', 'sales:write'],
  createdAt: '2026-01-20T10:00:00Z',
  lastUsedAt: null,
  expiresAt: '2026-02-20T10:00:00Z',
}

function show(routes: Readonly<Record<string, Reply>>, role: Role = 'sales'): FakeAccounts {
  const server = fakeAccounts(routes)
  render(
    <UiRoot>
      <IdentityCheck>
        <TokensScreen role={role} />
      </IdentityCheck>
    </UiRoot>,
  )
  return server
}

function ticks(dialog: HTMLElement): readonly string[] {
  const labels = ['Read the plan', 'Change the plan', 'Read sales', 'Change sales']
  return labels.filter((name) => within(dialog).queryByRole('checkbox', { name, checked: true }) !== null)
}

it('[AU18] makes a token with what it may do and for how long, and shows it until it is put away', async () => {
  const { asked, answer } = show({
    'GET /tokens': { value: [] },
    'POST /tokens': { value: { ...bridge, token: 'parley_Zk2pSecret' } },
  })
  expect(await screen.findByText(/^You have no tokens/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'New token' }))
  const dialog = await screen.findByRole('dialog', { name: 'New API token' })
  fireEvent.submit(within(dialog).getByRole('form'))
  expect(within(dialog).getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'CRM bridge' } })
  const box = (name: string): HTMLElement => within(dialog).getByRole('checkbox', { name })
  expect(ticks(dialog)).toEqual(['Read the plan'])
  fireEvent.click(box('Change sales'))
  // Whoever changes something reads it.
  expect(ticks(dialog)).toEqual(['Read the plan', 'Read sales', 'Change sales'])
  expect(box('Read sales').getAttribute('aria-disabled')).toBe('true')
  answer('GET /tokens', { value: [bridge] })
  fireEvent.submit(within(dialog).getByRole('form'))
  expect(await screen.findByText('parley_Zk2pSecret')).toBeDefined()
  expect(asked).toEqual([{ route: 'POST /tokens', body: { name: 'CRM bridge', scopes: ['plan:read', 'sales:write'], expiresInDays: 90 } }])
  fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByText('parley_Zk2pSecret')).toBeNull()
  expect((await screen.findByText(/reads the plan and changes sales/)).textContent).toMatch(
    /^parley_Zk2p….*expired on 20 Feb 2026 · never used$/,
  )
})

it('[AU18] takes no token that may do nothing, and offers viewers nothing of sales', async () => {
  const { asked } = show({ 'GET /tokens': { value: [] } }, 'viewer')
  fireEvent.click(await screen.findByRole('button', { name: 'New token' }))
  const dialog = await screen.findByRole('dialog', { name: 'New API token' })
  for (const name of ['Read sales', 'Change sales'])
    expect(within(dialog).getByRole('checkbox', { name, description: 'Viewers do not see sales' }).getAttribute('aria-disabled')).toBe(
      'true',
    )
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Nothing' } })
  fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Read the plan' }))
  fireEvent.submit(within(dialog).getByRole('form'))
  expect(within(dialog).getByRole('group', { description: 'Choose at least one thing it may do.' })).toBeDefined()
  expect(asked).toEqual([])
})

it('[AU18] revokes a token after it was said what that does', async () => {
  const { asked, answer } = show({ 'GET /tokens': { value: [bridge] }, 'DELETE /tokens/t1': nothing })
  fireEvent.click(await screen.findByRole('button', { name: 'Revoke CRM bridge' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('cut off at once')
  answer('GET /tokens', { value: [] })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Revoke CRM bridge' })).toBeNull())
  expect(asked.map(({ route }) => route)).toEqual(['DELETE /tokens/t1'])
})

it('[AU19] says that somebody was signed out meanwhile, and why something did not come', async () => {
  const { answer } = show({ 'GET /tokens': { status: 503, detail: 'Try again later' } })
  await screen.findByText('Try again later.')
  answer('GET /tokens', { status: 401, detail: 'Sign in first' })
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('You have been signed out.')).toBeDefined()
})
