import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { anAuthOptions, fakeAccounts, nothing } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { SignIn } from './sign-in.tsx'

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
})

function open(options: Partial<AuthOptions> = {}): { readonly signedIn: () => number } {
  let signedIn = 0
  render(
    <UiRoot>
      <SignIn options={anAuthOptions(options)} onSignedIn={() => (signedIn += 1)} />
    </UiRoot>,
  )
  return { signedIn: () => signedIn }
}

function fill(email: string, password: string): void {
  fireEvent.change(screen.getByRole('textbox', { name: 'E-mail' }), { target: { value: email } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } })
  fireEvent.submit(screen.getByRole('form', { name: 'Sign in' }))
}

it('[AU1] offers the ways in that the server has, and no others', () => {
  open()
  expect(screen.queryByRole('link', { name: 'Create an account' })).toBeNull()
  expect(screen.queryByRole('link', { name: /^Continue with/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Sign in as/ })).toBeNull()
  cleanup()
  open({ demo: true, signUp: 'open', oidc: { name: 'Northwind ID' } })
  expect(screen.getByRole('link', { name: 'Create an account' }).getAttribute('href')).toBe('/sign-up')
  expect(screen.getByRole('link', { name: 'Continue with Northwind ID' }).getAttribute('href')).toBe('/api/v1/auth/oidc/start')
  expect(screen.getAllByRole('button', { name: /^Sign in as/ })).toHaveLength(4)
  cleanup()
  open({ needsSetup: true })
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.getByText(/a link in its log/)).toBeDefined()
})

it('[AU1] takes a seat of the demo at one press', async () => {
  const { asked } = fakeAccounts({ 'POST /demo/sign-in': nothing })
  const { signedIn } = open({ demo: true })
  fireEvent.click(screen.getByRole('button', { name: 'Sign in as Sales' }))
  await waitFor(() => expect(signedIn()).toBe(1))
  expect(asked).toEqual([{ route: 'POST /demo/sign-in', body: { role: 'sales', person: 1 } }])
})

it('[AU1] says why single sign-on led back', () => {
  history.replaceState(null, '', '/sign-in?problem=sso-not-invited')
  open({ oidc: { name: 'Northwind ID' } })
  expect(screen.getByRole('alert').textContent).toMatch(/^Nobody has invited you/)
})

it('[AU2] asks for the code of a second factor after the password, and sends all three', async () => {
  const { asked, answer } = fakeAccounts({ 'POST /auth/sign-in': { value: { kind: 'second-factor' } } })
  const { signedIn } = open()
  fill(' ana@example.com ', 'correct horse')
  const code = await screen.findByRole('textbox', { name: 'Code' })
  expect(document.activeElement).toBe(code)
  expect(code.getAttribute('autocomplete')).toBe('one-time-code')
  answer('POST /auth/sign-in', { status: 422, detail: 'code: this code is wrong, or was used before' })
  fireEvent.change(code, { target: { value: '000000' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Second factor' }))
  await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'))
  answer('POST /auth/sign-in', { value: { kind: 'signed-in' } })
  fireEvent.change(code, { target: { value: '123456' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Second factor' }))
  await waitFor(() => expect(signedIn()).toBe(1))
  expect(asked.map(({ body }) => body)).toEqual([
    { email: 'ana@example.com', password: 'correct horse' },
    { email: 'ana@example.com', password: 'correct horse', code: '000000' },
    { email: 'ana@example.com', password: 'correct horse', code: '123456' },
  ])
})

it('[AU3] sends nothing that is plainly missing, and goes to the first field that is', () => {
  const { asked } = fakeAccounts({})
  open()
  fill('ana', '')
  expect(asked).toEqual([])
  expect(screen.getByRole('alert').textContent).toBe('2 fields need another look.')
  const email = screen.getByRole('textbox', { name: 'E-mail' })
  expect(email.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(email)
  fireEvent.change(email, { target: { value: 'ana@example.com' } })
  expect(email.getAttribute('aria-invalid')).toBeNull()
})

it('[AU3] tells the refusal of the server in a sentence, with how long to wait', async () => {
  fakeAccounts({ 'POST /auth/sign-in': { status: 429, detail: 'Too many tries.', retryAfter: 30 } })
  const { signedIn } = open()
  fill('ana@example.com', 'wrong')
  expect((await screen.findByRole('alert')).textContent).toBe('Too many tries. Wait 30 seconds.')
  expect(signedIn()).toBe(0)
})

it('[AU3] sends once, however often Enter is pressed', async () => {
  const { asked } = fakeAccounts({ 'POST /auth/sign-in': { value: { kind: 'signed-in' } } })
  const { signedIn } = open()
  fill('ana@example.com', 'correct horse')
  fireEvent.submit(screen.getByRole('form', { name: 'Sign in' }))
  await waitFor(() => expect(signedIn()).toBe(1))
  expect(asked).toHaveLength(1)
})

it('[AU4] names its fields so that password managers fill them in, and shows a password on demand', () => {
  vi.stubGlobal('fetch', undefined)
  open()
  const password = screen.getByLabelText('Password')
  expect(screen.getByRole('textbox', { name: 'E-mail' }).getAttribute('autocomplete')).toBe('username')
  expect([password.getAttribute('autocomplete'), password.getAttribute('type')]).toEqual(['current-password', 'password'])
  fireEvent.click(screen.getByRole('button', { name: 'Show password' }))
  expect(password.getAttribute('type')).toBe('text')
})
