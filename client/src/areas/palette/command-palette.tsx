import type { FeatureId } from '@parley/shared/model/ids.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { useState, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useActions, useMay, useMe, usePlan, usePresence, useStores, useView } from '../../store/hooks.ts'
import { Palette } from '../../ui/palette.tsx'
import { chooseTheme } from '../../ui/theme-choice.ts'
import { bestMatches } from './match-score.ts'
import { findEntries, type PaletteEntry } from './palette-entries.tsx'

export interface CommandPaletteProps {
  readonly screens: readonly { readonly screen: string; readonly label: string; readonly shortcut?: string }[]
  readonly onOpen: (featureId: FeatureId) => void
  readonly onGo: (screen: string) => void
  readonly onSignOut: () => void
}

const mostPerGroup = 8

/** Everything one can do or go to, by typing a few letters of it. */
export function CommandPalette({ screens, onOpen, onGo, onSignOut }: CommandPaletteProps): ReactNode {
  const [query, setQuery] = useState('')
  const { view, plan } = useStores()
  const actions = useActions()
  const open = useView((state) => state.paletteOpen)
  const features = usePlan((state) => state.features)
  const canWrite = useMay('edit-plan')
  const canLog = useMaySales('contribute')
  const visitors = usePresence((presence) => presence.visitors)
  const me = useMe().person

  function close(): void {
    view.setState({ paletteOpen: false })
  }

  function addFeature(): void {
    const featureId = asId<FeatureId>(actions.newId())
    const first = plan.getState().lanes.none[0] ?? null
    const title = query.trim() === '' ? 'New feature' : query.trim()
    const added = actions.dispatch({
      kind: 'add-feature',
      featureId,
      title,
      productId: null,
      place: { horizon: 'none', after: null, before: first },
    })
    if (added.ok) onOpen(featureId)
  }

  const groups = findEntries({
    features,
    visitors: visitors.filter(({ userId }) => userId !== me.id),
    screens,
    query: query.trim(),
    canWrite,
    onOpen,
    onGo,
    onAdd: addFeature,
    canLog,
    onLog: () => view.setState({ requestDraft: { featureId: null } }),
    onFollow: (clientId) => view.setState({ followed: clientId }),
    onToggleCursors: () => view.setState((state) => ({ showsCursors: !state.showsCursors })),
    onToggleDensity: () => view.setState((state) => ({ density: state.density === 'compact' ? 'comfortable' : 'compact' })),
    onTheme: chooseTheme,
    onTransfer: (transfer) => view.setState({ transfer }),
    onShortcuts: () => view.setState({ shortcutsOpen: true }),
    onShare: () => view.setState({ shareOpen: true }),
    onSignOut,
  })
    .map(({ label, entries }) => ({ label, items: pickBest(entries, query) }))
    .filter(({ items }) => items.length > 0)

  function handlePick(id: string): void {
    const picked = groups.flatMap(({ items }) => items).find((item) => item.id === id)
    close()
    picked?.act()
  }

  return (
    <Palette
      open={open}
      onClose={close}
      label="Search or jump to"
      placeholder="Search or jump to…"
      query={query}
      onQuery={setQuery}
      groups={groups}
      onPick={handlePick}
      empty="Nothing matches. Press Escape, then C, to add it as a feature."
    />
  )
}

function pickBest(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const always = entries.filter(({ isAlwaysShown }) => isAlwaysShown === true)
  const rest = entries.filter(({ isAlwaysShown }) => isAlwaysShown !== true)
  return [...bestMatches(rest, query, ({ label, hint }) => `${hint ?? ''} ${label}`).slice(0, mostPerGroup), ...always]
}
