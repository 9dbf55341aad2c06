import { useEffect } from 'react'
import { useActions, useStores } from '../store/hooks.ts'
import { useAnnounce } from '../ui/use-announce.ts'
import type { Navigation } from './navigation.ts'
import { recallPreview } from '../platform/preview-memory.ts'
import { listenForShortcuts } from '../platform/shortcuts.ts'

export interface ShortcutTargets extends Pick<Navigation, 'go' | 'open'> {
  readonly step: (direction: 1 | -1) => void
  /** Starts to write down what a customer asks for. */
  readonly log: () => void
}

/** The keys that work on every screen; an area listens for its own. */
export function useShortcuts({ go, open, step, log }: ShortcutTargets): void {
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
        'g n': () => go('briefing'),
        'g l': () => go('call'),
        'g h': () => go('history'),
        'g p': () => go('promises'),
        'g c': () => go('companies'),
        'g u': () => go('public'),
        'g s': () => view.setState({ shareOpen: recallPreview() === undefined }),
        'g q': () => go('requests'),
        r: log,
        '[': () => step(-1),
        ']': () => step(1),
        Escape: () => {
          if (view.getState().followed === null) open(null)
          else view.setState({ followed: null })
        },
      })),
    [go, open, step, log, undo, redo, view, announce],
  )
}
