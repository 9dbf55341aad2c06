import type { Role } from '@parley/shared/model/person.ts'
import { aPlanWith, featureId } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { fakeAccounts, nothing, type FakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { BriefVersions } from './brief-versions.tsx'

const purges = 'POST /roadmaps/r1/purges'
const label = 'Purge the brief for good…'
let server: FakeAccounts
beforeEach(() => {
  server = fakeAccounts({ [purges]: nothing, 'GET /roadmaps/r1/briefs/f1/versions': { value: [] } })
})
afterEach(cleanup)

async function open(role: Role): Promise<HTMLElement> {
  const { Around, stores } = openWorkbench(aPlanWith({ now: ['f1'] }))
  stores.connection.setState({ role })
  render(
    <Around>
      <IdentityCheck>
        <BriefVersions roadmapId="r1" featureId={featureId('f1')} />
      </IdentityCheck>
    </Around>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Versions of the brief' }))
  return screen.findByRole('dialog', { name: 'Versions of the brief' })
}

it('[HV7] lets an owner purge a brief with all its versions, once that was confirmed, and says so', async () => {
  const versions = await open('owner')
  fireEvent.click(within(versions).getByRole('button', { name: label }))
  const asked = await screen.findByRole('dialog', { name: 'Purge the brief for good?' })
  expect(server.asked).toEqual([])
  fireEvent.click(within(asked).getByRole('button', { name: 'Purge' }))
  expect(await screen.findByText('The brief is purged.')).toBeTruthy()
  expect(server.asked).toEqual([{ route: purges, body: { target: 'brief/f1' } }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('[HV7] offers nobody else to purge a brief', async () => {
  const versions = await open('product')
  expect(within(versions).queryByRole('button', { name: label })).toBeNull()
})
