import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { asId, type CommentId } from '@parley/shared/model/ids.ts'
import { aPlanWith, applyAll, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fakeAccounts, notItIsYou, nothing, aProfile, type FakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { FeaturePanel } from './feature-panel.tsx'

const f1 = featureId('f1')
const purges = 'POST /roadmaps/r1/purges'
let server: FakeAccounts
beforeEach(() => {
  server = fakeAccounts({ [purges]: nothing, 'GET /profile': { value: aProfile() } })
})
afterEach(cleanup)

/** Sam said something, and whoever looks answered. */
function open(role: Role): PlanDoc {
  const plan = aPlanWith({ now: ['f1'] })
  const said = { kind: 'add-comment', featureId: f1, threadId: null, mentions: [] } as const
  applyAll(plan, [{ ...said, commentId: asId<CommentId>('c1'), body: 'Their number is 555 0100' }], contextOf(sam, 1))
  applyAll(plan, [{ ...said, commentId: asId<CommentId>('c2'), body: 'Mine' }])
  const { Around, stores } = openWorkbench(plan)
  stores.connection.setState({ role })
  render(<FeaturePanel roadmapId="r1" featureId={f1} onClose={() => undefined} onStep={() => undefined} />, { wrapper: Around })
  fireEvent.click(screen.getByRole('tab', { name: /^Comments/ }))
  return plan
}

async function entriesOf(index: number): Promise<readonly (string | null)[]> {
  const comment = (await screen.findAllByRole('article'))[index]
  if (comment === undefined) throw new Error('there should be two comments')
  // What stands there while the menu arrives does not say whether it is open.
  fireEvent.click(await within(comment).findByRole('button', { name: 'More', expanded: false }))
  return (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
}

async function ask(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Purge for good…' }))
  return screen.findByRole('dialog', { name: /^Purge the comment by .+ for good\?$/ })
}

it.each([
  ['owner', 0, ['Delete', 'Purge for good…']],
  ['owner', 1, ['Edit', 'Delete', 'Purge for good…']],
  ['product', 1, ['Edit', 'Delete']],
] as const)('[FP30] offers owners to purge any comment, and nobody else: %s, comment %d', async (role, index, offered) => {
  open(role)
  expect(await entriesOf(index)).toEqual(offered)
})

it('[FP30] purges a comment only once that was confirmed, by its name, and says so', async () => {
  open('owner')
  await entriesOf(0)
  const first = await ask()
  expect(first.textContent).toContain('nobody can bring them back')
  fireEvent.click(within(first).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.asked).toEqual([])
  await entriesOf(0)
  fireEvent.click(within(await ask()).getByRole('button', { name: 'Purge' }))
  expect(await screen.findByText(/^The comment by .+ is purged\.$/)).toBeTruthy()
  expect(server.asked).toEqual([{ route: purges, body: { target: `comment/f1/${sam}/c1` } }])
})

it('[FP30] asks once more who it is before a comment is purged, and says what the server has against it', async () => {
  server.answer(purges, notItIsYou)
  open('owner')
  await entriesOf(0)
  fireEvent.click(within(await ask()).getByRole('button', { name: 'Purge' }))
  expect(await screen.findByLabelText('Password')).toBeTruthy()
  cleanup()
  server.answer(purges, { status: 503, detail: 'nothing was purged' })
  open('owner')
  await entriesOf(0)
  fireEvent.click(within(await ask()).getByRole('button', { name: 'Purge' }))
  await waitFor(() => expect(document.body.textContent).toMatch(/nothing was purged/i))
  expect(screen.getByText('Their number is 555 0100')).toBeTruthy()
})
