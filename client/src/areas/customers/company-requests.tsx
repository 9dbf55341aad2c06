import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import { useMemo, type ReactNode } from 'react'
import { SaidWhen } from '../../parts/said-when.tsx'
import { usePlan, useSales } from '../../store/hooks.ts'
import { importanceNames } from '../../words/sales-words.ts'
import { RecordSection } from '../../parts/record-section.tsx'
import { FeatureLink } from './feature-link.tsx'
import css from './company-page.module.css'

export interface CompanyRequestsProps {
  readonly companyId: CompanyId
  readonly onOpen: (featureId: FeatureId) => void
}

/** What the company asked for; requests are changed where they are answered. */
export function CompanyRequests({ companyId, onOpen }: CompanyRequestsProps): ReactNode {
  const all = useSales((sales) => sales.requests)
  const features = usePlan((plan) => plan.features)
  const requests = useMemo(
    () => [...all.values()].filter((request) => request.companyId === companyId && request.deletedAt === null),
    [all, companyId],
  )
  return (
    <RecordSection label="Requests" count={requests.length} nothing="They have asked for nothing yet.">
      <ul>
        {requests.map(({ id, text, importance, featureId, aboutFeatureId, saidOn, askedAt }) => {
          const about = featureId ?? aboutFeatureId
          return (
            <li key={id} className={css['line']}>
              <span className={css['lineWords']}>
                <span className={css['said']}>{text}</span>
                <span>{importanceNames[importance]}</span>
                <SaidWhen request={{ saidOn, askedAt }} />
                {about !== null && <FeatureLink featureId={about} title={features.get(about)?.title} onOpen={onOpen} />}
              </span>
            </li>
          )
        })}
      </ul>
    </RecordSection>
  )
}
