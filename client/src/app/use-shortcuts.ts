import { useEffect } from 'react'
import { useActions, useStores } from '../store/hooks.ts'
import { useAnnounce } from '../ui/use-announce.ts'
import type { Navigation } from './navigation.ts'
import { listenForShortcuts } from './shortcuts.ts'

export interface ShortcutTargets extends Pick<Navigation, 'go' | 'open'> {
  readonly step: (direction: 1 | -1) => void
}

/** The keys that work on every screen; an area listens for its own. */
export function useShortcuts({ go, open, step }: ShortcutTargets): void {
  const { undo, redo } = useActions()
  const { view } = useStores()
  const announce = useAnnounce()
  useEffect(
    () =>
      listenForShortcuts(() => ({
        'mod+k': () => view.setState((before) => ({ paletteOpen: !before.paletteOpen })),
        'mod+z': () => announce(undo() ? 'Undone.' : 'There is nothing of yours to undo.'),
        'mod+shift+z': () => announce(redo() ? 'Done again.' : 'There is nothing to redo.'),
        'mod+y': () => announce(redo() ? 'Done again.' : 'There is nothing to redo.'),
        '?': () => view.setState({ shortcutsOpen: true }),
        '/': () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
        'g b': () => go('board'),
        'g r': () => go('ranked'),
        'g o': () => go('objectives'),
        'g p': () => go('promises'),
        'g c': () => go('companies'),
        '[': () => step(-1),
        ']': () => step(1),
        Escape: () => {
          if (view.getState().followed === null) open(null)
          else view.setState({ followed: null })
        },
      })),
    [go, open, step, undo, redo, view, announce],
  )
}
