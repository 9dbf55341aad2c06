import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { publicDiff } from '@parley/shared/public/public-diff.ts'
import { ArrowRight, ExternalLink } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { savePublication } from '../../platform/publication-api.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { newsText } from './news-text.ts'
import css from './share.module.css'
import { useUndoable } from './use-undoable.ts'

export interface PublicSectionProps {
  readonly roadmapId: string
  readonly publication: PublicationJson
  readonly isOwner: boolean
  readonly onChanged: () => void
  /** To the screen that shows what would become visible, and releases it. */
  readonly onReview: () => void
}

/** What everybody in the world can see, kept apart from what members can. */
export function PublicSection({ roadmapId, publication, isOwner, onChanged, onReview }: PublicSectionProps): ReactNode {
  const { settings, live, draft, url, findings } = publication
  const news = useMemo(() => newsText(publicDiff(live, draft), settings.enabled), [live, draft, settings.enabled])
  const undoable = useUndoable()

  function turn(enabled: boolean): void {
    void undoable({
      request: savePublication(roadmapId, { ...settings, enabled }),
      done: enabled ? 'The roadmap is public.' : 'Nobody outside sees the roadmap any more.',
      onDone: onChanged,
      undo: () => ({
        request: () => savePublication(roadmapId, { ...settings, enabled: !enabled }),
        done: enabled ? 'The roadmap is not public any more.' : 'The roadmap is public again.',
      }),
    })
  }

  return (
    <>
      <Switch
        label="Public roadmap"
        hint={settings.enabled ? 'Whoever has the address sees it, without signing in.' : 'Nobody outside sees anything.'}
        checked={settings.enabled}
        disabled={!isOwner}
        onChange={turn}
      />
      {settings.enabled && (
        <div className={css['address']}>
          <code className={css['url']} title={url}>
            {url}
          </code>
          <CopyButton text={url} label="Copy link" />
          <LinkButton
            href={url}
            target="_blank"
            rel="noopener"
            size="sm"
            icon={<ExternalLink size={14} />}
            aria-label="Open the public page"
          />
        </div>
      )}
      <div className={css['news']}>
        <p className={css['told']}>
          {settings.enabled && live === null && 'Nothing is released yet. '}
          {news}
          {findings.length > 0 && ' Words that must not be public hold it back.'}
        </p>
        <Button icon={<ArrowRight size={14} />} onClick={onReview}>
          See what changes
        </Button>
      </div>
      {!isOwner && <p className={css['told']}>Owners switch it on and off; product previews and releases.</p>}
    </>
  )
}
