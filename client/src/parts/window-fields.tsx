import { isDay, type Day } from '@parley/shared/base/instant.ts'
import { resolutions, type Resolution, type Window } from '@parley/shared/model/window.ts'
import { useState, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { atResolution, endingWith, periodOf, periodsAround, startingWith, type Period } from './periods.ts'
import { periodText } from '../words/window-text.ts'
import css from './window-fields.module.css'

export interface WindowFieldsProps {
  readonly window: Window | null
  readonly onChange: (window: Window) => void
  readonly onClear: () => void
}

const names: Readonly<Record<Resolution, string>> = { day: 'Day', month: 'Month', quarter: 'Quarter', half: 'Half', year: 'Year' }
const options = resolutions.map((resolution) => ({ value: resolution, label: names[resolution] }))

/** From, to, and how exactly that is meant. Before anything is chosen it offers the quarter that runs now. */
export function WindowFields({ window, onChange, onClear }: WindowFieldsProps): ReactNode {
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const shown = window ?? { ...periodOf(today, 'quarter'), resolution: 'quarter' }
  return (
    <div className={css['fields']}>
      <SegmentedControl
        label="How exactly"
        value={shown.resolution}
        options={options}
        onChange={(resolution) => onChange(atResolution(shown, resolution))}
      />
      <div className={css['range']}>
        <Edge label="From" day={shown.start} shown={shown} today={today} onChange={(period) => onChange(startingWith(shown, period))} />
        <Edge label="To" day={shown.end} shown={shown} today={today} onChange={(period) => onChange(endingWith(shown, period))} />
      </div>
      <div className={css['foot']}>
        {window === null ? (
          <Button size="xs" onClick={() => onChange(shown)}>
            Set {periodText(shown.start, shown.resolution)}
          </Button>
        ) : (
          <Button size="xs" variant="ghost" onClick={onClear}>
            Clear dates
          </Button>
        )}
      </div>
    </div>
  )
}

interface EdgeProps {
  readonly label: string
  readonly day: Day
  readonly shown: Window
  readonly today: Day
  readonly onChange: (period: Period) => void
}

function Edge({ label, day, shown, today, onChange }: EdgeProps): ReactNode {
  const { resolution } = shown
  if (resolution === 'day') {
    return <TextField label={label} type="date" value={day} onChange={(next) => isSensibleDay(next) && onChange(periodOf(next, 'day'))} />
  }
  const periods = withPeriod(periodsAround(today, resolution), periodOf(day, resolution))
  return (
    <Select
      label={label}
      value={periodOf(day, resolution).start}
      options={periods.map(({ start }) => ({ value: start, label: periodText(start, resolution) }))}
      onChange={(start) => onChange(periodOf(start, resolution))}
    />
  )
}

/** While a year is being typed, a date field reports the year 0002. */
function isSensibleDay(text: string): boolean {
  return isDay(text) && text >= '1990' && text < '2200'
}

/** A window may lie outside the years that are offered. */
function withPeriod(periods: readonly Period[], own: Period): readonly Period[] {
  return periods.some(({ start }) => start === own.start) ? periods : [own, ...periods].sort((a, b) => (a.start < b.start ? -1 : 1))
}
