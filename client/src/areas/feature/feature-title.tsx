import type { Feature } from '@parley/shared/model/feature.ts'
import { useEffect, useState, type ReactNode } from 'react'
import { useActions, useMay } from '../../store/hooks.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import css from './feature-title.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface FeatureTitleProps {
  readonly feature: Feature
}

export function FeatureTitle({ feature }: FeatureTitleProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const { show } = useActions()
  const carryOut = useCarryOut()
  const [editing, setEditing] = useState(false)
  useEffect(() => {
    if (!editing) return undefined
    show({ editing: feature.id })
    return () => show({ editing: null })
  }, [editing, feature.id, show])
  return (
    <h2 className={css['title']}>
      <EditableText
        label="Title"
        value={feature.title}
        maxLength={120}
        readOnly={!canWrite}
        control={{ editing, onEditingChange: setEditing }}
        onCommit={(title) => void carryOut({ kind: 'edit-feature', featureId: feature.id, edit: { title } })}
      />
    </h2>
  )
}
