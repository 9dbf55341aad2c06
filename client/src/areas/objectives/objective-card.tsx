import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import { Ellipsis, Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useActions, useMay, useMe } from '../../store/hooks.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { EditableText } from '../../ui/editable-text.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { ProgressRing } from '../../ui/progress-ring.tsx'
import { useToast } from '../../ui/use-toast.ts'
import type { ObjectiveBranch } from './goal-tree.ts'
import { coverageText } from './goal-words.ts'
import { KeyResultDialog } from './key-result-dialog.tsx'
import { KeyResultItem } from './key-result-item.tsx'
import css from './objectives.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface ObjectiveCardProps {
  readonly branch: ObjectiveBranch
  readonly onOpen: (featureId: FeatureId) => void
}

/** One objective: how far it is, what measures it, what serves it. */
export function ObjectiveCard({ branch, onOpen }: ObjectiveCardProps): ReactNode {
  const { objective, progress, keyResults } = branch
  const canWrite = useMay('edit-plan')
  const owner = useMe().people.find(({ id }) => id === objective.ownerId)
  const carryOut = useCarryOut()
  const [isAdding, setAdding] = useState(false)
  return (
    <article className={css['card']} aria-label={objective.title}>
      <header className={css['head']}>
        {progress !== null && <ProgressRing value={progress} label={objective.title} size={20} />}
        <h2 className={css['title']}>
          <EditableText
            label="Objective"
            value={objective.title}
            maxLength={120}
            readOnly={!canWrite}
            onCommit={(title) => carryOut({ kind: 'edit-objective', objectiveId: objective.id, edit: { title } })}
          />
        </h2>
        {owner !== undefined && <Avatar person={owner} size={20} />}
        {canWrite && <ObjectiveMenu branch={branch} />}
      </header>
      <p className={css['coverage']}>
        {progress !== null && <span className={css['percent']}>{Math.round(100 * progress)} %</span>}
        {coverageText(branch)}
      </p>
      {keyResults.length > 0 && (
        <ul className={css['keyResults']} aria-label={`Key results of ${objective.title}`}>
          {keyResults.map((keyResult) => (
            <KeyResultItem key={keyResult.keyResult.id} branch={keyResult} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {canWrite && (
        <div className={css['foot']}>
          <Button variant="ghost" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            Add key result
          </Button>
        </div>
      )}
      {isAdding && <KeyResultDialog objectiveId={objective.id} keyResult={null} onClose={() => setAdding(false)} />}
    </article>
  )
}

const nobody = 'nobody'

function ObjectiveMenu({ branch: { objective } }: { readonly branch: ObjectiveBranch }): ReactNode {
  const { people } = useMe()
  const { undo } = useActions()
  const carryOut = useCarryOut()
  const toast = useToast()
  function handleDelete(): void {
    if (!carryOut({ kind: 'delete-objective', objectiveId: objective.id })) return
    toast({ message: `Deleted “${objective.title}”.`, action: { label: 'Undo', onPick: () => void undo() } })
  }
  const entries: readonly MenuEntry[] = [
    {
      kind: 'submenu',
      id: 'owner',
      label: 'Owner',
      entries: [
        {
          kind: 'choice',
          id: 'who',
          label: 'Owner',
          value: objective.ownerId ?? nobody,
          options: [{ value: nobody, label: 'Nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))],
          onChange: (value) => {
            const owner = people.find(({ id }) => id === value)
            carryOut({
              kind: 'edit-objective',
              objectiveId: objective.id,
              edit: { ownerId: owner === undefined ? null : asId<UserId>(owner.id) },
            })
          },
        },
      ],
    },
    { kind: 'separator', id: 'line' },
    { kind: 'action', id: 'delete', label: 'Delete objective', icon: <Trash2 size={14} />, tone: 'bad', onPick: handleDelete },
  ]
  return <Menu align="end" trigger={<IconButton icon={<Ellipsis />} label={`More about ${objective.title}`} />} entries={entries} />
}
