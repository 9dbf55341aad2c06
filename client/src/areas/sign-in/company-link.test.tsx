import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { anAuthOptions, aProfile, fakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { Join } from './join.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const link = 'company.0123456789abcdef0123456789abcdef'
const proof = 'proof.0123456789abcdef0123456789abcdef'
const enter = vi.fn<() => void>()

function open(token: string, oidc: { readonly name: string } | null = null): void {
  history.replaceState(null, '', `/join#${token}`)
  render(
    <UiRoot>
      <Join options={anAuthOptions({ oidc })} onSignedIn={enter} />
    </UiRoot>,
  )
}

it('[SH9] says to what and as what one joins, asks for the address, and for a look into the mail', async () => {
  const { asked } = fakeAccounts({
    'POST /auth/company-link': { value: { workspace: 'Northwind', role: 'viewer', domains: ['northwind.example', 'nw.example'] } },
    'POST /auth/company-link/ask': { status: 202 },
  })
  open(link)
  expect(await screen.findByRole('heading', { name: 'Join Northwind' })).toBeDefined()
  expect(screen.getByRole('main').textContent).toContain('northwind.example or nw.example can join as Viewer')
  expect(location.hash).toBe('')
  fireEvent.change(screen.getByLabelText('Your e-mail at work'), { target: { value: ' kim@northwind.example ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send me the link' }))
  expect(await screen.findByRole('heading', { name: 'Check your mail' })).toBeDefined()
  expect(asked.at(-1)).toEqual({ route: 'POST /auth/company-link/ask', body: { token: link, email: 'kim@northwind.example' } })
})

it('[SH9] puts what the server refuses beside the address, and tells of a link that is void', async () => {
  const { answer } = fakeAccounts({
    'POST /auth/company-link': { value: { workspace: 'Northwind', role: 'viewer', domains: ['northwind.example'] } },
    'POST /auth/company-link/ask': { status: 422, detail: 'email: this link is not for addresses of that domain' },
  })
  open(link)
  fireEvent.change(await screen.findByLabelText('Your e-mail at work'), { target: { value: 'kim@rival.example' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send me the link' }))
  await waitFor(() => expect(screen.getByLabelText('Your e-mail at work').getAttribute('aria-invalid')).toBe('true'))
  cleanup()
  answer('POST /auth/company-link', { status: 422, detail: 'token: this link was used, replaced or withdrawn, or is too old' })
  open(link)
  expect(await screen.findByRole('heading', { name: 'This link cannot be used' })).toBeDefined()
})

it('[SH9] goes to the provider with the token in no address', async () => {
  const assign = vi.fn<(url: string) => void>()
  vi.stubGlobal('location', { hash: `#${link}`, pathname: '/join', search: '', assign })
  const { asked } = fakeAccounts({
    'POST /auth/company-link': { value: { workspace: 'Northwind', role: 'viewer', domains: ['northwind.example'] } },
    'POST /auth/company-link/provider': { value: { url: 'https://id.example/authorize' } },
  })
  open(link, { name: 'Acme Login' })
  fireEvent.click(await screen.findByRole('button', { name: 'Continue with Acme Login' }))
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://id.example/authorize'))
  expect(asked.at(-1)).toEqual({ route: 'POST /auth/company-link/provider', body: { token: link } })
})

it('[SH9] finishes by the link of the mail, with a new account or the one there is', async () => {
  const look = { workspace: 'Northwind', role: 'sales', email: 'kim@northwind.example', hasAccount: false }
  const { asked, answer } = fakeAccounts({
    'POST /auth/company-link/proof': { value: look },
    'GET /profile': { status: 401 },
    'POST /auth/company-link/join': { value: { kind: 'signed-in' } },
  })
  open(proof)
  fireEvent.change(await screen.findByLabelText('Your name'), { target: { value: 'Kim' } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'correct horse' } })
  fireEvent.click(screen.getByRole('button', { name: 'Join the workspace' }))
  await waitFor(() => expect(enter).toHaveBeenCalledOnce())
  expect(asked.at(-1)).toEqual({
    route: 'POST /auth/company-link/join',
    body: { token: proof, name: 'Kim', password: 'correct horse' },
  })
  cleanup()
  answer('POST /auth/company-link/proof', { value: { ...look, hasAccount: true } })
  answer('GET /profile', { value: aProfile({ email: 'kim@northwind.example' }) })
  open(proof)
  fireEvent.click(await screen.findByRole('button', { name: 'Join the workspace' }))
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ token: proof }))
})
