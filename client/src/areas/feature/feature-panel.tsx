import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { useFeature, usePlan } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DeletedBanner } from './deleted-banner.tsx'
import { FeatureTitle } from './feature-title.tsx'
import { PanelHead } from './panel-head.tsx'
import { PanelTabs, type PanelTab } from './panel-tabs.tsx'
import { Properties } from './properties.tsx'
import { PublicSection } from './public-section.tsx'
import { ScoreStrip } from './score-strip.tsx'
import { leavesFieldsWithEscape } from './leave-fields.ts'
import { stepsWithKeys } from './step-keys.ts'
import css from './feature-panel.module.css'

export interface FeaturePanelProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
  readonly onClose: () => void
  readonly onStep: (direction: 1 | -1) => void
  /** What may be said of the feature; another area knows. */
  readonly say?: ((feature: Feature) => ReactNode) | undefined
  /** Where more about it stands outside; another area knows. */
  readonly links?: ((feature: Feature) => ReactNode) | undefined
  readonly tabs?: readonly PanelTab[] | undefined
}

/** One feature, opened beside the screen. What is changed here is written at once. */
export function FeaturePanel({ featureId, ...shown }: FeaturePanelProps): ReactNode {
  const { onClose, onStep } = shown
  const feature = useFeature(featureId)
  const ready = usePlan((plan) => plan.ready)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => stepsWithKeys(onStep), [onStep])
  useEffect(() => (panel.current === null ? undefined : leavesFieldsWithEscape(panel.current)), [])
  return (
    <aside ref={panel} className={css['panel']} aria-label={feature?.title ?? 'Feature'} tabIndex={-1}>
      {feature === undefined ? (
        ready && (
          <EmptyState
            sentence="This feature is not on this roadmap. Its link may belong to another one."
            action={{ label: 'Close', onPick: onClose }}
          />
        )
      ) : (
        <IdentityCheck>
          <Opened key={featureId} {...shown} panel={panel} feature={feature} />
        </IdentityCheck>
      )}
    </aside>
  )
}

const noTabs: readonly PanelTab[] = []

interface OpenedProps extends Omit<FeaturePanelProps, 'featureId'> {
  readonly panel: RefObject<HTMLElement | null>
  readonly feature: Feature
}

function Opened({ roadmapId, panel, feature, onClose, onStep, say, links, tabs = noTabs }: OpenedProps): ReactNode {
  useEffect(() => {
    // Stepping on takes the focused control away with the old feature: focus then starts anew here instead of at the page's top.
    if (document.activeElement === document.body || coversTheScreen()) panel.current?.focus({ preventScroll: true })
  }, [panel])
  return (
    <>
      <PanelHead feature={feature} onClose={onClose} onStep={onStep} />
      {feature.deletedAt !== null && <DeletedBanner featureId={feature.id} />}
      <PanelTabs roadmapId={roadmapId} featureId={feature.id} more={tabs}>
        <FeatureTitle feature={feature} />
        <Properties feature={feature} />
        {say?.(feature)}
        {links?.(feature)}
        <PublicSection feature={feature} />
        <ScoreStrip feature={feature} />
      </PanelTabs>
    </>
  )
}

function coversTheScreen(): boolean {
  return matchMedia('(width < 1100px)').matches
}
