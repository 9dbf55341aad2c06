import type { Profile } from '@parley/shared/protocol/accounts.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { anAuthOptions, aProfile, fakeAccounts, nothing, type FakeAccounts, type Reply } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { SecurityScreen } from './security.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => Promise.all([import('../../ui/toast-region.tsx'), import('./second-factor-dialog.tsx')]))
afterEach(cleanup)

const here = { id: 's1', isCurrent: true, createdAt: '2026-11-20T10:00:00Z', lastSeenAt: '2026-11-20T10:00:00Z', device: 'Chrome on Linux' }
const phone = { ...here, id: 's2', isCurrent: false, device: 'Safari on iPhone' }

async function show(profile: Partial<Profile>, routes: Readonly<Record<string, Reply>> = {}): Promise<FakeAccounts> {
  const server = fakeAccounts({ 'GET /profile': { value: aProfile(profile) }, 'GET /sessions': { value: [here, phone] }, ...routes })
  render(
    <UiRoot>
      <IdentityCheck>
        <SecurityScreen options={anAuthOptions({ oidc: { name: 'Northwind ID' } })} />
      </IdentityCheck>
    </UiRoot>,
  )
  await screen.findByRole('heading', { name: 'Password' })
  await screen.findByText('This device')
  return server
}

it('[AU14] changes the password, and tells a wrong one beside its field', async () => {
  const { asked, answer } = await show({}, { 'POST /profile/password': { status: 422, detail: 'password: this is not the password' } })
  const current = screen.getByLabelText('Current password')
  fireEvent.change(current, { target: { value: 'wrong' } })
  fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'correct horse' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Change password' }))
  await waitFor(() => expect(current.getAttribute('aria-invalid')).toBe('true'))
  answer('POST /profile/password', nothing)
  fireEvent.change(current, { target: { value: 'old password' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Change password' }))
  await screen.findByText(/^Your password is changed/)
  expect(asked.at(-1)).toEqual({ route: 'POST /profile/password', body: { current: 'old password', next: 'correct horse' } })
  expect(current.getAttribute('value')).toBe('')
})

it('[AU15] sets up a second factor: shows the secret, hears a code, and gives the recovery codes once', async () => {
  const { asked, answer } = await show(
    {},
    {
      'POST /profile/second-factor': { value: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Parley?secret=JBSWY3DPEHPK3PXP' } },
      'PUT /profile/second-factor': { status: 422, detail: 'code: this code is wrong, or was used before' },
    },
  )
  fireEvent.click(screen.getByRole('button', { name: 'Set up' }))
  const dialog = await screen.findByRole('dialog', { name: 'Set up a second factor' })
  expect(within(dialog).getByRole('img', { name: /^QR code/ })).toBeDefined()
  expect(within(dialog).getByText('JBSW Y3DP EHPK 3PXP')).toBeDefined()
  const code = within(dialog).getByRole('textbox', { name: 'Code' })
  fireEvent.change(code, { target: { value: '123 456' } })
  fireEvent.submit(within(dialog).getByRole('form'))
  await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'))
  answer('PUT /profile/second-factor', { value: { codes: ['aaaa-bbbb', 'cccc-dddd'] } })
  fireEvent.submit(within(dialog).getByRole('form'))
  await screen.findByText('aaaa-bbbb')
  expect(asked.at(-1)?.body).toEqual({ code: '123456' })
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  fireEvent.click(screen.getByRole('button', { name: 'Copy all' }))
  await screen.findByRole('button', { name: 'Copied' })
  expect(copied).toHaveBeenCalledWith('aaaa-bbbb\ncccc-dddd')
  answer('GET /profile', { value: aProfile({ hasSecondFactor: true, recoveryCodesLeft: 2 }) })
  fireEvent.click(screen.getByRole('button', { name: 'I have kept them' }))
  expect(await screen.findByText(/2 recovery codes are left/)).toBeDefined()
})

it('[AU15] turns the second factor off after a question', async () => {
  const { asked } = await show({ hasSecondFactor: true, recoveryCodesLeft: 1 }, { 'DELETE /profile/second-factor': nothing })
  fireEvent.click(screen.getByRole('button', { name: 'Turn off' }))
  expect(asked).toEqual([])
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Turn off' }))
  await screen.findByText('The second factor is off.')
  expect(asked.map(({ route }) => route)).toEqual(['DELETE /profile/second-factor'])
})

it('[AU16] lists where one is signed in, and signs out another device or all others, but not this one', async () => {
  const { asked, answer } = await show({}, { 'DELETE /sessions/s2': nothing, 'DELETE /sessions': nothing })
  expect(screen.queryByRole('button', { name: 'Sign out Chrome on Linux' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Sign out all others' }))
  await screen.findByText('All other devices have been signed out.')
  answer('GET /sessions', { value: [here] })
  fireEvent.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }))
  await waitFor(() => expect(screen.queryByText('Safari on iPhone')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Sign out all others' })).toBeNull()
  expect(asked.map(({ route }) => route)).toEqual(['DELETE /sessions', 'DELETE /sessions/s2'])
})

it('[AU17] links single sign-on, or says that it is linked', async () => {
  await show({})
  expect(screen.getByRole('link', { name: 'Link Northwind ID' }).getAttribute('href')).toBe('/api/v1/auth/oidc/start?link=1')
  cleanup()
  await show({ singleSignOn: true })
  expect(screen.getByText('Linked: you can sign in with Northwind ID.')).toBeDefined()
})

it('[AU17] offers a seat of the demo nothing that needs an account', async () => {
  await show({ hasPassword: false })
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText(/has no account/)).toBeDefined()
})
