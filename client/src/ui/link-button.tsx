import type { ComponentProps, ReactNode } from 'react'
import type { ButtonProps } from './button.tsx'
import css from './button.module.css'

export interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className' | 'style'> {
  readonly variant?: ButtonProps['variant']
  readonly size?: ButtonProps['size']
  readonly icon?: ReactNode
}

/** A link that weighs as much as a button: it leads away from the page. */
export function LinkButton({ variant = 'default', size = 'md', icon, children, ...link }: LinkButtonProps): ReactNode {
  return (
    <a {...link} className={css['button']} data-variant={variant} data-size={size} data-icon-only={children === undefined ? '' : undefined}>
      {icon}
      {children}
    </a>
  )
}
