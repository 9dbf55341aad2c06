import type { Horizon } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useBoard } from './board-context.ts'
import { restingNow } from './board-model.ts'
import css from './board.module.css'
import type { Adding } from './desk-state.ts'
import { focusCard, revealCard } from './focus-card.ts'
import { laneNames } from '../../words/feature-names.ts'

export interface AddFeatureProps {
  readonly lane: Horizon
  readonly end: Adding['end']
}

/** A field that stays open after Enter: ideas come in bursts. */
export function AddFeature({ lane, end }: AddFeatureProps): ReactNode {
  const { model, moves } = useBoard()
  const [title, setTitle] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const last = useRef<FeatureId | undefined>(undefined)

  useEffect(() => field.current?.focus(), [])

  function close(): void {
    model.desk.setState({ adding: null })
  }

  function add(): void {
    const trimmed = title.trim()
    if (trimmed === '') return
    const { ids } = restingNow(model, lane)
    // At the top, each further one goes below the one before, so that they read in the order they were typed.
    const after = last.current === undefined ? -1 : ids.indexOf(last.current)
    const added = moves.add(trimmed, { lane, index: end === 'bottom' ? ids.length : after + 1 })
    if (added === undefined) return
    last.current = added
    setTitle('')
    requestAnimationFrame(() => revealCard(model, added))
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    }
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    const place = event.currentTarget.closest('[data-lane]')
    close()
    const back = last.current ?? model.shown.getState().tabStop
    if (back !== null) focusCard(model, back)
    else requestAnimationFrame(() => place?.querySelector<HTMLElement>('[data-add]')?.focus())
  }

  return (
    <div className={css['adding']} data-end={end} data-editor="">
      <input
        ref={field}
        className={css['addField']}
        aria-label={`Add feature to ${laneNames[lane]}`}
        placeholder="What is it? Enter adds, Esc closes"
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
        onBlur={() => {
          if (title.trim() === '') close()
        }}
      />
    </div>
  )
}
