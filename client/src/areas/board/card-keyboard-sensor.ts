import type { Activators, SensorInstance, SensorProps } from '@dnd-kit/core'
import type { SlotStep } from './step-slot.ts'

export interface CardKeyboardOptions {
  /** Moves the slot; what is said about it is not the sensor's business. */
  readonly step: (step: SlotStep) => void
  /** Where in the window the slot is now. */
  readonly slotPoint: () => { readonly x: number; readonly y: number } | undefined
}

const steps: Readonly<Record<string, SlotStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

/** Carries a card by keyboard: the model decides on the slot, this only brings the card along. */
export class CardKeyboardSensor implements SensorInstance {
  static activators: Activators<CardKeyboardOptions> = [
    {
      eventName: 'onKeyDown',
      handler: (event: React.KeyboardEvent) => {
        const isHandle = event.target instanceof HTMLElement && event.target.dataset['handle'] !== undefined
        if (!isHandle || event.code !== 'Space' || event.shiftKey || event.ctrlKey || event.metaKey) return false
        event.preventDefault()
        return true
      },
    },
  ]

  readonly autoScrollEnabled = false
  readonly #props: SensorProps<CardKeyboardOptions>
  readonly #listening = new AbortController()
  readonly #origin: { readonly x: number; readonly y: number }

  constructor(props: SensorProps<CardKeyboardOptions>) {
    this.#props = props
    const box = props.activeNode.node.current?.getBoundingClientRect()
    this.#origin = { x: box?.left ?? 0, y: box?.top ?? 0 }
    const { signal } = this.#listening
    document.addEventListener('keydown', (event) => this.#handleKey(event), { capture: true, signal })
    window.addEventListener('resize', () => this.#end(() => props.onCancel()), { signal })
    document.addEventListener('visibilitychange', () => this.#end(() => props.onCancel()), { signal })
    props.onStart({ x: 0, y: 0 })
  }

  #handleKey(event: KeyboardEvent): void {
    if (event === this.#props.event) return
    const step = steps[event.code]
    const isDrop = event.code === 'Space' || event.code === 'Enter' || event.code === 'Tab'
    if (step === undefined && !isDrop && event.code !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isDrop) this.#end(() => this.#props.onEnd())
    else if (step === undefined) this.#end(() => this.#props.onCancel())
    else this.#step(step)
  }

  /** The card follows once the lane has scrolled, which takes it two frames. */
  #step(step: SlotStep): void {
    const props = this.#props
    props.options.step(step)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const point = props.options.slotPoint()
        if (point !== undefined && !this.#listening.signal.aborted)
          props.onMove({ x: point.x - this.#origin.x, y: point.y - this.#origin.y })
      }),
    )
  }

  #end(finish: () => void): void {
    this.#listening.abort()
    finish()
  }
}
