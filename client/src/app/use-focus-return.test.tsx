import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useFocusReturn } from './use-focus-return.ts'

afterEach(cleanup)

it('[AP1] gives the focus back to what opened the feature', () => {
  render(<Screen />)
  openFrom(screen.getByText('row'))
  expect(document.activeElement).toBe(document.body)
  expect(document.activeElement).not.toBe(screen.getByText('row'))
  fireEvent.click(screen.getByText('shut'))
  expect(document.activeElement).toBe(screen.getByText('row'))
})

it('[AP3] goes into the feature that is open when it is opened again', () => {
  render(<Screen />)
  openFrom(screen.getByText('row'))
  openFrom(screen.getByText('row'))
  expect(document.activeElement).toBe(screen.getByRole('complementary'))
})

it('[AP1] takes the focus from nobody', () => {
  render(<Screen />)
  openFrom(screen.getByText('row'))
  act(() => screen.getByText('shut').focus())
  fireEvent.click(screen.getByText('shut'))
  expect(document.activeElement).toBe(screen.getByText('shut'))
})

function openFrom(button: HTMLElement): void {
  act(() => button.focus())
  fireEvent.click(button)
  act(() => button.blur())
}

function Screen(): ReactNode {
  const [featureId, setFeatureId] = useState<FeatureId | null>(null)
  const open = useFocusReturn(featureId, setFeatureId)
  return (
    <>
      <button onClick={() => open(asId<FeatureId>('f'))}>row</button>
      <button onClick={() => open(null)}>shut</button>
      {featureId !== null && <aside tabIndex={-1} />}
    </>
  )
}
