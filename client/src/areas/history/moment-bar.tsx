import type { PastJson } from '@parley/shared/protocol/history.ts'
import { Pause, Play, RotateCcw, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import css from './history.module.css'
import { exactMomentText, momentText } from './moment-text.ts'
import { speeds, type Replay } from './use-replay.ts'

export interface MomentBarProps {
  readonly at: number | null
  readonly past: PastJson | null
  readonly replay: Replay
  readonly onStop: () => void
  readonly onNow: () => void
  readonly onRestore: (() => void) | undefined
}

const speedNames = speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }))

/** Which moment is shown, and what can be done with it. */
export function MomentBar(props: MomentBarProps): ReactNode {
  const { at, past, replay } = props
  const { frame } = replay
  return (
    <header className={css['moment']}>
      <h2 className={css['when']} aria-live={frame === null ? 'polite' : 'off'} title={at === null ? undefined : exactMomentText(at)}>
        {at === null ? 'Now' : momentText(at)}
        {frame !== null && (
          <span className={css['quiet']}>
            {' '}
            change {frame.shown} of {frame.count}
          </span>
        )}
      </h2>
      {at !== null && past !== null && <MomentActions {...props} past={past} />}
    </header>
  )
}

function MomentActions({ past, replay, onStop, onNow, onRestore }: MomentBarProps & { readonly past: PastJson }): ReactNode {
  const mayEdit = useMay('edit-plan')
  return (
    <div className={css['actions']}>
      <Button
        icon={replay.isPlaying ? <Pause size={14} /> : <Play size={14} />}
        onClick={() => (replay.isPlaying ? replay.pause() : replay.play(past))}
      >
        {replay.isPlaying ? 'Pause' : 'Replay'}
      </Button>
      {replay.frame === null ? (
        <CopyButton text={location.href} label="Copy link to this moment" />
      ) : (
        <>
          <Button icon={<Square size={13} />} onClick={onStop}>
            Stop here
          </Button>
          <SegmentedControl
            label="Speed"
            value={String(replay.speed)}
            options={speedNames}
            onChange={(chosen) => replay.setSpeed(speeds.find((speed) => String(speed) === chosen) ?? 1)}
          />
        </>
      )}
      {mayEdit && onRestore !== undefined && (
        <Button icon={<RotateCcw size={14} />} onClick={onRestore}>
          Restore the plan…
        </Button>
      )}
      <Button variant="ghost" onClick={onNow}>
        Back to now
      </Button>
    </div>
  )
}
