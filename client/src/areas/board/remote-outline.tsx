import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { CSSProperties, ReactNode } from 'react'
import { usePresence } from '../../store/hooks.ts'
import { useDesk } from './board-context.ts'
import css from './remote.module.css'
import { useHue } from '../../parts/use-hue.ts'

export interface RemoteOutlineProps {
  readonly featureId: FeatureId
}

/** A ring in the colour of whoever edits or drags this card, or has just dropped it. */
export function RemoteOutline({ featureId }: RemoteOutlineProps): ReactNode {
  const holder = usePresence(
    ({ visitors }) => visitors.find(({ editing, drag }) => editing === featureId || drag?.featureId === featureId)?.userId,
  )
  const dropper = useDesk(({ dropped }) => dropped.get(featureId))
  const userId = holder ?? dropper
  const hue = useHue(userId)
  if (userId === undefined) return null
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': hue }
  return <span className={css['outline']} style={style} aria-hidden />
}
