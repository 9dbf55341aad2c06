import type { BinItemJson } from '@parley/shared/protocol/history.ts'
import { RotateCcw, ShieldX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { PurgeDialog } from '../../parts/purge-dialog.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useConnection, useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
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
  function handlePurging(isNow: boolean): void {
    setPurging(isNow)
    if (!isNow) onPurged()
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
        <PurgeDialog
          roadmapId={roadmapId}
          target={item.entity}
          name={`“${item.name}”`}
          what="Its text, comments and history are"
          onClose={() => setAsking(false)}
          onPurging={handlePurging}
        />
      )}
    </>
  )
}
