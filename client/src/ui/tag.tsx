import { X } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import css from './tag.module.css'

export interface TagProps {
  readonly label: string
  readonly hue: number
  readonly onRemove?: (() => void) | undefined
}

/** A coloured name. The colour never speaks alone. */
export function Tag({ label, hue, onRemove }: TagProps): ReactNode {
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': hue }
  return (
    <span className={css['tag']} style={style}>
      {label}
      {onRemove !== undefined && (
        <button type="button" className={css['remove']} aria-label={`Remove ${label}`} onClick={onRemove}>
          <X size={12} />
        </button>
      )}
    </span>
  )
}
