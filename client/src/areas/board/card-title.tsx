import type { Feature } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { EditableText } from '../../ui/editable-text.tsx'
import { useBoard, useDesk, useShown } from './board-context.ts'
import css from './card.module.css'
import { focusCard } from './focus-card.ts'

export interface CardTitleProps {
  readonly feature: Feature
}

/** The title is the control of its card: opened with Enter, moved with Space. */
export function CardTitle({ feature }: CardTitleProps): ReactNode {
  const { model, moves } = useBoard()
  const canWrite = useMay('edit-plan')
  const isTabStop = useShown((shown) => shown.tabStop === feature.id)
  const isEditing = useDesk((desk) => desk.editing === feature.id)
  if (isEditing) {
    return (
      <div className={css['editor']} data-editor="">
        <EditableText
          label="Title"
          value={feature.title}
          maxLength={120}
          onCommit={(title) => moves.rename(feature.id, title)}
          control={{
            editing: true,
            onEditingChange: () => {
              model.desk.setState({ editing: null })
              requestAnimationFrame(() => focusCard(model, feature.id))
            },
          }}
        />
      </div>
    )
  }
  return (
    <h3 className={css['heading']}>
      <button
        type="button"
        className={css['title']}
        tabIndex={isTabStop ? 0 : -1}
        data-handle={feature.id}
        title={feature.title}
        aria-roledescription={canWrite ? 'movable card' : undefined}
        aria-describedby={canWrite ? 'board-keys' : undefined}
      >
        {feature.title}
      </button>
    </h3>
  )
}
