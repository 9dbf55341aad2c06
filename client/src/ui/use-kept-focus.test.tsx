import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { UiRoot } from './ui-root.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

afterEach(cleanup)

function List({ names }: { readonly names: readonly string[] }): ReactNode {
  const section = useKeptFocus<HTMLElement>()
  const [left, setLeft] = useState(names)
  const [asking, setAsking] = useState<string | null>(null)
  return (
    <UiRoot>
      <button type="button" onClick={() => setLeft(left.slice(1))}>
        Elsewhere
      </button>
      <section ref={section} aria-label="People">
        {left.map((name) => (
          <button key={name} type="button" onClick={() => setAsking(name)}>
            {name}
          </button>
        ))}
      </section>
      {asking !== null && (
        <ConfirmDialog
          title={`Remove ${asking}?`}
          description="For good."
          action="Remove"
          onClose={() => setAsking(null)}
          onConfirm={() => setLeft(left.filter((name) => name !== asking))}
        />
      )}
    </UiRoot>
  )
}

async function remove(name: string): Promise<void> {
  screen.getByRole('button', { name }).focus()
  fireEvent.click(screen.getByRole('button', { name }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

it('[UI47] passes the focus to the neighbour of what went away, to the one before at the end, and to the section where nothing is left', async () => {
  render(<List names={['Ana', 'Ben', 'Cleo']} />)
  await remove('Ben')
  await waitFor(() => expect(focused()).toBe('Cleo'))
  await remove('Cleo')
  await waitFor(() => expect(focused()).toBe('Ana'))
  await remove('Ana')
  await waitFor(() => expect(focused()).toBe('People'))
})

it('[UI47] leaves the focus where somebody has put it', async () => {
  render(<List names={['Ana', 'Ben']} />)
  screen.getByRole('button', { name: 'Ana' }).focus()
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' })
  elsewhere.focus()
  fireEvent.click(elsewhere)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ana' })).toBeNull())
  expect(document.activeElement).toBe(elsewhere)
})
