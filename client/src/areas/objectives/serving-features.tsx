import type { KeyResult } from '@parley/shared/model/goal.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay, useView } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { FeatureLine } from './feature-line.tsx'
import type { ServingFeature } from './goal-tree.ts'
import { contributionName, contributions, servingText } from './goal-words.ts'
import { LinkFeature } from './link-feature.tsx'
import { isFiltering, matchesFilter } from '../../store/matches-filter.ts'
import css from './objectives.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useRefocus } from './use-refocus.ts'
import { laneNames } from '../../words/feature-names.ts'

export interface ServingFeaturesProps {
  readonly keyResult: KeyResult
  readonly serving: readonly ServingFeature[]
  readonly onOpen: (featureId: FeatureId) => void
}

/** How many are listed before the reader asks for all. */
const few = 5
const usual = 2

/** What is meant to move a key result, and how much each feature does. */
export function ServingFeatures({ keyResult, serving, onOpen }: ServingFeaturesProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const filter = useView((view) => view.filter)
  const carryOut = useCarryOut()
  const [showsAll, setShowsAll] = useState(false)
  const [isLinking, setLinking] = useState(false)
  const [askFocus, takeButton] = useRefocus()
  const matching = isFiltering(filter) ? serving.filter(({ feature }) => matchesFilter(feature, filter)) : serving
  const listed = showsAll ? matching : matching.slice(0, few)
  function link(featureId: FeatureId, contribution: number | null): void {
    carryOut({ kind: 'link-key-result', featureId, keyResultId: keyResult.id, contribution })
  }
  return (
    <>
      {listed.length > 0 && (
        <ul className={css['features']} aria-label={`Features that serve ${keyResult.title}`}>
          {listed.map(({ feature, lane, contribution }) => (
            <FeatureLine key={feature.id} feature={feature} place={laneNames[lane]} onOpen={onOpen}>
              <Contribution
                title={feature.title}
                contribution={contribution}
                onChange={canWrite ? (next) => link(feature.id, next) : undefined}
              />
            </FeatureLine>
          ))}
        </ul>
      )}
      <div className={css['serving']}>
        <span className={css['told']}>
          {servingText(serving)}
          {matching.length < serving.length && ` · ${serving.length - matching.length} hidden by the filter`}
        </span>
        {matching.length > few && (
          <Button size="xs" variant="ghost" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer' : `Show all ${matching.length}`}
          </Button>
        )}
        {canWrite && !isLinking && (
          <Button
            ref={takeButton}
            size="xs"
            variant="ghost"
            icon={<Plus size={14} />}
            aria-label={`Link a feature to ${keyResult.title}`}
            onClick={() => setLinking(true)}
          >
            Link a feature
          </Button>
        )}
      </div>
      {isLinking && (
        <LinkFeature
          serving={serving}
          onPick={(featureId) => link(featureId, usual)}
          onClose={() => {
            askFocus()
            setLinking(false)
          }}
        />
      )}
    </>
  )
}

interface ContributionProps {
  readonly title: string
  readonly contribution: number
  /** Null unlinks; undefined where nothing may be changed. */
  readonly onChange: ((contribution: number | null) => void) | undefined
}

function Contribution({ title, contribution, onChange }: ContributionProps): ReactNode {
  const told = contributionName(contribution)
  if (onChange === undefined) return <span className={css['told']}>{told}</span>
  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      id: 'contribution',
      label: 'Contribution',
      value: String(contribution),
      options: contributions,
      onChange: (value) => onChange(Number(value)),
    },
    { kind: 'separator', id: 'line' },
    { kind: 'action', id: 'unlink', label: 'Unlink', onPick: () => onChange(null) },
  ]
  return (
    <Menu
      align="end"
      trigger={
        <Button size="xs" variant="ghost" aria-label={`Contribution of ${title}: ${told}`}>
          {told}
        </Button>
      }
      entries={entries}
    />
  )
}
