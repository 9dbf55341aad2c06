import type { GoalCommand } from '@parley/shared/commands/command.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { KeyResult } from '@parley/shared/model/goal.ts'
import type { KeyResultId } from '@parley/shared/model/ids.ts'
import { Plus, Target, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { MultiPicker } from './picker.tsx'
import { Property, Value } from './property.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import css from './key-results.module.css'

export interface KeyResultsPropertyProps {
  readonly feature: Feature
}

type LinkKeyResult = Extract<GoalCommand, { kind: 'link-key-result' }>

const usual = 2
const contributions = [
  { value: '1', label: 'Helps a little' },
  { value: '2', label: 'Helps' },
  { value: '3', label: 'Decides it' },
] as const

/** The key results that a feature serves, and how much. */
export function KeyResultsProperty({ feature }: KeyResultsPropertyProps): ReactNode {
  const goals = usePlan((plan) => plan.goals)
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const links = goals.links.get(feature.id) ?? new Map<KeyResultId, number>()
  const linked = [...links].flatMap(([id, contribution]) => {
    const keyResult = goals.keyResults.get(id)
    return keyResult === undefined ? [] : [{ keyResult, contribution }]
  })
  const options = [...goals.keyResults.values()].map((keyResult) => ({
    value: keyResult.id,
    label: keyResult.title,
    hint: goals.objectives.get(keyResult.objectiveId)?.title,
  }))
  function link(keyResultId: KeyResultId, contribution: number | null): LinkKeyResult {
    return { kind: 'link-key-result', featureId: feature.id, keyResultId, contribution }
  }
  function handleChange(next: readonly KeyResultId[]): void {
    const gone = linked.filter(({ keyResult }) => !next.includes(keyResult.id))
    const added = next.filter((id) => !links.has(id))
    carryOut(...gone.map(({ keyResult }) => link(keyResult.id, null)), ...added.map((id) => link(id, usual)))
  }
  return (
    <Property name="Serves" wide>
      {linked.length > 0 && (
        <ul className={css['list']} aria-label="Key results">
          {linked.map(({ keyResult, contribution }) => (
            <LinkedKeyResult
              key={keyResult.id}
              keyResult={keyResult}
              objective={goals.objectives.get(keyResult.objectiveId)?.title}
              contribution={contribution}
              onChange={canWrite ? (next) => carryOut(link(keyResult.id, next)) : undefined}
            />
          ))}
        </ul>
      )}
      {canWrite && (
        <MultiPicker
          label="Key results"
          told={linked.length === 0 ? 'none, link one' : 'link another'}
          values={linked.map(({ keyResult }) => keyResult.id)}
          options={options}
          empty={options.length === 0 ? 'No key results yet: add them under Objectives' : undefined}
          onChange={handleChange}
        >
          <Value unset icon={<Plus size={14} />}>
            {linked.length === 0 ? 'Link a key result' : 'Link another'}
          </Value>
        </MultiPicker>
      )}
      {!canWrite && linked.length === 0 && <Value unset>No key result</Value>}
    </Property>
  )
}

interface LinkedKeyResultProps {
  readonly keyResult: KeyResult
  readonly objective: string | undefined
  readonly contribution: number
  /** Undefined where nothing may be changed. */
  readonly onChange: ((contribution: number | null) => void) | undefined
}

function LinkedKeyResult({ keyResult, objective, contribution, onChange }: LinkedKeyResultProps): ReactNode {
  const told = contributions.find(({ value }) => value === String(contribution))?.label ?? 'Helps'
  return (
    <li className={css['item']}>
      <Target size={14} className={css['icon']} />
      <span className={css['title']} title={objective === undefined ? keyResult.title : `${keyResult.title} · ${objective}`}>
        {keyResult.title}
      </span>
      {onChange === undefined ? (
        <span className={css['told']}>{told}</span>
      ) : (
        <>
          <Menu
            align="end"
            trigger={
              <Button variant="ghost" size="xs" aria-label={`Contribution to ${keyResult.title}: ${told}`}>
                {told}
              </Button>
            }
            entries={[
              {
                kind: 'choice',
                id: 'contribution',
                label: 'Contribution',
                value: String(contribution),
                options: contributions,
                onChange: (value) => onChange(Number(value)),
              },
            ]}
          />
          <IconButton size="xs" icon={<X size={14} />} label={`Unlink ${keyResult.title}`} onClick={() => onChange(null)} />
        </>
      )}
    </li>
  )
}
