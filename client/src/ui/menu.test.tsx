import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { AnchoredMenu } from './anchored-menu.tsx'
import { Button } from './button.tsx'
import type { MenuEntry } from './menu-entry.ts'
import { Menu } from './menu.tsx'

afterEach(cleanup)

const onOpen = vi.fn<() => void>()
const onDecline = vi.fn<() => void>()
const onCompact = vi.fn<(checked: boolean) => void>()
const entries: readonly MenuEntry[] = [
  { kind: 'action', id: 'open', label: 'Open', shortcut: 'Enter', onPick: onOpen },
  { kind: 'check', id: 'compact', label: 'Compact cards', checked: false, onChange: onCompact },
  { kind: 'separator', id: 'line' },
  { kind: 'action', id: 'decline', label: 'Decline', disabledReason: 'Only product managers decline', onPick: onDecline },
  { kind: 'submenu', id: 'move', label: 'Move to', entries: [{ kind: 'action', id: 'now', label: 'Now', onPick: vi.fn<() => void>() }] },
]

/** Until its machinery has arrived, the button opens nothing and does not say that it would. */
async function openMenu(): Promise<void> {
  render(<Menu trigger={<Button>More</Button>} entries={entries} />)
  fireEvent.click(await screen.findByRole('button', { name: 'More', expanded: false }))
}

it('[UI13] opens from its button and runs the entry that was picked', async () => {
  await openMenu()
  fireEvent.click(await screen.findByRole('menuitem', { name: /^Open/ }))
  expect(onOpen).toHaveBeenCalledOnce()
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
})

it('[UI14] shows a forbidden entry with its reason and does not run it', async () => {
  await openMenu()
  const item = await screen.findByRole('menuitem', { name: /Only product managers decline/ })
  expect(item.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(item)
  expect(onDecline).not.toHaveBeenCalled()
})

it('[UI15] tells a check entry its new state', async () => {
  await openMenu()
  fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Compact cards', checked: false }))
  expect(onCompact).toHaveBeenCalledExactlyOnceWith(true)
})

it('[UI16] one menu serves many plain buttons and gives focus back to the one it hung on', async () => {
  render(<Board />)
  fireEvent.click(screen.getByRole('button', { name: 'Second card' }))
  await screen.findByRole('menu', { name: 'Second card' })
  fireEvent.click(screen.getByRole('menuitem', { name: /^Open/ }))
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Second card' })))
})

function Board(): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      {['First card', 'Second card'].map((name) => (
        <button
          key={name}
          type="button"
          onClick={(event) => {
            setAnchor(event.currentTarget)
            setOpen(true)
          }}
        >
          {name}
        </button>
      ))}
      <AnchoredMenu open={open} anchor={anchor} label={anchor?.textContent ?? ''} entries={entries} onOpenChange={setOpen} />
    </>
  )
}
