import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { anAuthOptions, aProfile, fakeAccounts, nothing } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { Forgot } from './forgot.tsx'
import { Join } from './join.tsx'
import { Reset } from './reset.tsx'
import { SetUp } from './set-up.tsx'
import { SignUp } from './sign-up.tsx'
import { Verify } from './verify.tsx'

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

const token = '0123456789abcdef0123456789abcdef'
const signedIn = { value: { kind: 'signed-in' } }
const preview = { workspace: 'Northwind', role: 'sales', email: 'sam@example.com', invitedBy: 'Ana', hasAccount: false }
const stranger = { status: 401, detail: 'Sign in first' }

let entered = 0
const enter = (): void => {
  entered += 1
}

function open(address: string, page: ReactNode): void {
  entered = 0
  history.replaceState(null, '', address)
  render(<UiRoot>{page}</UiRoot>)
}

function fill(values: Readonly<Record<string, string>>): void {
  for (const [label, value] of Object.entries(values)) fireEvent.change(screen.getByLabelText(label), { target: { value } })
  fireEvent.submit(screen.getByRole('form'))
}

it('[AU5] takes the secret of a link out of the address, and sends it', async () => {
  const { asked } = fakeAccounts({ 'POST /auth/verify': signedIn })
  open(`/verify#${token}`, <Verify onSignedIn={enter} />)
  expect(location.href).not.toContain(token)
  fill({ Password: 'correct horse' })
  await waitFor(() => expect(entered).toBe(1))
  expect(asked).toEqual([{ route: 'POST /auth/verify', body: { token, password: 'correct horse' } }])
})

it('[AU5] says that a link without its secret is not complete', () => {
  open('/reset', <Reset onSignedIn={enter} />)
  expect(screen.getByRole('heading', { name: 'This link is not complete' })).toBeDefined()
  expect(screen.queryByRole('form')).toBeNull()
})

it('[AU6] says to look for the mail, whoever the address belongs to, and where this machine keeps it', async () => {
  const { asked } = fakeAccounts({ 'POST /auth/request-reset': { status: 202 } })
  open('/forgot', <Forgot options={anAuthOptions({ outbox: true })} />)
  fill({ 'E-mail': 'nobody@example.com' })
  const title = await screen.findByRole('heading', { name: 'Check your mail' })
  expect(document.activeElement).toBe(title)
  expect(screen.getByText('nobody@example.com')).toBeDefined()
  expect(screen.getByRole('link', { name: /outbox/ }).getAttribute('href')).toBe('/outbox')
  expect(asked).toHaveLength(1)
})

it('[AU6] signs up only where the server is open to it', async () => {
  const { asked } = fakeAccounts({ 'POST /auth/sign-up': { status: 202 } })
  open('/sign-up', <SignUp options={anAuthOptions()} />)
  expect(screen.queryByRole('form')).toBeNull()
  cleanup()
  open('/sign-up', <SignUp options={anAuthOptions({ signUp: 'open' })} />)
  fill({ 'Your name': 'Ana ', 'E-mail': 'ana@example.com', 'Name of the workspace': 'Northwind', Password: 'short' })
  expect(screen.getByRole('alert').textContent).toBe('Use at least 8 characters.')
  fill({ Password: 'correct horse' })
  await screen.findByRole('heading', { name: 'Check your mail' })
  expect(asked.map(({ body }) => body)).toEqual([
    { name: 'Ana', email: 'ana@example.com', workspace: 'Northwind', password: 'correct horse' },
  ])
})

it('[AU6] signs in after a new password was chosen', async () => {
  fakeAccounts({ 'POST /auth/reset': nothing, 'POST /auth/sign-in': signedIn })
  open(`/reset#${token}`, <Reset onSignedIn={enter} />)
  expect(screen.getByLabelText('New password').getAttribute('autocomplete')).toBe('new-password')
  fill({ 'New password': 'correct horse' })
  await screen.findByText(/Your password is changed/)
  fill({ 'E-mail': 'ana@example.com', Password: 'correct horse' })
  await waitFor(() => expect(entered).toBe(1))
})

it('[AU7] shows workspace, role and who invites, and asks a newcomer for name and password', async () => {
  const { asked } = fakeAccounts({
    'POST /auth/invitation': { value: preview },
    'GET /profile': stranger,
    'POST /auth/invitation/accept': signedIn,
  })
  open(`/join#${token}`, <Join options={anAuthOptions()} onSignedIn={enter} />)
  expect(await screen.findByRole('heading', { name: 'Join Northwind' })).toBeDefined()
  expect(screen.getByText(/^Ana invites/).textContent).toMatch(/sam@example\.com as Sales\. Brings what customers ask for/)
  fill({ 'Your name': 'Sam', Password: 'correct horse' })
  await waitFor(() => expect(entered).toBe(1))
  expect(asked.at(-1)?.body).toEqual({ token, name: 'Sam', password: 'correct horse' })
})

it('[AU7] asks who has an account for its password and its code, and who is signed in with it for nothing', async () => {
  const { asked, answer } = fakeAccounts({
    'POST /auth/invitation': { value: { ...preview, hasAccount: true } },
    'GET /profile': stranger,
    'POST /auth/invitation/accept': { value: { kind: 'second-factor' } },
  })
  open(`/join#${token}`, <Join options={anAuthOptions()} onSignedIn={enter} />)
  await screen.findByLabelText('Password')
  fill({ Password: 'correct horse' })
  await screen.findByLabelText('Code')
  answer('POST /auth/invitation/accept', signedIn)
  fill({ Code: '123456' })
  await waitFor(() => expect(entered).toBe(1))
  expect(asked.at(-1)?.body).toEqual({ token, password: 'correct horse', code: '123456' })
  cleanup()
  answer('GET /profile', { value: aProfile({ email: 'sam@example.com' }) })
  open(`/join#${token}`, <Join options={anAuthOptions()} onSignedIn={enter} />)
  fireEvent.submit(await screen.findByRole('form'))
  await waitFor(() => expect(entered).toBe(1))
  expect(asked.at(-1)?.body).toEqual({ token })
})

it('[AU7] says why an invitation cannot be used', async () => {
  fakeAccounts({ 'POST /auth/invitation': { status: 422, detail: 'token: this link was used, or is too old' }, 'GET /profile': stranger })
  open(`/join#${token}`, <Join options={anAuthOptions()} onSignedIn={enter} />)
  expect(await screen.findByText('This link was used, or is too old.')).toBeDefined()
})

it('[AU8] sets up the first owner, and puts what the server refuses beside the field it names', async () => {
  const { asked, answer } = fakeAccounts({ 'POST /auth/set-up': { status: 422, detail: 'email: this is no e-mail address' } })
  open(`/set-up#${token}`, <SetUp onSignedIn={enter} />)
  fill({ 'Name of the workspace': 'Northwind', 'Your name': 'Ana', 'E-mail': 'ana@ex', Password: 'correct horse' })
  const email = screen.getByLabelText('E-mail')
  await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'))
  expect(document.activeElement).toBe(email)
  expect(screen.getByRole('alert').textContent).toBe('This is no e-mail address.')
  answer('POST /auth/set-up', signedIn)
  fill({ 'E-mail': 'ana@example.com' })
  await waitFor(() => expect(entered).toBe(1))
  expect(asked.at(-1)?.body).toEqual({
    token,
    workspace: 'Northwind',
    name: 'Ana',
    email: 'ana@example.com',
    password: 'correct horse',
  })
})
