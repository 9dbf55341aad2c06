import type { FeatureId } from '@parley/shared/model/ids.ts'
import { lazy, Suspense, type ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import css from './brief.module.css'

const BriefEditor = lazy(() => import('./brief-editor.tsx').then((part) => ({ default: part.BriefEditor })))
const BriefReader = lazy(() => import('./brief-reader.tsx').then((part) => ({ default: part.BriefReader })))

export interface BriefProps {
  readonly featureId: FeatureId
}

/** What the feature is about, as rich text that several people write in at once. */
export function Brief({ featureId }: BriefProps): ReactNode {
  const canWrite = useMay('edit-plan')
  return (
    <Suspense fallback={<Waiting />}>
      {canWrite ? <BriefEditor key={featureId} featureId={featureId} /> : <BriefReader key={featureId} featureId={featureId} />}
    </Suspense>
  )
}

function Waiting(): ReactNode {
  return (
    <div className={css['waiting']} aria-busy aria-label="Loading the brief">
      <Skeleton height={14} />
      <Skeleton height={14} />
      <Skeleton height={14} width={180} />
    </div>
  )
}
