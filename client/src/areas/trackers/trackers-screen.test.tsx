import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { fakeAccounts, nothing, type FakeAccounts, type Reply } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { TrackersScreen } from './trackers-screen.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const jira = {
  id: 't1',
  system: 'jira',
  site: 'https://acme.atlassian.net',
  api: 'https://acme.atlassian.net',
  email: 'ana@acme.example',
  lastFour: 'wxyz',
  createdAt: '2026-11-01T10:00:00.000Z',
  readAt: null,
  problem: null,
}

async function show(routes: Readonly<Record<string, Reply>>): Promise<FakeAccounts> {
  const server = fakeAccounts({ 'GET /trackers': { value: [] }, ...routes })
  render(
    <UiRoot>
      <TrackersScreen isOwner />
    </UiRoot>,
  )
  await screen.findByRole('form', { name: 'Connect a tracker' })
  return server
}

function type(name: string, value: string): void {
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
}

it('[TC5] asks for what a system needs, and sends nothing that was typed for another', async () => {
  const { asked, answer } = await show({ 'POST /trackers': { value: jira } })
  type('Address of your Jira', 'https://acme.atlassian.net')
  type('E-mail', 'ana@acme.example')
  type('Token', 'secret-token')
  answer('GET /trackers', { value: [jira] })
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByText('acme.atlassian.net is connected.')
  expect(await screen.findByText('Token …wxyz')).toBeTruthy()
  expect(screen.getByLabelText('Token').getAttribute('value')).toBe('')
  fireEvent.click(screen.getByRole('radio', { name: 'Linear' }))
  expect(screen.queryByLabelText('E-mail')).toBeNull()
  type('Token', 'lin_api_secret')
  fireEvent.submit(screen.getByRole('form'))
  expect(asked.map(({ body }) => body)).toEqual([
    { system: 'jira', site: 'https://acme.atlassian.net', email: 'ana@acme.example', token: 'secret-token' },
    { system: 'linear', token: 'lin_api_secret' },
  ])
})

it('[TC5] says at the field what the tracker had against it', async () => {
  await show({ 'POST /trackers': { status: 422, detail: 'token: The token was refused.' } })
  fireEvent.click(screen.getByRole('radio', { name: 'GitHub' }))
  type('Token', 'wrong-token')
  fireEvent.submit(screen.getByRole('form'))
  expect((await screen.findAllByText(/The token was refused/)).length).toBeGreaterThan(0)
  expect(screen.getByLabelText('Token').getAttribute('aria-invalid')).toBe('true')
})

it('[TC6] tests a connection, gives it another token and disconnects it, and says what keeps it from working', async () => {
  const problem = { kind: 'token-refused', since: '2026-11-01T10:00:00.000Z' }
  const { asked, answer } = await show({
    'GET /trackers': { value: [{ ...jira, problem }] },
    'POST /trackers/t1/test': { value: { kind: 'fails', words: 'The token was refused.' } },
    'PUT /trackers/t1/token': nothing,
    'DELETE /trackers/t1': nothing,
  })
  expect(screen.getByText(/Cannot be read: token refused, since/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Test acme.atlassian.net' }))
  await screen.findByText('The token was refused.')
  const another = screen.getByRole('button', { name: 'Give acme.atlassian.net another token' })
  fireEvent.click(another)
  fireEvent.keyDown(screen.getByLabelText('New token'), { key: 'Escape' })
  expect([screen.queryByLabelText('New token'), document.activeElement]).toEqual([null, another])
  fireEvent.click(another)
  type('New token', 'next-token')
  answer('GET /trackers', { value: [jira] })
  fireEvent.submit(screen.getByRole('form', { name: 'New token for acme.atlassian.net' }))
  await screen.findByText('acme.atlassian.net has a new token.')
  answer('GET /trackers', { value: [] })
  fireEvent.click(screen.getByRole('button', { name: 'Disconnect acme.atlassian.net' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disconnect' }))
  await screen.findByText('None yet. Links lead to their issues all the same.')
  expect(asked.map(({ route }) => route)).toEqual(['POST /trackers/t1/test', 'PUT /trackers/t1/token', 'DELETE /trackers/t1'])
})

it('[TC6] tells those who own nothing that owners connect trackers, and asks nothing', () => {
  const { asked } = fakeAccounts({})
  render(
    <UiRoot>
      <TrackersScreen isOwner={false} />
    </UiRoot>,
  )
  expect(screen.getByText('Only owners connect trackers.')).toBeTruthy()
  expect([screen.queryByRole('form'), asked]).toEqual([null, []])
})
