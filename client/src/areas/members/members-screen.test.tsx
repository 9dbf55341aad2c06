import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { aMember, fakeAccounts, nothing, type FakeAccounts, type Reply } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { MembersScreen } from './members-screen.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const ana = aMember('Ana', { role: 'owner', isMe: true })
const sam = aMember('Sam')
const open: Reply = {
  value: [
    {
      id: 'i1',
      email: 'new@example.com',
      role: 'viewer',
      invitedBy: 'Ana',
      createdAt: '2026-11-20T10:00:00Z',
      expiresAt: '2026-11-27T10:00:00Z',
    },
  ],
}

async function show(routes: Readonly<Record<string, Reply>> = {}): Promise<FakeAccounts & { readonly changes: () => number }> {
  const server = fakeAccounts({ 'GET /members': { value: [ana, sam] }, 'GET /invitations': open, ...routes })
  let changes = 0
  render(
    <UiRoot>
      <IdentityCheck>
        <MembersScreen workspace={{ id: 'w', name: 'Northwind' }} onChanged={() => (changes += 1)} />
      </IdentityCheck>
    </UiRoot>,
  )
  await screen.findByRole('table')
  return { ...server, changes: () => changes }
}

async function choose(label: string, role: string): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: label }))
  const option = await screen.findByRole('option', { name: new RegExp(`^${role}`) })
  fireEvent.pointerDown(option)
  fireEvent.mouseMove(option)
  fireEvent.click(option)
}

it('[AU10] lists everybody with role and last sign of life, and says what each role may do', async () => {
  await show()
  const [, first, second] = screen.getAllByRole('row')
  expect(first?.textContent).toContain('Ana (you)Ana@example.com')
  expect(second?.textContent).toContain('not seen yet')
  fireEvent.click(screen.getByRole('combobox', { name: 'Role of Sam' }))
  expect(await screen.findByRole('option', { name: /^Viewer Reads along, and comments/ })).toBeDefined()
})

it('[AU10] gives a role at once, and steps down only after a question', async () => {
  const { asked, changes } = await show({ 'PATCH /members/Sam': nothing, 'PATCH /members/Ana': nothing })
  await choose('Role of Sam', 'Product')
  await screen.findByText('Sam is Product now.')
  expect(changes()).toBe(1)
  await choose('Role of Ana', 'Viewer')
  const dialog = await screen.findByRole('dialog', { name: 'Become Viewer?' })
  expect(asked).toHaveLength(1)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Become Viewer' }))
  await waitFor(() => expect(asked.at(-1)).toEqual({ route: 'PATCH /members/Ana', body: { role: 'viewer' } }))
})

it('[AU10] tells why a role cannot be given, and shows the one that holds', async () => {
  await show({ 'PATCH /members/Sam': { status: 422, detail: 'role: a workspace needs an owner, and this is the last one' } })
  await choose('Role of Sam', 'Product')
  expect(await screen.findByText('A workspace needs an owner, and this is the last one.')).toBeDefined()
  expect(screen.getByRole('combobox', { name: 'Role of Sam' }).textContent).toBe('Sales')
})

it('[AU11] removes somebody after it was said what that does', async () => {
  const { asked, answer } = await show({ 'DELETE /members/Sam': nothing })
  fireEvent.click(screen.getByRole('button', { name: 'Remove Sam' }))
  const dialog = await screen.findByRole('dialog', { name: 'Remove Sam?' })
  expect(dialog.textContent).toContain('loses access to Northwind at once')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect(asked).toEqual([])
  answer('GET /members', { value: [ana] })
  fireEvent.click(screen.getByRole('button', { name: 'Remove Sam' }))
  fireEvent.click(within(await screen.findByRole('dialog', { name: 'Remove Sam?' })).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
  expect(asked.map(({ route }) => route)).toEqual(['DELETE /members/Sam'])
})

it('[AU12] invites somebody, sends an invitation again and withdraws it', async () => {
  const { asked } = await show({
    'POST /invitations': { value: { id: 'i2', email: 'kim@example.com', role: 'sales', invitedBy: 'Ana', createdAt: '', expiresAt: '' } },
    'POST /invitations/i1/resend': nothing,
    'DELETE /invitations/i1': nothing,
  })
  const field = screen.getByRole('textbox', { name: 'E-mail' })
  fireEvent.change(field, { target: { value: 'kim@example.com' } })
  await choose('Role', 'Product')
  fireEvent.submit(screen.getByRole('form', { name: 'Invite people' }))
  await screen.findByText('kim@example.com is invited.')
  expect(field.getAttribute('value')).toBe('')
  fireEvent.click(screen.getByRole('button', { name: 'Send the invitation to new@example.com again' }))
  await screen.findByText(/is sent again/)
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw the invitation to new@example.com' }))
  fireEvent.click(within(await screen.findByRole('dialog', { name: 'Withdraw the invitation?' })).getByRole('button', { name: 'Withdraw' }))
  await screen.findByText(/is withdrawn/)
  expect(asked).toEqual([
    { route: 'POST /invitations', body: { email: 'kim@example.com', role: 'product' } },
    { route: 'POST /invitations/i1/resend', body: undefined },
    { route: 'DELETE /invitations/i1', body: undefined },
  ])
})

it('[AU13] offers nothing that changes anything to those who are no owners, and says who can', async () => {
  await show({
    'GET /members': {
      value: [
        { ...ana, isMe: false },
        { ...sam, isMe: true },
      ],
    },
  })
  expect(screen.getByText('Only owners invite people and change roles. Ask Ana.')).toBeDefined()
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryAllByRole('button')).toEqual([])
})

it('[AU13] renames the workspace', async () => {
  const { asked, changes } = await show({ 'PATCH /workspace': nothing })
  fireEvent.change(screen.getByRole('textbox', { name: 'Workspace name' }), { target: { value: ' Southwind ' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Name of the workspace' }))
  await screen.findByText('The workspace is renamed.')
  expect([asked, changes()]).toEqual([[{ route: 'PATCH /workspace', body: { name: 'Southwind' } }], 1])
})
