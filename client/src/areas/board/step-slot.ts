import type { Lane } from '@parley/shared/model/feature.ts'

export type SlotStep = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

export interface SlotIn<L extends Lane = Lane> {
  readonly lane: L
  readonly index: number
}

export type SlotStepped<L extends Lane> =
  | { readonly kind: 'moved'; readonly to: SlotIn<L> }
  | { readonly kind: 'end'; readonly of: 'lane' | 'board'; readonly side: 'first' | 'last' }

export interface SlotSteps<L extends Lane> {
  /** From left to right, only those that can be dropped on. */
  readonly lanes: readonly L[]
  /** How many cards a lane shows without the dragged ones. */
  readonly countIn: (lane: L) => number
}

/** Where one key press takes a card that is being moved by keyboard. */
export function stepSlot<L extends Lane>(at: SlotIn<L>, step: SlotStep, { lanes, countIn }: SlotSteps<L>): SlotStepped<L> {
  if (step === 'left' || step === 'right') {
    const lane = lanes[lanes.indexOf(at.lane) + (step === 'right' ? 1 : -1)]
    if (lane === undefined) return { kind: 'end', of: 'board', side: step === 'right' ? 'last' : 'first' }
    return { kind: 'moved', to: { lane, index: Math.min(at.index, countIn(lane)) } }
  }
  const last = countIn(at.lane)
  const index = { up: Math.max(0, at.index - 1), down: Math.min(last, at.index + 1), first: 0, last }[step]
  if (index === at.index) return { kind: 'end', of: 'lane', side: step === 'up' || step === 'first' ? 'first' : 'last' }
  return { kind: 'moved', to: { lane: at.lane, index } }
}
