import { ok } from '@parley/shared/base/result.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { aProfile, fakeAccounts, notItIsYou, nothing } from '../platform/fake-accounts.spec.ts'
import { changeRole } from '../platform/member-api.ts'
import type { Answer } from '../platform/request.ts'
import { UiRoot } from '../ui/ui-root.tsx'
import { IdentityCheck } from './identity-check.tsx'
import { useSure } from './use-sure.ts'

afterEach(cleanup)

function open(): { readonly outcomes: readonly Awaited<Answer<undefined>>[] } {
  const outcomes: Awaited<Answer<undefined>>[] = []
  function Action(): ReactNode {
    const sure = useSure()
    const act = (): Promise<unknown> => sure(() => changeRole('sam', { role: 'viewer' })).then((outcome) => outcomes.push(outcome))
    return (
      <button type="button" onClick={() => void act()}>
        Act
      </button>
    )
  }
  render(
    <UiRoot>
      <IdentityCheck>
        <Action />
      </IdentityCheck>
    </UiRoot>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Act' }))
  return { outcomes }
}

it('[AU9] asks who it is when the server wants to know, and then makes the request again', async () => {
  const { asked, answer } = fakeAccounts({
    'PATCH /members/sam': notItIsYou,
    'GET /profile': { value: aProfile() },
    'POST /auth/confirm': { status: 422, detail: 'password: this is not the password' },
  })
  const { outcomes } = open()
  const password = await screen.findByLabelText('Password')
  await waitFor(() => expect(document.activeElement).toBe(password))
  expect(screen.queryByLabelText('Code')).toBeNull()
  fireEvent.change(password, { target: { value: 'wrong' } })
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(() => expect(password.getAttribute('aria-invalid')).toBe('true'))
  expect(outcomes).toEqual([])
  answer('POST /auth/confirm', nothing)
  answer('PATCH /members/sam', nothing)
  fireEvent.change(password, { target: { value: 'correct horse' } })
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(() => expect(outcomes).toEqual([ok(undefined)]))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(asked.map(({ route }) => route)).toEqual(['PATCH /members/sam', 'POST /auth/confirm', 'POST /auth/confirm', 'PATCH /members/sam'])
})

it('[AU9] asks for a code of those who have a second factor', async () => {
  const { asked } = fakeAccounts({
    'PATCH /members/sam': notItIsYou,
    'GET /profile': { value: aProfile({ hasSecondFactor: true }) },
    'POST /auth/confirm': nothing,
  })
  open()
  fireEvent.change(await screen.findByLabelText('Password'), { target: { value: 'correct horse' } })
  fireEvent.submit(screen.getByRole('form'))
  expect(screen.getByLabelText('Code').getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(screen.getByLabelText('Code'), { target: { value: '123456' } })
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(() => expect(asked).toContainEqual({ route: 'POST /auth/confirm', body: { password: 'correct horse', code: '123456' } }))
})

it('[AU9] leaves everything as it was when that is cancelled', async () => {
  const { asked } = fakeAccounts({ 'PATCH /members/sam': notItIsYou, 'GET /profile': { value: aProfile() } })
  const { outcomes } = open()
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(outcomes).toEqual([{ ok: false, failure: { kind: 'confirm-identity' } }]))
  expect(asked).toHaveLength(1)
})

it('[AU9] leads those without a password to the sign-in', async () => {
  fakeAccounts({ 'PATCH /members/sam': notItIsYou, 'GET /profile': { value: aProfile({ hasPassword: false, singleSignOn: true }) } })
  open()
  expect((await screen.findByRole('link', { name: /^Sign in again/ })).getAttribute('href')).toBe('/api/v1/auth/oidc/start')
})
