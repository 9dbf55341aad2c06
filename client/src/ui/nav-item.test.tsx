import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { NavItem } from './nav-item.tsx'

afterEach(cleanup)

function places(at: string, names = ['Board', 'History']): ReactNode {
  return names.map((label) => <NavItem key={label} label={label} icon={null} current={label === at} href="/" />)
}

it('[UI48] scrolls the place where one is into sight, when one comes there and when others come in before it', async () => {
  const shown: (string | null)[] = []
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.push(this.textContent)
  })
  const { rerender } = render(places('Board'))
  expect(shown).toEqual(['Board'])
  rerender(places('History'))
  expect(shown).toEqual(['Board', 'History'])
  rerender(places('History', ['Board', 'Requests', 'History']))
  await waitFor(() => expect(shown).toEqual(['Board', 'History', 'History']))
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('History')
  scroll.mockRestore()
})
