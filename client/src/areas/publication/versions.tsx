import type { PublicationJson, VersionJson } from '@parley/shared/protocol/publication.ts'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useOutcome } from '../../parts/use-outcome.ts'
import { restore } from '../../platform/publication-api.ts'
import { useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Preview } from './preview.tsx'
import css from './publication.module.css'

export interface VersionsProps {
  readonly roadmapId: string
  readonly publication: PublicationJson
  readonly onChanged: () => void
}

/** All that was public, the newest first. */
export function Versions({ roadmapId, publication: { versions, settings }, onChanged }: VersionsProps): ReactNode {
  const [shown, setShown] = useState<number | null>(null)
  const outcome = useOutcome()
  const { people } = useMe()
  function byWhom({ by }: VersionJson): string {
    return by === 'policy' ? 'by itself' : `by ${people.find(({ id }) => id === by)?.name ?? 'somebody'}`
  }
  if (versions.length === 0)
    return <EmptyState sentence="Nothing was public yet. Each release is kept here, so that it can be shown again." />
  const lacks = settings.mode === 'held' ? undefined : 'Changes go out by themselves: hold them first, in the settings'
  return (
    <>
      <div className={css['column']}>
        <ul className={css['list']} aria-label="Versions">
          {versions.map((version, index) => (
            <li key={version.number} className={css['version']}>
              <span className={css['number']}>{version.number}</span>
              <span className={css['when']}>
                <TimeAgo at={version.at} /> {byWhom(version)}, {version.cards === 1 ? '1 card' : `${version.cards} cards`}
              </span>
              <Button aria-pressed={shown === version.number} onClick={() => setShown(shown === version.number ? null : version.number)}>
                View
              </Button>
              {index > 0 && (
                <Button
                  disabledReason={lacks}
                  onClick={() =>
                    void outcome({
                      request: restore(roadmapId, { number: version.number }),
                      done: `Version ${version.number} is public again.`,
                      onDone: onChanged,
                    })
                  }
                >
                  Restore
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {shown !== null && <Preview roadmapId={roadmapId} version={shown} hash={String(shown)} />}
    </>
  )
}
