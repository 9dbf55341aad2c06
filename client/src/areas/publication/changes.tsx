import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { isNothing, publicDiff, type FieldChange } from '@parley/shared/public/public-diff.ts'
import type { PublicCard } from '@parley/shared/public/public-roadmap.ts'
import { laneWords } from '@parley/shared/public/public-words.ts'
import { CheckCheck, Globe } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useOutcome } from '../../parts/use-outcome.ts'
import { release } from '../../platform/publication-api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Findings } from './findings.tsx'
import css from './publication.module.css'

export interface ChangesProps {
  readonly roadmapId: string
  readonly publication: PublicationJson
  readonly onOpen: (featureId: FeatureId) => void
  readonly onChanged: () => void
}

/** What outsiders will newly see, and the button that lets them. */
export function Changes({ roadmapId, publication, onOpen, onChanged }: ChangesProps): ReactNode {
  const { settings, live, draft, draftHash, findings, features } = publication
  const diff = useMemo(() => publicDiff(live, draft), [live, draft])
  const outcome = useOutcome()
  const lacks = whyNot(publication)
  return (
    <div className={css['column']}>
      {findings.length > 0 && <Findings publication={publication} onOpen={onOpen} />}
      {isNothing(diff) ? (
        <EmptyState
          icon={<Globe size={24} />}
          sentence="Outsiders see everything you mean to show. What you mark, word or move in public appears here first."
        />
      ) : (
        <>
          <div className={css['bar']}>
            <p className={css['told']}>
              {settings.mode === 'held' ? 'These changes wait for you.' : 'These changes have not gone out yet.'}
            </p>
            <Button
              variant="primary"
              icon={<CheckCheck size={14} />}
              disabledReason={lacks}
              onClick={() =>
                void outcome({
                  request: release(roadmapId, { hash: draftHash }),
                  done: 'Released: outsiders see this now.',
                  onDone: onChanged,
                })
              }
            >
              Release
            </Button>
          </div>
          <ul className={css['list']} aria-label="What outsiders will newly see">
            {diff.page.length > 0 && <Line kind="changed" words="Page" title="Around the cards" changes={diff.page} />}
            {diff.added.map((card) => (
              <Line key={card.id} kind="added" words="New" title={card.title} changes={fieldsOf(card)} onOpen={opener(card)} />
            ))}
            {diff.changed.map(({ card, changes }) => (
              <Line key={card.id} kind="changed" words="Changed" title={card.title} changes={changes} onOpen={opener(card)} />
            ))}
            {diff.removed.map((card) => (
              <Line key={card.id} kind="removed" words="Gone" title={card.title} changes={[]} onOpen={opener(card)} />
            ))}
            {diff.isReordered && <Line kind="changed" words="Order" title="Cards stand in another order" changes={[]} />}
          </ul>
        </>
      )}
    </div>
  )

  function opener({ id }: PublicCard): (() => void) | undefined {
    const featureId = features[id]
    return featureId === undefined ? undefined : () => onOpen(asId<FeatureId>(featureId))
  }
}

function whyNot({ settings, findings }: PublicationJson): string | undefined {
  if (!settings.enabled) return 'An owner has to make the roadmap public first'
  return findings.length > 0 ? 'Change the words that hold it back first' : undefined
}

function fieldsOf({ lane, summary, period }: PublicCard): readonly FieldChange[] {
  return [
    { field: 'Column', before: '', after: laneWords[lane] },
    ...(summary === null ? [] : [{ field: 'Summary', before: '', after: summary }]),
    ...(period === null ? [] : [{ field: 'Period', before: '', after: period }]),
  ]
}

interface LineProps {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly words: string
  readonly title: string
  readonly changes: readonly FieldChange[]
  readonly onOpen?: (() => void) | undefined
}

function Line({ kind, words, title, changes, onOpen }: LineProps): ReactNode {
  return (
    <li className={css['line']}>
      <span className={css['kind']} data-kind={kind}>
        {words}
      </span>
      <div className={css['words']}>
        {onOpen === undefined ? (
          <span className={css['card']}>{title}</span>
        ) : (
          <button type="button" className={css['card']} onClick={onOpen}>
            {title}
          </button>
        )}
        {changes.map(({ field, before, after }) => (
          <p key={field} className={css['change']}>
            <span>{field}: </span>
            {before !== '' && <del>{before}</del>}
            {before !== '' && ' → '}
            <ins>{after === '' ? 'nothing' : after}</ins>
          </p>
        ))}
      </div>
    </li>
  )
}
