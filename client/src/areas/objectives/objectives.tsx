import { asId, type FeatureId, type ObjectiveId } from '@parley/shared/model/ids.ts'
import { Plus, Target } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useActions, useMay, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { goalTree, unservingFeatures } from './goal-tree.ts'
import { NewObjective } from './new-objective.tsx'
import { ObjectiveCard } from './objective-card.tsx'
import css from './objectives.module.css'
import { UnservingList } from './unserving-list.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useRefocus } from './use-refocus.ts'

export interface ObjectivesProps {
  readonly onOpen: (featureId: FeatureId) => void
}

type Shown = 'objectives' | 'without'

/** What the company wants to reach, how far it is, and which features are meant to get it there. */
export function Objectives({ onOpen }: ObjectivesProps): ReactNode {
  const features = usePlan((plan) => plan.features)
  const goals = usePlan((plan) => plan.goals)
  const lanes = usePlan((plan) => plan.lanes)
  const tree = useMemo(() => goalTree({ features, goals, lanes }), [features, goals, lanes])
  const without = useMemo(() => unservingFeatures({ features, goals, lanes }), [features, goals, lanes])
  const canWrite = useMay('edit-plan')
  const { newId } = useActions()
  const carryOut = useCarryOut()
  const [shown, setShown] = useState<Shown>('objectives')
  const [isAdding, setAdding] = useState(false)
  const [askFocus, takeButton] = useRefocus()
  if (tree.length === 0 && !isAdding)
    return (
      <EmptyState
        icon={<Target size={24} />}
        sentence="Objectives say what the roadmap is for. Key results measure them, and features serve them."
        action={canWrite ? { label: 'Add objective', icon: <Plus size={14} />, onPick: () => setAdding(true) } : undefined}
      />
    )
  return (
    <section className={css['screen']} aria-label="Objectives">
      <div className={css['bar']}>
        <SegmentedControl<Shown>
          label="Show"
          value={shown}
          options={[
            { value: 'objectives', label: `Objectives ${tree.length}` },
            { value: 'without', label: `Features without objective ${without.length}` },
          ]}
          onChange={setShown}
        />
        {canWrite && shown === 'objectives' && !isAdding && (
          <Button ref={takeButton} icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            Add objective
          </Button>
        )}
      </div>
      {shown === 'without' ? (
        <UnservingList features={without} tree={tree} onOpen={onOpen} />
      ) : (
        <>
          {isAdding && (
            <NewObjective
              onAdd={(title) => carryOut({ kind: 'add-objective', objectiveId: asId<ObjectiveId>(newId()), title })}
              onClose={() => {
                askFocus()
                setAdding(false)
              }}
            />
          )}
          <ul className={css['list']} aria-label="Objectives">
            {tree.map((branch) => (
              <li key={branch.objective.id}>
                <ObjectiveCard branch={branch} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
