import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { EmptyState } from './empty-state.tsx'
import { Meter } from './meter.tsx'
import { ProgressRing } from './progress-ring.tsx'
import { Tag } from './tag.tsx'

afterEach(cleanup)

it('[UI38] tells in words when a meter is over, and never draws more than full', () => {
  render(<Meter label="Capacity of Now" value={38} max={36} text="38 / 36 pts" />)
  const meter = screen.getByRole('meter', { name: 'Capacity of Now' })
  expect([meter.getAttribute('aria-valuenow'), meter.getAttribute('aria-valuetext')]).toEqual(['36', 'Over: 38 / 36 pts'])
  expect(screen.getByText('Over: 38 / 36 pts')).toBeTruthy()
})

it('[UI39] reads a progress ring as a percentage between 0 and 100', () => {
  render(
    <>
      <ProgressRing label="Bulk import" value={0.62} />
      <ProgressRing label="Swimlanes" value={1.4} />
    </>,
  )
  expect(screen.getAllByRole('img').map((ring) => ring.getAttribute('aria-label'))).toEqual(['Bulk import, 62 %', 'Swimlanes, 100 %'])
})

it('[UI40] an empty place says what it is for and offers the way out of emptiness', () => {
  const onPick = vi.fn<() => void>()
  render(<EmptyState sentence="Requests from sales arrive here." action={{ label: 'Log a request', shortcut: 'R', onPick }} />)
  expect(screen.getByText('Requests from sales arrive here.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /Log a request/ }))
  expect(onPick).toHaveBeenCalledOnce()
})

it('[UI41] names what a tag removes', () => {
  const onRemove = vi.fn<() => void>()
  render(<Tag label="Billing" hue={75} onRemove={onRemove} />)
  fireEvent.click(screen.getByRole('button', { name: 'Remove Billing' }))
  expect(onRemove).toHaveBeenCalledOnce()
})
