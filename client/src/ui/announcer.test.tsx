import { act, cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useAnnounce } from './use-announce.ts'
import type { Announce } from './use-announce.ts'
import { UiRoot } from './ui-root.tsx'

afterEach(cleanup)

it('[UI18] changes the live region even when the same sentence is said again', () => {
  const seen: Announce[] = []
  render(
    <UiRoot>
      <Listener onReady={(announce) => seen.push(announce)} />
    </UiRoot>,
  )
  const say = (): string | null => {
    act(() => seen.at(-1)?.('Moved to Now'))
    return screen.getByRole('status').textContent
  }
  expect([say(), say(), say()]).toEqual(['Moved to Now', 'Moved to Now\u00a0', 'Moved to Now'])
  expect(new Set(seen).size).toBe(1)
})

function Listener({ onReady }: { readonly onReady: (announce: Announce) => void }): ReactNode {
  onReady(useAnnounce())
  return null
}
