import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useActions, useMay } from '../../store/hooks.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { CurrentValue } from './current-value.tsx'
import type { KeyResultBranch } from './goal-tree.ts'
import { quantityText } from './goal-words.ts'
import { KeyResultDialog } from './key-result-dialog.tsx'
import css from './objectives.module.css'
import { ServingFeatures } from './serving-features.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface KeyResultItemProps {
  readonly branch: KeyResultBranch
  readonly onOpen: (featureId: FeatureId) => void
}

/** A number that tells whether the objective is reached: where it started, where it is, where it shall be. */
export function KeyResultItem({ branch, onOpen }: KeyResultItemProps): ReactNode {
  const { keyResult, progress, serving } = branch
  const { id, title, unit, start, target, current } = keyResult
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const percent = Math.round(100 * progress)
  return (
    <li className={css['keyResult']}>
      <div className={css['line']}>
        <h3 className={css['measure']}>
          <EditableText
            label="Key result"
            value={title}
            maxLength={120}
            readOnly={!canWrite}
            onCommit={(next) => carryOut({ kind: 'edit-key-result', keyResultId: id, edit: { title: next } })}
          />
        </h3>
        {canWrite && <KeyResultMenu branch={branch} />}
      </div>
      <div className={css['scale']}>
        <span className={css['end']}>
          <VisuallyHidden>Start </VisuallyHidden>
          {quantityText(start, '')}
        </span>
        <span className={css['track']} title={`${percent} % of the way`}>
          <span className={css['fill']} data-reached={progress >= 1 ? '' : undefined} style={{ inlineSize: `${100 * progress}%` }} />
        </span>
        <CurrentValue
          title={title}
          value={current}
          unit={unit}
          readOnly={!canWrite}
          onCommit={(next) => carryOut({ kind: 'edit-key-result', keyResultId: id, edit: { current: next } })}
        />
        <span className={css['end']}>
          <VisuallyHidden>{percent} % of the way, </VisuallyHidden>
          target {quantityText(target, unit)}
        </span>
      </div>
      <ServingFeatures keyResult={keyResult} serving={serving} onOpen={onOpen} />
    </li>
  )
}

function KeyResultMenu({ branch: { keyResult } }: { readonly branch: KeyResultBranch }): ReactNode {
  const [isEditing, setEditing] = useState(false)
  const { undo } = useActions()
  const carryOut = useCarryOut()
  const toast = useToast()
  function handleDelete(): void {
    if (!carryOut({ kind: 'delete-key-result', keyResultId: keyResult.id })) return
    toast({ message: `Deleted “${keyResult.title}”.`, action: { label: 'Undo', onPick: () => void undo() } })
  }
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton size="xs" icon={<Ellipsis size={14} />} label={`More about ${keyResult.title}`} />}
        entries={[
          { kind: 'action', id: 'edit', label: 'Edit start, target and unit', icon: <Pencil size={14} />, onPick: () => setEditing(true) },
          { kind: 'action', id: 'delete', label: 'Delete key result', icon: <Trash2 size={14} />, tone: 'bad', onPick: handleDelete },
        ]}
      />
      {isEditing && <KeyResultDialog objectiveId={keyResult.objectiveId} keyResult={keyResult} onClose={() => setEditing(false)} />}
    </>
  )
}
