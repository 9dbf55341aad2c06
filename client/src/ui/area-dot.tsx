import type { CSSProperties, ReactNode } from 'react'
import css from './area-dot.module.css'

export interface AreaDotProps {
  readonly hue: number
}

/** The colour of a product area, always beside its name. */
export function AreaDot({ hue }: AreaDotProps): ReactNode {
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': hue }
  return <span className={css['dot']} style={style} aria-hidden />
}
