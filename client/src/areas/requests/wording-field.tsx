import { pastWordings } from '@parley/shared/requests/past-wordings.ts'
import { useMemo, type ReactNode, type Ref } from 'react'
import { useSales } from '../../store/hooks.ts'
import { TextField } from '../../ui/text-field.tsx'
import css from './wording-field.module.css'

export interface WordingFieldProps {
  readonly triage: 'declined' | 'answered'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
  readonly inputRef?: Ref<HTMLElement>
}

/** What the rep may say to the customer; what was said before can be taken again. */
export function WordingField({ triage, value, onChange, onSubmit, inputRef }: WordingFieldProps): ReactNode {
  const requests = useSales((sales) => sales.requests)
  const past = useMemo(() => pastWordings(requests.values(), triage, 4), [requests, triage])
  return (
    <div className={css['wording']}>
      <TextField
        label="What may be said to the customer"
        hint="Sales copies this word for word."
        multiline
        maxLength={4000}
        value={value}
        onChange={onChange}
        onSubmit={onSubmit}
        inputRef={inputRef}
      />
      {past.length > 0 && (
        <section className={css['past']} aria-label="Said before">
          <h3 className={css['label']}>Said before</h3>
          <ul>
            {past.map((wording) => (
              <li key={wording}>
                <button type="button" className={css['again']} onClick={() => onChange(wording)}>
                  {wording}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
