import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { CSSProperties, ReactNode } from 'react'
import { usePresence } from '../../store/hooks.ts'
import css from './card.module.css'
import { firstName } from './first-name.ts'
import { useHue } from '../../parts/use-hue.ts'

export interface EditingFlagProps {
  readonly featureId: FeatureId
  /** Shown while nobody edits. */
  readonly children?: ReactNode
}

export function EditingFlag({ featureId, children }: EditingFlagProps): ReactNode {
  const userId = usePresence(({ visitors }) => visitors.find(({ editing }) => editing === featureId)?.userId)
  const name = usePresence(({ visitors }) => visitors.find(({ editing }) => editing === featureId)?.name)
  const hue = useHue(userId)
  if (userId === undefined || name === undefined) return children
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': hue }
  return (
    <span className={css['flag']} style={style}>
      {firstName(name)} is editing
    </span>
  )
}
