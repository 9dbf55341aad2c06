import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import css from './deleted-banner.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface DeletedBannerProps {
  readonly featureId: FeatureId
}

export function DeletedBanner({ featureId }: DeletedBannerProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  return (
    <output className={css['banner']}>
      <span>This feature was deleted.</span>
      {canWrite && (
        <Button size="xs" onClick={() => carryOut({ kind: 'restore-feature', featureId })}>
          Restore
        </Button>
      )}
    </output>
  )
}
