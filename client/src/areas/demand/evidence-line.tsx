import type { RequestId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import type { ReactNode } from 'react'
import { SaidWhen } from '../../parts/said-when.tsx'
import { useSales } from '../../store/hooks.ts'
import { inOneLine } from '../../words/in-one-line.ts'
import { importanceNames } from '../../words/sales-words.ts'
import css from './demand-tab.module.css'

export interface EvidenceLineProps {
  readonly request: Request
  readonly onRequest: (requestId: RequestId) => void
}

/** One request behind the feature; a press goes to it. */
export function EvidenceLine({ request, onRequest }: EvidenceLineProps): ReactNode {
  const company = useSales(({ companies }) => (request.companyId === null ? undefined : companies.get(request.companyId)?.name))
  const deal = useSales(({ deals }) => (request.dealId === null ? undefined : deals.get(request.dealId)?.name))
  return (
    <button type="button" className={css['evidence']} onClick={() => onRequest(request.id)}>
      <span className={css['head']}>
        <span className={css['name']}>{company ?? 'No company'}</span>
        <span className={css['age']}>
          <SaidWhen request={request} />
        </span>
      </span>
      <span className={css['text']}>{inOneLine(request.text)}</span>
      <span className={css['facts']}>{[importanceNames[request.importance], ...(deal === undefined ? [] : [deal])].join(' · ')}</span>
    </button>
  )
}
