import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ButtonProps } from './button.tsx'
import { ariaShortcut } from './shortcut-text.ts'
import { Tooltip } from './tooltip.tsx'
import type { TooltipProps } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly label: string
  readonly icon: ReactNode
  readonly tooltipSide?: TooltipProps['side']
}

export function IconButton({ label, shortcut, tooltipSide, disabledReason, variant = 'ghost', ...props }: IconButtonProps): ReactNode {
  const button = (
    <Button {...props} variant={variant} aria-label={label} aria-keyshortcuts={ariaShortcut(shortcut)} disabledReason={disabledReason} />
  )
  if (disabledReason !== undefined) return button
  return (
    <Tooltip label={label} shortcut={shortcut} side={tooltipSide}>
      {button}
    </Tooltip>
  )
}
