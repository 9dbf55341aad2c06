import type { BinItemJson } from '@parley/shared/protocol/history.ts'
import { RotateCcw, ShieldX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useSure } from '../../parts/use-sure.ts'
import { apiSentence } from '../../platform/api-sentence.ts'
import { purge } from '../../platform/history-api.ts'
import { useConnection, useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { binKinds, type BinKindName } from './bin-kinds.ts'
import css from './history.module.css'

export interface BinRowProps {
  readonly roadmapId: string
  readonly item: BinItemJson
  readonly kind: BinKindName
  readonly onRestore: () => void
  readonly onPurged: () => void
}

const purged: ReadonlySet<BinKindName> = new Set(['feature', 'request', 'contact'])

/** Something deleted: who deleted it and when, the way back, and for owners the way out for good. */
export function BinRow({ roadmapId, item, kind, onRestore, onPurged }: BinRowProps): ReactNode {
  const by = useMe().people.find(({ id }) => id === item.by)?.name
  const isOwner = useConnection(({ role }) => role === 'owner')
  return (
    <div className={css['binRow']}>
      <span className={css['kind']}>{binKinds[kind].one}</span>
      <span className={css['told']}>
        <b className={css['binName']}>{item.name}</b>
        <span className={css['quiet']}>
          Deleted {by === undefined ? '' : `by ${by}, `}
          <TimeAgo at={item.at} />
        </span>
      </span>
      <Button size="xs" icon={<RotateCcw size={13} />} aria-label={`Restore “${item.name}”`} onClick={onRestore}>
        Restore
      </Button>
      {isOwner && purged.has(kind) && <PurgeButton roadmapId={roadmapId} item={item} onPurged={onPurged} />}
    </div>
  )
}

function PurgeButton({ roadmapId, item, onPurged }: Pick<BinRowProps, 'roadmapId' | 'item' | 'onPurged'>): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const [isPurging, setPurging] = useState(false)
  const sure = useSure()
  const toast = useToast()
  async function run(): Promise<void> {
    setPurging(true)
    const answer = await sure(() => purge(roadmapId, item.entity))
    setPurging(false)
    toast(answer.ok ? { message: `“${item.name}” is purged.` } : { message: apiSentence(answer.failure), tone: 'bad' })
    onPurged()
  }
  return (
    <>
      <IconButton
        size="xs"
        label={`Purge “${item.name}” for good`}
        icon={<ShieldX size={14} />}
        disabledReason={isPurging ? 'It is being purged' : undefined}
        onClick={() => setAsking(true)}
      />
      {isAsking && (
        <ConfirmDialog
          title={`Purge “${item.name}” for good?`}
          description="Its text, comments and history are removed from the database, and nobody can bring them back. Backups, mails that were sent and devices that stay offline still hold them. Everybody’s page loads anew, and moments before today are shown day by day from then on."
          action="Purge"
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
