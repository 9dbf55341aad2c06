import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import css from './submit-button.module.css'

export interface SubmitButtonProps {
  readonly children: string
  /** The answer is on its way: after a moment a sign of that covers the words, and the button keeps its size. */
  readonly busy: boolean
  readonly variant?: ButtonProps['variant']
  readonly icon?: ReactNode
  readonly wide?: boolean | undefined
  /** The id of the form it sends, where it stands outside of it. */
  readonly form?: string | undefined
}

export function SubmitButton({ children, busy, variant = 'primary', icon, wide = false, form }: SubmitButtonProps): ReactNode {
  return (
    <div className={css['place']} data-busy={busy ? '' : undefined} data-wide={wide ? '' : undefined}>
      <Button type="submit" form={form} size="md" variant={variant} icon={icon} aria-busy={busy}>
        {children}
      </Button>
    </div>
  )
}
