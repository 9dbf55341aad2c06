import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { useCallback, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useAskAfterEdits } from '../../parts/use-ask-after-edits.ts'
import { fetchPublication } from '../../platform/publication-api.ts'
import { useMay, useMe } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Changes } from './changes.tsx'
import { Preview } from './preview.tsx'
import css from './publication.module.css'
import { SettingsForm } from './settings-form.tsx'
import { ShareLinks } from './share-links.tsx'
import { Versions } from './versions.tsx'

export interface PublicationScreenProps {
  readonly roadmapId: string
  readonly onOpen: (featureId: FeatureId) => void
}

type Part = 'changes' | 'preview' | 'versions' | 'settings'

/** What of the plan has a say in it. */
const publicParts = ['features', 'goals'] as const

/** What is public, what would be, and who decides: for product and owners. */
export function PublicationScreen(props: PublicationScreenProps): ReactNode {
  const isEditor = useMay('edit-plan')
  if (!isEditor) return <EmptyState sentence="What outsiders see is for product and owners to decide." />
  return <Answered {...props} />
}

function Answered({ roadmapId, onOpen }: PublicationScreenProps): ReactNode {
  const [publication, ask] = useAnswer(useCallback(() => fetchPublication(roadmapId), [roadmapId]))
  useAskAfterEdits(ask, publicParts)
  return (
    <section className={css['screen']} aria-label="Publication">
      <AnswerView answered={publication} onRetry={ask}>
        {(known) => <Known roadmapId={roadmapId} publication={known} onOpen={onOpen} onChanged={ask} />}
      </AnswerView>
    </section>
  )
}

interface KnownProps extends PublicationScreenProps {
  readonly publication: PublicationJson
  readonly onChanged: () => void
}

function Known({ roadmapId, publication, onOpen, onChanged }: KnownProps): ReactNode {
  const isOwner = useMe().person.role === 'owner'
  const { settings, live, versions } = publication
  const [part, setPart] = useState<Part>(settings.enabled || !isOwner ? 'changes' : 'settings')
  return (
    <>
      <header className={css['head']}>
        <div className={css['standing']}>
          <h2 className={css['title']}>{settings.title}</h2>
          <p className={css['state']} data-live={live === null ? undefined : ''}>
            {standingOf(publication)}
          </p>
        </div>
        {settings.enabled && live !== null && <ShareLinks publication={publication} />}
      </header>
      <div className={css['parts']}>
        <SegmentedControl<Part>
          label="Show"
          value={part}
          options={[
            { value: 'changes', label: 'Changes' },
            { value: 'preview', label: 'Preview' },
            { value: 'versions', label: `Versions (${versions.length})` },
            { value: 'settings', label: 'Settings' },
          ]}
          onChange={setPart}
        />
      </div>
      {part === 'changes' && <Changes roadmapId={roadmapId} publication={publication} onOpen={onOpen} onChanged={onChanged} />}
      {part === 'preview' && <Preview roadmapId={roadmapId} version="draft" hash={publication.draftHash} />}
      {part === 'versions' && <Versions roadmapId={roadmapId} publication={publication} onChanged={onChanged} />}
      {part === 'settings' && (
        <SettingsForm key={settings.slug} roadmapId={roadmapId} settings={settings} isOwner={isOwner} onSaved={onChanged} />
      )}
    </>
  )
}

function standingOf({ settings, live, findings }: PublicationJson): string {
  if (!settings.enabled) return 'Nobody outside sees anything.'
  const how = settings.mode === 'automatic' ? 'Changes go out by themselves.' : 'Changes wait for a release.'
  const held = findings.length > 0 ? ' Something holds them back.' : ''
  return `${live === null ? 'Nothing is released yet.' : 'Everybody who has the address sees it.'} ${how}${held}`
}
