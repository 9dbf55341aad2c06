import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useState, type ReactNode } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './prospect-links.module.css'
import type { Candidate } from './use-candidates.ts'

export interface FeatureChoiceProps {
  readonly candidates: readonly Candidate[]
  readonly chosen: ReadonlySet<FeatureId>
  readonly onChange: (chosen: ReadonlySet<FeatureId>) => void
}

const mostShown = 40

/** Features to tell of, each with the very words; what may not be told is found by its name, with why. */
export function FeatureChoice({ candidates, chosen, onChange }: FeatureChoiceProps): ReactNode {
  const [search, setSearch] = useState('')
  const text = search.trim().toLowerCase()
  const found = candidates.filter(({ title, sentence }) => (text === '' ? sentence !== null : title.toLowerCase().includes(text)))
  const shown = found.slice(0, mostShown)

  function toggle(id: FeatureId, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className={css['choice']}>
      <legend>{`Features (${chosen.size} chosen)`}</legend>
      <TextField label="Search features" hideLabel placeholder="Search features" type="search" value={search} onChange={setSearch} />
      {shown.length === 0 && (
        <p className={css['quiet']}>{text === '' ? 'Nothing of the plan may be told them today.' : 'No feature has such a name.'}</p>
      )}
      <ul className={css['candidates']}>
        {shown.map(({ id, title, sentence, why, isTheirs }) => (
          <li key={id} data-told={sentence === null ? undefined : ''}>
            <Checkbox label={title} checked={chosen.has(id)} disabled={sentence === null} onChange={(isChosen) => toggle(id, isChosen)} />
            <p className={css['sentence']}>
              {isTheirs && <span className={css['theirs']}>Theirs</span>}
              {sentence ?? `${why}: nothing of it goes into a link.`}
            </p>
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p className={css['quiet']}>{`${found.length - shown.length} more: search for them.`}</p>}
    </fieldset>
  )
}
