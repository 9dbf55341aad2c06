import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useEffect, useState, type ReactNode } from 'react'
import { useStores, useView } from '../../store/hooks.ts'
import { AnchoredMenu } from '../../ui/anchored-menu.tsx'
import { useBoard } from './board-context.ts'
import { focusCard } from './focus-card.ts'
import { moveEntries } from './move-entries.tsx'

/** One menu for all cards: every move that dragging makes, without dragging. */
export function MoveMenu(): ReactNode {
  const kit = useBoard()
  const { view } = useStores()
  const asked = useView((state) => state.moveMenu)
  const [last, setLast] = useState<{ readonly id: FeatureId; readonly anchor: Element } | null>(null)

  useEffect(() => {
    if (asked === null) return undefined
    focusCard(kit.model, asked)
    const frame = requestAnimationFrame(() => {
      const anchor = document.querySelector(`[data-handle="${asked}"]`)
      if (anchor === null) view.setState({ moveMenu: null })
      else setLast({ id: asked, anchor })
    })
    return () => cancelAnimationFrame(frame)
  }, [asked, kit, view])

  const isOpen = asked !== null && last?.id === asked
  const entries = last === null ? [] : moveEntries(kit, last.id)
  return (
    <AnchoredMenu
      open={isOpen}
      anchor={last?.anchor ?? null}
      label={last === null ? 'Move' : `Move ${kit.model.titleOf(last.id)}`}
      entries={entries}
      onOpenChange={(open) => {
        if (!open) view.setState({ moveMenu: null })
      }}
    />
  )
}
