import type { Feature } from '@parley/shared/model/feature.ts'
import { featureLinks, type FeatureLink } from '@parley/shared/trackers/feature-links.ts'
import type { RecognisedLink } from '@parley/shared/trackers/recognised-link.ts'
import { asId, type FeatureId, type LinkId } from '@parley/shared/model/ids.ts'
import { Link2, Plus, RefreshCw } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { lookAtLinks } from '../../platform/tracker-api.ts'
import { useActions, useConnection, useMay, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { AddLinks } from './add-links.tsx'
import { LinkRow } from './link-row.tsx'
import css from './links.module.css'
import { nameOf } from './name-of.ts'
import { progressOf } from './progress-of.ts'

export interface FeatureLinksProps {
  readonly roadmapId: string
  readonly feature: Feature
}

/** Where more about a feature stands outside, and how far that is. */
export function FeatureLinks({ roadmapId, feature }: FeatureLinksProps): ReactNode {
  const view = usePlan((plan) => plan.links)
  const links = useMemo(() => featureLinks(feature, view), [feature, view])
  const canWrite = useMay('edit-plan')
  const isFollowed = links.some((link) => link.isFollowed)
  const look = useLook({ roadmapId, featureId: feature.id, isFollowed })
  const [isAdding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { add, label, remove } = useLinking(feature.id)
  if (links.length === 0 && !canWrite) return null
  const progress = progressOf(links)
  return (
    <section className={css['section']} aria-label="Links">
      <header className={css['head']}>
        <span className={css['name']}>
          <Link2 size={14} />
          Links
        </span>
        {progress !== undefined && <span className={css['progress']}>{progress}</span>}
        {isFollowed && <IconButton size="xs" icon={<RefreshCw size={14} />} label="Read the links again" onClick={look} />}
        {canWrite && !isAdding && (
          <Button ref={opener} variant="ghost" size="xs" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            Add a link
          </Button>
        )}
      </header>
      {links.length > 0 && (
        <ul className={css['list']}>
          {links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              onLabel={canWrite && !link.isImported ? (text) => label(link.id, text) : undefined}
              onRemove={canWrite && !link.isImported ? () => remove(link) : undefined}
            />
          ))}
        </ul>
      )}
      {canWrite && isAdding && (
        <AddLinks
          sites={[...view.trackers.values()]}
          onAdd={(found) => add(found, links)}
          onClose={() => {
            setAdding(false)
            requestAnimationFrame(() => opener.current?.focus())
          }}
        />
      )}
    </section>
  )
}

interface Linking {
  readonly add: (found: readonly RecognisedLink[], known: readonly FeatureLink[]) => boolean
  readonly label: (linkId: LinkId, label: string | null) => void
  readonly remove: (link: FeatureLink) => void
}

function useLinking(featureId: FeatureId): Linking {
  const carryOut = useCarryOut()
  const announce = useAnnounce()
  const { newId } = useActions()
  return {
    add(found, known) {
      // What is linked already is no mistake of whoever pastes a list.
      const fresh = found.filter(({ address }) => known.every((link) => link.address !== address))
      const commands = fresh.map(
        ({ address }) => ({ kind: 'add-external-link', featureId, linkId: asId<LinkId>(newId()), address, label: null }) as const,
      )
      const isDone = commands.length === 0 || carryOut(...commands)
      if (isDone) announce(fresh.length === 0 ? 'Linked already.' : `Linked ${fresh.map(({ key }) => key).join(', ')}.`)
      return isDone
    },
    label: (linkId, text) => void carryOut({ kind: 'label-external-link', featureId, linkId, label: text }),
    remove(link) {
      if (carryOut({ kind: 'remove-external-link', featureId, linkId: link.id })) announce(`Removed ${nameOf(link)}.`)
    },
  }
}

/** Asks the server to read the links anew when they are opened. What it cannot reach, each link says. */
function useLook({
  roadmapId,
  featureId,
  isFollowed,
}: {
  readonly roadmapId: string
  readonly featureId: FeatureId
  readonly isFollowed: boolean
}): () => void {
  const isOnline = useConnection((facts) => facts.online)
  useEffect(() => {
    if (isFollowed && isOnline) void lookAtLinks(roadmapId, featureId)
  }, [roadmapId, featureId, isFollowed, isOnline])
  return () => void lookAtLinks(roadmapId, featureId)
}
