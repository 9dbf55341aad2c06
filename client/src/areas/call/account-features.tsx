import type { CompanyKind } from '@parley/shared/model/company.ts'
import { laneOf, type Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { audienceOf } from '@parley/shared/guidance/audience-of.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import type { ReactNode } from 'react'
import { useCopy } from '../../parts/use-copy.ts'
import { useToday } from '../../parts/use-today.ts'
import { usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { verdictNames } from '../../words/sales-words.ts'
import { windowText } from '../../words/window-text.ts'
import css from './call.module.css'
import { laneNames } from '../../words/feature-names.ts'

export interface AccountFeaturesProps {
  readonly features: readonly Feature[]
  /** Decides whom one talks to, and so what may be said. */
  readonly kind: CompanyKind
  readonly onOpen: (featureId: FeatureId) => void
}

/** The part of the board this customer cares about, with the sentence that may be said of each. */
export function AccountFeatures({ features, kind, onOpen }: AccountFeaturesProps): ReactNode {
  const guidance = usePlan((plan) => plan.guidance)
  const today = useToday()
  const copy = useCopy()
  return (
    <section className={css['column']} aria-label="What may be said">
      <h3 className={css['sub']}>What may be said</h3>
      {features.length === 0 && (
        <p className={css['quiet']}>Nothing on the roadmap hangs on this customer yet. Press R to log what they ask for.</p>
      )}
      {features.map((feature) => {
        const { verdict, sentence } = guidanceOf(feature, guidance.get(feature.id), { audience: audienceOf(kind), today })
        const lane = laneOf(feature)
        return (
          <article key={feature.id} className={css['feature']} aria-label={feature.title}>
            <button type="button" className={css['title']} onClick={() => onOpen(feature.id)}>
              {feature.title}
            </button>
            <p className={css['quiet']}>
              {lane === null ? 'Declined' : laneNames[lane]}
              {feature.window !== null && ` · ${windowText(feature.window)}`}
              {' · '}
              <span data-verdict={verdict}>{verdictNames[verdict]}</span>
            </p>
            <div className={css['say']}>
              <p>{sentence}</p>
              <Button size="xs" onClick={() => copy(sentence, 'Copied what may be said.')}>
                Copy
              </Button>
            </div>
          </article>
        )
      })}
    </section>
  )
}
