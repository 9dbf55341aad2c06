import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CurrencySettings } from './currency-settings.tsx'
import { PolicySettings } from './policy-settings.tsx'
import { StageSettings } from './stage-settings.tsx'
import css from './pipeline.module.css'

export interface PipelineDialogProps {
  readonly onClose: () => void
}

/** What weighs everybody's deals; each change is written as soon as it is made. */
export function PipelineDialog({ onClose }: PipelineDialogProps): ReactNode {
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Pipeline"
      description="Changes apply at once, for everybody: they weigh every deal and what features are wanted for."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={css['parts']}>
        <StageSettings />
        <CurrencySettings />
        <PolicySettings />
      </div>
    </Dialog>
  )
}
