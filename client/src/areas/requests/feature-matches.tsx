import type { CompanyId, FeatureId } from '@parley/shared/model/ids.ts'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { usePlan } from '../../store/hooks.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { FeatureLine } from './feature-line.tsx'
import css from './feature-matches.module.css'
import { useSayable } from './use-sayable.ts'

export interface FeatureMatchesProps {
  readonly label: string
  /** How to choose by keys. */
  readonly hint?: string | undefined
  readonly ids: readonly FeatureId[]
  /** Who asks: what may be said depends on it. */
  readonly companyId: CompanyId | null
  readonly onPick: (featureId: FeatureId) => void
  /** Called when the reader goes up from the first one. */
  readonly onLeave?: (() => void) | undefined
  readonly listRef?: Ref<HTMLUListElement> | undefined
}

/** The features that something may be about; one tab stop, arrows within. */
export function FeatureMatches({ label, hint, ids, companyId, onPick, onLeave, listRef }: FeatureMatchesProps): ReactNode {
  const features = usePlan((plan) => plan.features)
  const sayable = useSayable()
  function handleKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next === undefined && event.key === 'ArrowUp') onLeave?.()
    else next?.focus()
  }
  return (
    <section className={css['matches']} aria-label={label}>
      <p className={css['head']}>
        <span>{label}</span>
        {hint !== undefined && <span className={css['hint']}>{hint}</span>}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows come up from the buttons inside */}
      <ul ref={listRef} className={css['list']} onKeyDown={handleKeyDown}>
        {ids.map((id, index) => {
          const feature = features.get(id)
          return (
            feature !== undefined && (
              <li key={id}>
                <button type="button" className={css['match']} tabIndex={index === 0 ? 0 : -1} onClick={() => onPick(id)}>
                  <FeatureLine feature={feature} sayable={sayable(id, companyId)} />
                  <Kbd shortcut={`Alt+${index + 1}`} />
                </button>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
