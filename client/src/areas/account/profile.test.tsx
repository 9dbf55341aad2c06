import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { aProfile, fakeAccounts, nothing } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { ProfileScreen } from './profile.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const workspaces = [
  { id: 'w1', name: 'Northwind', role: 'owner', isCurrent: true },
  { id: 'w2', name: 'Contoso', role: 'viewer', isCurrent: false },
] as const

it('[AU20] changes the name, and tells the rest of the page', async () => {
  const { asked } = fakeAccounts({ 'GET /profile': { value: aProfile() }, 'PATCH /profile': nothing })
  const onChanged = vi.fn<() => void>()
  render(
    <UiRoot>
      <ProfileScreen onChanged={onChanged} />
    </UiRoot>,
  )
  fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), { target: { value: 'Ana Kovač' } })
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByText('Your name is saved.')
  expect(asked).toEqual([{ route: 'PATCH /profile', body: { name: 'Ana Kovač' } }])
  expect(onChanged).toHaveBeenCalledTimes(1)
})

it('[AU20] goes to another workspace of the account, with a page that starts anew', async () => {
  const { asked } = fakeAccounts({ 'GET /profile': { value: aProfile({ workspaces }) }, 'POST /workspace/switch': nothing })
  const gone = vi.spyOn(location, 'assign').mockReturnValue()
  render(
    <UiRoot>
      <ProfileScreen onChanged={() => undefined} />
    </UiRoot>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Switch to Contoso' }))
  await waitFor(() => expect(gone).toHaveBeenCalledWith('/'))
  expect(asked).toEqual([{ route: 'POST /workspace/switch', body: { workspaceId: 'w2' } }])
  expect(screen.queryByRole('button', { name: 'Switch to Northwind' })).toBeNull()
})
