import { matchFeatures } from '@parley/shared/requests/match-features.ts'
import { indexRequests, similarRequests } from '@parley/shared/requests/similar-requests.ts'
import type { FeatureId, RequestId } from '@parley/shared/model/ids.ts'
import { useMemo, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useSales, useStores } from '../../store/hooks.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { altNumber } from './alt-number.ts'
import { ChosenFeature } from './chosen-feature.tsx'
import { knownCompany, type CompanyChoice } from './company-choice.ts'
import { CompanyField } from './company-field.tsx'
import { DealField } from './deal-field.tsx'
import { FeatureMatches } from './feature-matches.tsx'
import { ImportanceField } from './importance-field.tsx'
import { openDeals } from './open-deals.ts'
import css from './request-form.module.css'
import type { RequestValues } from './request-values.ts'
import { SimilarNotice } from './similar-notice.tsx'
import { useFeatureIndex } from './use-feature-index.ts'

export interface RequestFormProps {
  readonly values: RequestValues
  readonly editedId: RequestId | undefined
  readonly textRef: RefObject<HTMLElement | null>
  readonly error: string | undefined
  readonly onChange: (part: Partial<RequestValues>) => void
  readonly onReaffirm: ((requestId: RequestId) => void) | undefined
}

/** What a customer asks for. While it is typed, the features it may be about appear, so that it counts as evidence for one of them. */
export function RequestForm({ values, editedId, textRef, error, onChange, onReaffirm }: RequestFormProps): ReactNode {
  const matches = useRef<HTMLUListElement>(null)
  const index = useFeatureIndex()
  const found = useMemo(() => matchFeatures(index, values.text), [index, values.text])
  const similar = useSimilar(values, editedId)
  const announce = useAnnounce()
  const stores = useStores()
  const companyId = knownCompany(values.company)
  const titleOf = (id: FeatureId): string => stores.plan.getState().features.get(id)?.title ?? ''

  function pick(featureId: FeatureId): void {
    onChange({ featureId })
    announce(`About “${titleOf(featureId)}”.`)
    textRef.current?.focus()
  }
  function handleKeyDown(event: KeyboardEvent): void {
    const number = altNumber(event)
    const asked = number === null || values.featureId !== null ? undefined : found[number]
    if (asked === undefined) return
    event.preventDefault()
    pick(asked)
  }
  function handleTextKey(event: KeyboardEvent<HTMLElement>): void {
    const { target } = event
    if (event.key !== 'ArrowDown' || !(target instanceof HTMLTextAreaElement) || target.selectionEnd < target.value.length) return
    const first = matches.current?.querySelector('button')
    if (first === null || first === undefined) return
    event.preventDefault()
    first.focus()
  }
  function changeCompany(company: CompanyChoice | null): void {
    const known = knownCompany(company)
    const open = known === null ? [] : openDeals(stores.sales.getState(), known)
    onChange({ company, dealId: open.length === 1 ? (open[0]?.id ?? null) : null })
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Alt and a digit come up from the fields inside
    <div className={css['form']} onKeyDown={handleKeyDown}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow comes up from the text */}
      <div onKeyDown={handleTextKey}>
        <TextField
          label="What do they ask for?"
          placeholder="In their words, as you would tell a colleague"
          multiline
          maxLength={4000}
          error={error}
          value={values.text}
          onChange={(text) => onChange({ text })}
          inputRef={textRef}
        />
      </div>
      {values.featureId !== null ? (
        <ChosenFeature
          featureId={values.featureId}
          companyId={companyId}
          label="Counts as evidence for"
          onDrop={() => onChange({ featureId: null })}
        />
      ) : (
        found.length > 0 && (
          <FeatureMatches
            label="Is it one of these?"
            hint="↓ and Enter choose"
            ids={found}
            companyId={companyId}
            listRef={matches}
            onPick={pick}
            onLeave={() => textRef.current?.focus()}
          />
        )
      )}
      <div className={css['who']}>
        <CompanyField value={values.company} onChange={changeCompany} />
        <DealField companyId={companyId} value={values.dealId} onChange={(dealId) => onChange({ dealId })} />
        <TextField label="Needed by" type="date" value={values.neededBy} onChange={(neededBy) => onChange({ neededBy })} />
      </div>
      {onReaffirm !== undefined && similar.map((id) => <SimilarNotice key={id} requestId={id} onReaffirm={onReaffirm} />)}
      <ImportanceField value={values.importance} onChange={(importance) => onChange({ importance })} />
    </div>
  )
}

const mostSimilar = 2

/** The company's open requests that seem to ask for the same. */
function useSimilar({ text, company }: RequestValues, editedId: RequestId | undefined): readonly RequestId[] {
  const requests = useSales((sales) => sales.requests)
  const companyId = knownCompany(company)
  const index = useMemo(() => (companyId === null ? null : indexRequests(requests.values(), companyId)), [requests, companyId])
  return useMemo(
    () => (index === null ? [] : similarRequests(index, text, mostSimilar).filter((id) => id !== editedId)),
    [index, text, editedId],
  )
}
