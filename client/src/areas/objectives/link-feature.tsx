import { laneOf, type Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { usePlan } from '../../store/hooks.ts'
import { noFilter } from '../../store/view-slice.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import type { ServingFeature } from './goal-tree.ts'
import { matchesFilter } from '../../store/matches-filter.ts'
import css from './objectives.module.css'
import { laneNames } from '../../words/feature-names.ts'

export interface LinkFeatureProps {
  readonly serving: readonly ServingFeature[]
  readonly onPick: (featureId: FeatureId) => void
  readonly onClose: () => void
}

/** A list of thousands would keep the reader waiting, and nobody reads that far. */
const longest = 40

/** Type to find the feature that serves; the field stays for the next one. */
export function LinkFeature({ serving, onPick, onClose }: LinkFeatureProps): ReactNode {
  const features = usePlan((plan) => plan.features)
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState(0)
  const options = useMemo(() => {
    const linked = new Set(serving.map(({ feature }) => feature.id))
    return optionsFor([...features.values()], linked, query)
  }, [features, serving, query])
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape comes up from the field inside
    <div key={picked} ref={focusField} className={css['linking']} onKeyDown={handleKeyDown}>
      <Combobox<FeatureId>
        label="Feature to link"
        hideLabel
        placeholder="Find a feature by its words or key"
        value={null}
        options={options}
        onQuery={setQuery}
        empty="No other feature matches"
        onChange={(featureId) => {
          if (featureId === null) return
          onPick(featureId)
          setQuery('')
          setPicked(picked + 1)
        }}
      />
      <Button size="md" variant="ghost" onClick={onClose}>
        Done
      </Button>
    </div>
  )
}

function focusField(box: HTMLElement | null): void {
  box?.querySelector('input')?.focus()
}

interface LinkOption {
  readonly value: FeatureId
  readonly label: string
  readonly hint: string
}

function optionsFor(features: readonly Feature[], linked: ReadonlySet<FeatureId>, query: string): readonly LinkOption[] {
  const options: LinkOption[] = []
  for (const feature of features) {
    const lane = laneOf(feature)
    if (lane === null || linked.has(feature.id) || !matchesFilter(feature, { ...noFilter, text: query })) continue
    options.push({
      value: feature.id,
      label: [feature.key, feature.title].filter((word) => word !== null).join(' '),
      hint: laneNames[lane],
    })
    if (options.length === longest) break
  }
  return options
}
