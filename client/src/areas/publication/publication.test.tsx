import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { firstSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicCard, PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { aPlanWith } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { fakeAccounts, nothing, type FakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { PublicationScreen } from './publication-screen.tsx'
import { SettingsForm } from './settings-form.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const onOpen = vi.fn<(featureId: string) => void>()
const path = '/roadmaps/r1/publication'
const settings = { ...firstSettings('Acme', 'acme'), enabled: true }

function card(id: string, about: Partial<PublicCard> = {}): PublicCard {
  return { id, lane: 'now', title: id, summary: null, theme: null, period: null, status: 'planned', updated: '2026-11', ...about }
}

function roadmap(...cards: readonly PublicCard[]): PublicRoadmap {
  return { title: 'Acme', intro: '', note: 'Plans change.', layout: 'columns', cards, themes: [] }
}

function show(given: Partial<PublicationJson> = {}, person = 'ana'): FakeAccounts {
  const value: PublicationJson = {
    settings,
    url: 'https://acme.example/p/acme',
    live: roadmap(card('Kept'), card('Reworded', { title: 'Old words' }), card('Taken away')),
    draft: roadmap(card('Kept'), card('Reworded', { title: 'New words', lane: 'next' }), card('Added', { summary: 'A summary' })),
    draftHash: 'h'.repeat(43),
    findings: [],
    features: { Reworded: 'f1', Added: 'f2' },
    versions: [
      { number: 2, at: '2026-11-20T10:00:00Z', by: 'policy', cards: 3 },
      { number: 1, at: '2026-11-19T10:00:00Z', by: 'ana', cards: 1 },
    ],
    ...given,
  }
  const server = fakeAccounts({
    [`GET ${path}`]: { value },
    [`PUT ${path}`]: nothing,
    [`POST ${path}/releases`]: nothing,
    [`POST ${path}/restorations`]: nothing,
  })
  const { Around } = openWorkbench(aPlanWith({ now: ['a'] }), { person })
  render(
    <Around>
      <PublicationScreen roadmapId="r1" onOpen={onOpen} />
    </Around>,
  )
  return server
}

it('[PB1] lists what outsiders will newly see, before and after, and releases exactly that', async () => {
  const { asked } = show()
  const list = await screen.findByRole('list', { name: 'What outsiders will newly see' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['NewAddedColumn: NowSummary: A summary', 'ChangedNew wordsColumn: Now → NextTitle: Old words → New words', 'GoneTaken away'])
  fireEvent.click(within(list).getByRole('button', { name: 'New words' }))
  expect(onOpen).toHaveBeenLastCalledWith('f1')
  fireEvent.click(screen.getByRole('button', { name: 'Release' }))
  await waitFor(() => expect(asked).toEqual([{ route: `POST ${path}/releases`, body: { hash: 'h'.repeat(43) } }]))
})

it('[PB2] says which word holds everything back and where it stands, and releases nothing meanwhile', async () => {
  const { asked } = show({ findings: [{ cardId: 'Added', field: 'summary', word: 'Halden', kind: 'customer' }] })
  expect((await screen.findByRole('alert')).textContent).toContain('“Halden” names a customer: summary of Added')
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Added' }))
  expect(onOpen).toHaveBeenLastCalledWith('f2')
  fireEvent.click(screen.getByRole('button', { name: 'Release' }))
  expect(asked).toEqual([])
})

it('[PB3] shows the page as outsiders see it, of a version too, and brings one back', async () => {
  const { asked } = show({ settings: { ...settings, mode: 'held' } })
  fireEvent.click(await screen.findByRole('radio', { name: 'Preview' }))
  expect(screen.getByTitle('As outsiders see it').getAttribute('src')).toBe(`/api/v1${path}/preview/draft`)
  fireEvent.click(screen.getByRole('radio', { name: 'Versions (2)' }))
  fireEvent.click(screen.getAllByRole('button', { name: 'View' })[1] ?? document.body)
  expect(screen.getByTitle('As outsiders see it').getAttribute('src')).toBe(`/api/v1${path}/preview/1`)
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(asked).toEqual([{ route: `POST ${path}/restorations`, body: { number: 1 } }]))
})

it('[PB4] product reads the settings and changes none, and sales finds nothing here', async () => {
  show()
  fireEvent.click(await screen.findByRole('radio', { name: 'Settings' }))
  expect(screen.getByText('Owners change these settings; product previews and releases.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  cleanup()
  show({}, 'sam')
  expect(screen.getByText('What outsiders see is for product and owners to decide.')).toBeDefined()
})

it('[OC2] owners say what people outside may do beside reading', async () => {
  const { asked } = fakeAccounts({ [`PUT ${path}`]: nothing })
  const { Around } = openWorkbench(aPlanWith({ now: ['a'] }))
  const onSaved = vi.fn<() => void>()
  render(
    <Around>
      <SettingsForm roadmapId="r1" settings={settings} isOwner onSaved={onSaved} />
    </Around>,
  )
  for (const name of ['People outside may vote', 'People outside may send ideas', 'People outside may ask to be told when something ships'])
    fireEvent.click(screen.getByRole('switch', { name }))
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(onSaved).toHaveBeenCalled())
  expect(asked).toEqual([{ route: `PUT ${path}`, body: { ...settings, votes: true, ideas: true, subscriptions: true } }])
})
