import type { ReactNode } from 'react'
import css from './kbd.module.css'
import { shortcutText } from './shortcut-text.ts'

export interface KbdProps {
  /** As in `Mod+K`; `Mod` is ⌘ on Apple machines and Ctrl elsewhere. */
  readonly shortcut: string
}

export function Kbd({ shortcut }: KbdProps): ReactNode {
  return <kbd className={css['kbd']}>{shortcutText(shortcut)}</kbd>
}
