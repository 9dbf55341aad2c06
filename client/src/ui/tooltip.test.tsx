import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { Button } from './button.tsx'
import { Tooltip } from './tooltip.tsx'

// The popup arrives when it is first asked for; fake timers would never let it.
beforeAll(() => import('./tooltip-popup.tsx'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function pointed(pointerType: string): Promise<HTMLElement> {
  vi.useFakeTimers()
  render(
    <Tooltip label="Add a feature">
      <Button aria-label="Add">+</Button>
    </Tooltip>,
  )
  const button = screen.getByRole('button', { name: 'Add' })
  fireEvent.pointerEnter(button, { pointerType })
  await act(() => vi.advanceTimersByTimeAsync(500))
  return button
}

it('[UI46] shows a tip when the pointer rests on a control, until it leaves or presses', async () => {
  const button = await pointed('mouse')
  expect(screen.getByText('Add a feature').isConnected).toBe(true)
  fireEvent.pointerDown(button)
  await act(() => vi.advanceTimersByTimeAsync(500))
  expect(screen.queryByText('Add a feature')).toBeNull()
})

it('[UI46] shows none to a finger', async () => {
  await pointed('touch')
  expect(screen.queryByText('Add a feature')).toBeNull()
})
