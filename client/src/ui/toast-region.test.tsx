import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { UiRoot } from './ui-root.tsx'
import { useToast, useWithdrawKeyed } from './use-toast.ts'

// The region arrives after the first paint; fake timers would never let it.
beforeAll(() => import('./toast-region.tsx'))

beforeEach(() => {
  vi.useFakeTimers()
  onUndo.mockClear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const onUndo = vi.fn<() => void>()

it('[UI19] keeps a message for eight seconds, and for as long as the pointer rests on it', async () => {
  const message = await show()
  await pass(7_800)
  expect(message.isConnected).toBe(true)
  fireEvent.mouseMove(screen.getByRole('region', { name: 'Messages' }))
  await pass(60_000)
  expect(message.isConnected).toBe(true)
})

it('[UI19] takes the message away after eight seconds', async () => {
  const message = await show()
  await pass(9_000)
  expect(message.isConnected).toBe(false)
})

it('[UI20] runs its one action once and leaves', async () => {
  const message = await show()
  fireEvent.click(screen.getByRole('button', { name: /Undo/ }))
  await pass(1_000)
  expect(onUndo).toHaveBeenCalledOnce()
  expect(message.isConnected).toBe(false)
})

it('[UI45] withdraws the message whose action has a key, and no other', async () => {
  const message = await show()
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
  await pass(1_000)
  expect(message.isConnected).toBe(false)
  expect(screen.getByText('Deleted').isConnected).toBe(true)
})

async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds)
  })
}

async function show(): Promise<HTMLElement> {
  render(
    <UiRoot>
      <Mover />
    </UiRoot>,
  )
  await pass(1)
  fireEvent.click(screen.getByRole('button', { name: 'Move' }))
  await pass(100)
  return screen.getByText('Moved to Next')
}

function Mover(): ReactNode {
  const toast = useToast()
  const withdraw = useWithdrawKeyed()
  return (
    <>
      <button
        type="button"
        onClick={() => toast({ message: 'Moved to Next', action: { label: 'Undo', shortcut: 'Mod+Z', onPick: onUndo } })}
      >
        Move
      </button>
      <button type="button" onClick={() => toast({ message: 'Deleted', action: { label: 'Restore', onPick: onUndo } })}>
        Delete
      </button>
      <button type="button" onClick={withdraw}>
        Withdraw
      </button>
    </>
  )
}
