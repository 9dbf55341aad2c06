import { briefText } from '@parley/shared/document/brief-content.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { BriefVersionJson } from '@parley/shared/protocol/history.ts'
import { FileClock, ShieldX } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { PurgeDialog } from '../../parts/purge-dialog.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchBriefAt, fetchBriefVersions } from '../../platform/history-api.ts'
import { useActions, useConnection, useMay, useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './brief-versions.module.css'

export interface BriefVersionsProps {
  readonly roadmapId: string
  readonly featureId: FeatureId
}

/** Earlier texts of the brief, for those who write it. */
export function BriefVersions(props: BriefVersionsProps): ReactNode {
  const mayEdit = useMay('edit-plan')
  const [isOpen, setOpen] = useState(false)
  if (!mayEdit) return null
  return (
    <>
      <Button size="xs" icon={<FileClock size={13} />} onClick={() => setOpen(true)}>
        Versions of the brief
      </Button>
      {isOpen && <VersionsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function VersionsDialog({ roadmapId, featureId, onClose }: BriefVersionsProps & { readonly onClose: () => void }): ReactNode {
  const isOwner = useConnection(({ role }) => role === 'owner')
  const [versions, ask] = useAnswer(useCallback(() => fetchBriefVersions(roadmapId, featureId), [roadmapId, featureId]))
  return (
    <Dialog
      open
      size="lg"
      title="Versions of the brief"
      description="Each is the text as it stood before somebody began to write."
      onClose={onClose}
      footer={isOwner ? <PurgeBrief roadmapId={roadmapId} featureId={featureId} onPurged={onClose} /> : undefined}
    >
      <AnswerView answered={versions} onRetry={ask}>
        {(known) =>
          known.length === 0 ? (
            <p className={css['quiet']}>Nobody has written in this brief since history is kept.</p>
          ) : (
            <Versions roadmapId={roadmapId} featureId={featureId} versions={known} onClose={onClose} />
          )
        }
      </AnswerView>
    </Dialog>
  )
}

interface PurgeBriefProps extends BriefVersionsProps {
  readonly onPurged: () => void
}

function PurgeBrief({ roadmapId, featureId, onPurged }: PurgeBriefProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const [isPurging, setPurging] = useState(false)
  function handlePurging(isNow: boolean): void {
    setPurging(isNow)
    if (!isNow) onPurged()
  }
  return (
    <>
      <Button icon={<ShieldX size={14} />} disabledReason={isPurging ? 'It is being purged' : undefined} onClick={() => setAsking(true)}>
        Purge the brief for good…
      </Button>
      {isAsking && (
        <PurgeDialog
          roadmapId={roadmapId}
          target={`brief/${featureId}`}
          name="the brief"
          what="Its text and all its versions are"
          onClose={() => setAsking(false)}
          onPurging={handlePurging}
        />
      )}
    </>
  )
}

interface VersionsProps extends BriefVersionsProps {
  readonly versions: readonly BriefVersionJson[]
  readonly onClose: () => void
}

function Versions({ roadmapId, featureId, versions, onClose }: VersionsProps): ReactNode {
  const [chosen, setChosen] = useState(versions[0])
  const { people } = useMe()
  return (
    <div className={css['versions']}>
      <ul className={css['versionList']} aria-label="Versions">
        {versions.map((version) => (
          <li key={version.seq}>
            <button type="button" aria-pressed={version === chosen} className={css['version']} onClick={() => setChosen(version)}>
              Before {people.find(({ id }) => id === version.actor)?.name ?? 'somebody'} wrote
              <TimeAgo at={new Date(version.at).toISOString()} />
            </button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <Version key={chosen.seq} roadmapId={roadmapId} featureId={featureId} seq={chosen.seq - 1} onClose={onClose} />
      )}
    </div>
  )
}

interface VersionProps extends BriefVersionsProps {
  readonly seq: number
  readonly onClose: () => void
}

function Version({ roadmapId, featureId, seq, onClose }: VersionProps): ReactNode {
  const [content, ask] = useAnswer(useCallback(() => fetchBriefAt(roadmapId, featureId, seq), [roadmapId, featureId, seq]))
  const { rewriteBrief } = useActions()
  const toast = useToast()
  return (
    <div className={css['versionText']}>
      <AnswerView answered={content} onRetry={ask}>
        {(nodes) => (
          <>
            <section className={css['text']} aria-label="Text of this version">
              {briefText(nodes).trim() === '' ? <em>Empty</em> : briefText(nodes)}
            </section>
            <Button
              variant="primary"
              onClick={() => {
                rewriteBrief(featureId, nodes)
                onClose()
                toast({ message: 'The brief is that version again. What it held until now is a version, too.' })
              }}
            >
              Restore this version
            </Button>
          </>
        )}
      </AnswerView>
    </div>
  )
}
