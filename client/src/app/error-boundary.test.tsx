import { cleanup, render, screen } from '@testing-library/react'
import { lazy, Suspense, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import { ErrorBoundary } from './error-boundary.tsx'

let told: MockInstance
beforeEach(() => {
  // React tells of every error that a boundary takes.
  told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function unfetched(): () => ReactNode {
  const Part = lazy(() => Promise.reject<{ default: () => ReactNode }>(new Error('no network')))
  return () => (
    <Suspense fallback={null}>
      <Part />
    </Suspense>
  )
}

it('[UI51] tells that a part could not be fetched, beside all others', async () => {
  const Part = unfetched()
  render(
    <>
      <p>The board</p>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
    </>,
  )
  expect(await screen.findByText('Something went wrong here (no network). Your edits are kept.')).toBeTruthy()
  expect(screen.getByText('The board')).toBeTruthy()
})

it('[UI51] says nothing of a part that is not missed', async () => {
  const Part = unfetched()
  const { container } = render(
    <>
      <p>The board</p>
      <ErrorBoundary fallback={null}>
        <Part />
      </ErrorBoundary>
    </>,
  )
  await vi.waitFor(() => expect(told).toHaveBeenCalled())
  expect(container.textContent).toBe('The board')
})
