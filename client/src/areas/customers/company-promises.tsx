import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { compareStanding } from '@parley/shared/promises/compare-standing.ts'
import { reasonSentence } from '@parley/shared/promises/reason-sentence.ts'
import { standingOf } from '@parley/shared/promises/standing-of.ts'
import { useMemo, type ReactNode } from 'react'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales } from '../../store/hooks.ts'
import { promiseStateNames, standingNames, strengthNames } from '../../words/sales-words.ts'
import { RecordSection } from '../../parts/record-section.tsx'
import { FeatureLink } from './feature-link.tsx'
import css from './company-page.module.css'

export interface CompanyPromisesProps {
  readonly companyId: CompanyId
  readonly onOpen: (featureId: FeatureId) => void
}

/** What the company was told, the most worrying first; ways out are on the screen of promises. */
export function CompanyPromises({ companyId, onOpen }: CompanyPromisesProps): ReactNode {
  const all = useSales((sales) => sales.promises)
  const features = usePlan((plan) => plan.features)
  const today = useToday()
  const lines = useMemo(
    () =>
      [...all.values()]
        .filter((promise) => promise.companyId === companyId && promise.deletedAt === null)
        .map((promise) => ({ promise, stand: standingOf(promise, features.get(promise.featureId), today) }))
        .sort((a, b) => compareStanding(b.stand.standing, a.stand.standing)),
    [all, companyId, features, today],
  )
  return (
    <RecordSection label="Promises" count={lines.length} nothing="Nobody has promised them anything.">
      <ul>
        {lines.map(({ promise, stand: { standing, reasons } }) => (
          <li key={promise.id} className={css['line']}>
            <span className={css['lineWords']}>
              <span className={css['standing']} data-standing={standing}>
                {standing === null ? promiseStateNames[promise.state] : standingNames[standing]}
              </span>
              <span className={css['said']}>“{promise.statement}”</span>
              <span>{strengthNames[promise.strength]}</span>
              <FeatureLink featureId={promise.featureId} title={features.get(promise.featureId)?.title} onOpen={onOpen} />
              {reasons.length > 0 && <span className={css['why']}>{reasons.map(reasonSentence).join(' ')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
