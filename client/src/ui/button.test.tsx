import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { FormEvent } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { UiRoot } from './ui-root.tsx'

afterEach(cleanup)

it('[UI7] says why it cannot be pressed, stays focusable and does nothing', () => {
  const onClick = vi.fn<() => void>()
  render(
    <UiRoot>
      <Button disabledReason="Only product managers set the horizon" onClick={onClick}>
        Move to Now
      </Button>
    </UiRoot>,
  )
  const button = screen.getByRole('button', { name: 'Move to Now' })
  expect(button.getAttribute('aria-description')).toBe('Only product managers set the horizon')
  button.focus()
  fireEvent.click(button)
  expect(document.activeElement).toBe(button)
  expect(onClick).not.toHaveBeenCalled()
})

it('[UI8] never submits a form unless told to', () => {
  const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault())
  render(
    <form onSubmit={onSubmit}>
      <Button>Add</Button>
    </form>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(onSubmit).not.toHaveBeenCalled()
})

it('[UI9] names an icon button by its label and tells its shortcut', () => {
  const onClick = vi.fn<() => void>()
  render(
    <UiRoot>
      <IconButton label="Add to Now" icon={<svg />} shortcut="C" onClick={onClick} />
    </UiRoot>,
  )
  const button = screen.getByRole('button', { name: 'Add to Now' })
  fireEvent.click(button)
  expect(onClick).toHaveBeenCalledOnce()
  expect(button.getAttribute('aria-keyshortcuts')).toBe('C')
})
