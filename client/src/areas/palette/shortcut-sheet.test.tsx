import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createStores, WorkbenchContext, type Workbench } from '../../store/stores.ts'
import { UiRoot } from '../../ui/ui-root.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'

afterEach(cleanup)

it.each([
  [true, 1],
  [false, 0],
])('[CP3] lists the keys that change something where writing is %s', (canWrite, times) => {
  const stores = createStores()
  stores.connection.setState({ role: 'product', canWrite })
  stores.view.setState({ shortcutsOpen: true })
  render(
    <UiRoot>
      <WorkbenchContext value={{ stores } as unknown as Workbench}>
        <ShortcutSheet />
      </WorkbenchContext>
    </UiRoot>,
  )
  expect(screen.queryAllByText('Edit the title')).toHaveLength(times)
  expect(screen.getByText('Search or jump to')).toBeTruthy()
})
