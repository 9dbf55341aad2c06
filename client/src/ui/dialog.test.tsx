import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

afterEach(cleanup)

it('[UI17] is named by its title, starts at the first field, closes on Escape and gives focus back to what opened it', async () => {
  render(<Example />)
  const opener = screen.getByRole('button', { name: 'Share' })
  opener.focus()
  fireEvent.click(opener)
  const dialog = await screen.findByRole('dialog', { name: 'Share this roadmap', description: 'Changes apply at once.' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Add people' })))
  fireEvent.keyDown(document.activeElement ?? dialog, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

function Example(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Share</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Share this roadmap" description="Changes apply at once.">
        <input aria-label="Add people" />
      </Dialog>
    </>
  )
}
