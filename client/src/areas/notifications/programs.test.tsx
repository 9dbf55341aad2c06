import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { fakeAccounts, nothing } from '../../platform/fake-accounts.spec.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { Programs } from './programs.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const roadmaps = { value: [{ id: 'r1', name: 'Roadmap', role: 'owner', documents: { plan: 'p' } }] }
const hook = {
  id: 'h1',
  url: 'https://example.com/hook',
  events: ['feature.created'],
  createdAt: '2026-01-20T10:00:00.000Z',
  failingSince: null,
  disabledAt: null,
}

it('[WH8] shows the secret of a new webhook until it is put away, and what was sent last', async () => {
  const { asked, answer } = fakeAccounts({
    'GET /roadmaps': roadmaps,
    'GET /roadmaps/r1/webhooks': { value: [] },
    'POST /roadmaps/r1/webhooks': { value: { ...hook, secret: 'whsec_1' } },
    'GET /roadmaps/r1/webhooks/h1/deliveries': {
      value: [{ id: 'd1', event: 'feature.created', at: hook.createdAt, tries: 2, nextTryAt: null, outcome: 'answered 500' }],
    },
  })
  render(
    <UiRoot>
      <Programs />
    </UiRoot>,
  )
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: hook.url } })
  for (const box of screen.getAllByRole('checkbox').slice(1)) fireEvent.click(box)
  answer('GET /roadmaps/r1/webhooks', { value: [hook] })
  fireEvent.submit(screen.getByRole('form'))
  expect(await screen.findByText('whsec_1')).toBeDefined()
  expect(asked).toEqual([{ route: 'POST /roadmaps/r1/webhooks', body: { url: hook.url, events: ['feature.created'] } }])
  fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByText('whsec_1')).toBeNull()
  fireEvent.click(await screen.findByRole('button', { name: `Deliveries to ${hook.url}` }))
  expect(await screen.findByText('answered 500')).toBeDefined()
})

it('[IC3] shows the address of a calendar until it is put away, and revokes it', async () => {
  const { asked, answer } = fakeAccounts({
    'GET /roadmaps': roadmaps,
    'GET /calendar-address': { value: { createdAt: null } },
    'POST /calendar-address': { value: { token: 'secret-1' } },
    'DELETE /calendar-address': nothing,
  })
  render(
    <UiRoot>
      <CalendarAddress />
    </UiRoot>,
  )
  answer('GET /calendar-address', { value: { createdAt: hook.createdAt } })
  fireEvent.click(await screen.findByRole('button', { name: /^Make a/ }))
  expect(await screen.findByText(/r1\/calendar\.ics\?token=secret-1$/)).toBeDefined()
  fireEvent.click(await screen.findByRole('button', { name: 'Revoke the address' }))
  await screen.findByText('The address reads no more.')
  expect(asked.map(({ route }) => route)).toEqual(['POST /calendar-address', 'DELETE /calendar-address'])
  expect(screen.queryByText(/secret-1/)).toBeNull()
})
