import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Checkbox } from './checkbox.tsx'
import { Combobox } from './combobox.tsx'
import { MultiCombobox } from './multi-combobox.tsx'
import { NumberField } from './number-field.tsx'
import type { Option } from './option.ts'
import { SegmentedControl } from './segmented-control.tsx'
import { Select } from './select.tsx'
import { Switch } from './switch.tsx'
import { TabPanel } from './tab-panel.tsx'
import { Tabs } from './tabs.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

type Horizon = 'now' | 'next' | 'later'
const horizons: readonly Option<Horizon>[] = [
  { value: 'now', label: 'Now' },
  { value: 'next', label: 'Next', hint: 'This quarter or the one after' },
  { value: 'later', label: 'Later', disabled: true },
]

it('[UI21] names a field by its label, even a hidden one, and reads the error instead of the hint', () => {
  const { rerender } = render(<TextField label="Title" hideLabel hint="Short" value="" onChange={vi.fn<(value: string) => void>()} />)
  expect(describedBy(screen.getByRole('textbox', { name: 'Title' }))).toBe('Short')
  rerender(<TextField label="Title" hideLabel hint="Short" error="Give it a title" value="" onChange={vi.fn<(value: string) => void>()} />)
  const field = screen.getByRole('textbox', { name: 'Title' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(describedBy(field)).toBe('Give it a title')
})

it('[UI22] submits one line on Enter, and many lines only with ⌘ or Ctrl', () => {
  const onSubmit = vi.fn<() => void>()
  const { rerender } = render(<TextField label="Title" value="a" onChange={vi.fn<(value: string) => void>()} onSubmit={onSubmit} />)
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' })
  expect(onSubmit).toHaveBeenCalledTimes(1)
  rerender(<TextField label="Comment" multiline value="a" onChange={vi.fn<(value: string) => void>()} onSubmit={onSubmit} />)
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' })
  expect(onSubmit).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true })
  expect(onSubmit).toHaveBeenCalledTimes(2)
})

it('[UI23] commits a number when the reader leaves the field, within its limits', () => {
  const onCommit = vi.fn<(value: number | null) => void>()
  render(<Effort onCommit={onCommit} />)
  const input = screen.getByRole('textbox', { name: 'Effort' })
  input.focus()
  fireEvent.change(input, { target: { value: '140' } })
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.blur(input)
  expect(onCommit).toHaveBeenLastCalledWith(100)
})

it('[UI24] offers the options of a select and reports the one that was picked', async () => {
  const onChange = vi.fn<(value: Horizon) => void>()
  render(<Select label="Horizon" value="now" options={horizons} onChange={onChange} />)
  const select = screen.getByRole('combobox', { name: 'Horizon' })
  expect(select.textContent).toContain('Now')
  fireEvent.click(select)
  const next = await screen.findByRole('option', { name: /^Next/ })
  fireEvent.pointerDown(next)
  fireEvent.mouseMove(next)
  fireEvent.click(next)
  await waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith('next'))
})

it('[UI25] finds options by what is typed, and says so when there are none', async () => {
  const onChange = vi.fn<(value: Horizon | null) => void>()
  render(<Combobox label="Feature" value={null} options={horizons} onChange={onChange} empty="No such feature" />)
  const input = screen.getByRole('combobox', { name: 'Feature' })
  input.focus()
  type(input, 'nex')
  await waitFor(() =>
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['NextThis quarter or the one after']),
  )
  type(input, 'zzz')
  expect(await screen.findByText('No such feature')).toBeTruthy()
})

it('[UI26] keeps several choices and lets each be taken back', () => {
  const onChange = vi.fn<(values: readonly Horizon[]) => void>()
  render(<MultiCombobox label="Areas" values={['now', 'next']} options={horizons} onChange={onChange} />)
  fireEvent.click(screen.getByLabelText('Remove Now'))
  expect(onChange).toHaveBeenCalledExactlyOnceWith(['next'])
})

it('[UI27] switches and checks are named by their label and report the new state', () => {
  const onSwitch = vi.fn<(checked: boolean) => void>()
  const onCheck = vi.fn<(checked: boolean) => void>()
  render(
    <>
      <Switch label="Single-key shortcuts" hint="Off for speech input" checked={false} onChange={onSwitch} />
      <Checkbox label="Select RM-142" hideLabel checked onChange={onCheck} />
    </>,
  )
  const control = screen.getByRole('switch', { name: 'Single-key shortcuts', checked: false })
  expect(describedBy(control)).toBe('Off for speech input')
  fireEvent.click(control)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select RM-142', checked: true }))
  expect([onSwitch.mock.calls, onCheck.mock.calls]).toEqual([[[true]], [[false]]])
})

it('[UI28] is one choice of a few, by press', () => {
  const onChange = vi.fn<(value: Horizon) => void>()
  render(<SegmentedControl label="Horizon" value="now" options={horizons} onChange={onChange} />)
  expect(screen.getByRole('radiogroup', { name: 'Horizon' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Now', checked: true })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: 'Next' }))
  expect(onChange).toHaveBeenCalledExactlyOnceWith('next')
})

it('[UI29] shows the panel of the chosen tab alone', () => {
  const onChange = vi.fn<(value: 'brief' | 'requests') => void>()
  render(
    <Tabs
      label="Feature"
      value="brief"
      tabs={[
        { value: 'brief', label: 'Brief' },
        { value: 'requests', label: 'Requests', count: 12 },
      ]}
      onChange={onChange}
    >
      <TabPanel value="brief">The brief</TabPanel>
      <TabPanel value="requests">The requests</TabPanel>
    </Tabs>,
  )
  expect(screen.getByRole('tabpanel', { name: 'Brief' }).textContent).toBe('The brief')
  expect(screen.queryByText('The requests')).toBeNull()
  fireEvent.click(screen.getByRole('tab', { name: 'Requests 12' }))
  expect(onChange).toHaveBeenCalledExactlyOnceWith('requests')
})

function Effort({ onCommit }: { readonly onCommit: (value: number | null) => void }): ReactNode {
  const [value, setValue] = useState<number | null>(8)
  return <NumberField label="Effort" value={value} onChange={setValue} onCommit={onCommit} min={0} max={100} unit="pts" />
}

/** The kind of input tells typing from autofill, which must not open the list. */
function type(input: HTMLElement, value: string): void {
  fireEvent.input(input, { target: { value }, inputType: 'insertText' })
}

function describedBy(element: HTMLElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ')
  return ids.map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ')
}
