import { Button as Base } from '@base-ui/react/button'
import type { ComponentProps, ReactNode } from 'react'
import css from './button.module.css'
import { Kbd } from './kbd.tsx'
import { ariaShortcut } from './shortcut-text.ts'
import { Tooltip } from './tooltip.tsx'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  readonly variant?: 'default' | 'primary' | 'ghost' | 'danger' | undefined
  /** 24, 28 or 32 px high; 44 px under a finger. */
  readonly size?: 'xs' | 'sm' | 'md' | undefined
  readonly icon?: ReactNode
  readonly shortcut?: string | undefined
  /** Why this cannot be done now: the button stays focusable, does nothing and tells the reason. */
  readonly disabledReason?: string | undefined
}

export function Button({ disabledReason, ...props }: ButtonProps): ReactNode {
  if (disabledReason === undefined) return <Plain {...props} />
  return (
    <Tooltip label={disabledReason}>
      <Plain {...props} disabled focusableWhenDisabled aria-description={disabledReason} />
    </Tooltip>
  )
}

interface PlainProps extends Omit<ButtonProps, 'disabledReason'> {
  readonly focusableWhenDisabled?: boolean | undefined
}

function Plain({ variant = 'default', size = 'sm', icon, shortcut, children, ...props }: PlainProps): ReactNode {
  return (
    <Base
      type="button"
      aria-keyshortcuts={ariaShortcut(shortcut)}
      {...props}
      className={css['button']}
      data-variant={variant}
      data-size={size}
      data-icon-only={children === undefined ? '' : undefined}
    >
      {icon}
      {children}
      {shortcut !== undefined && <Kbd shortcut={shortcut} />}
    </Base>
  )
}
