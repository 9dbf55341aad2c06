import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { AppShell } from './app-shell.tsx'
import { NavItem } from './nav-item.tsx'
import { NavSection } from './nav-section.tsx'

afterEach(cleanup)

it('[UI42] has landmarks, a way past the sidebar, and marks the current place', () => {
  render(
    <AppShell
      top={<h1>Product 2027</h1>}
      sidebar={
        <NavSection label="Roadmaps">
          <NavItem href="/a" label="Product 2027" icon={<svg />} current />
          <NavItem href="/b" label="Platform" icon={<svg />} count={12} />
        </NavSection>
      }
    >
      The board
    </AppShell>,
  )
  const nav = screen.getByRole('navigation', { name: 'Main' })
  expect(within(nav).getByRole('link', { current: 'page' }).textContent).toBe('Product 2027')
  expect(screen.getByRole('main').textContent).toBe('The board')
  expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
})
