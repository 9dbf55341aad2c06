import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { CSSProperties, ReactNode } from 'react'
import { usePresence } from '../../store/hooks.ts'
import css from './board.module.css'
import { useHue } from '../../parts/use-hue.ts'

export interface RemoteOutlineProps {
  readonly featureId: FeatureId
}

/** A ring in the colour of whoever edits or drags this card. */
export function RemoteOutline({ featureId }: RemoteOutlineProps): ReactNode {
  const userId = usePresence(
    ({ visitors }) => visitors.find(({ editing, drag }) => editing === featureId || drag?.featureId === featureId)?.userId,
  )
  const hue = useHue(userId)
  if (userId === undefined) return null
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': hue }
  return <span className={css['outline']} style={style} aria-hidden />
}
