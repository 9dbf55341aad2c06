import {
  cloneElement,
  lazy,
  Suspense,
  useEffect,
  useState,
  type FocusEvent,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
} from 'react'

// What places popups is a twentieth of the first load, and nobody points at anything before the first paint.
const TooltipPopup = lazy(() => import('./tooltip-popup.tsx').then((part) => ({ default: part.TooltipPopup })))

const delayMs = 450

export interface TooltipProps {
  /** Supplementary: the control must have its own accessible name. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined
  /** One element that passes its props on to the page, such as a button. */
  readonly children: ReactElement<HTMLAttributes<Element>>
}

export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps): ReactNode {
  const [anchor, setAnchor] = useState<Element | null>(null)
  const [delay] = useState(createDelay)
  useEffect(() => delay.stop, [delay])
  const { props } = children

  function hide(): void {
    delay.stop()
    setAnchor(null)
  }
  const handlers: HTMLAttributes<Element> = {
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event)
      const { currentTarget, pointerType } = event
      if (pointerType !== 'touch') delay.start(() => setAnchor(currentTarget))
    },
    onPointerLeave: (event) => {
      props.onPointerLeave?.(event)
      hide()
    },
    onPointerDown: (event) => {
      props.onPointerDown?.(event)
      hide()
    },
    onFocus: (event: FocusEvent) => {
      props.onFocus?.(event)
      if (event.currentTarget.matches(':focus-visible')) setAnchor(event.currentTarget)
    },
    onBlur: (event) => {
      props.onBlur?.(event)
      hide()
    },
  }
  return (
    <>
      {cloneElement(children, handlers)}
      {anchor !== null && (
        <Suspense fallback={null}>
          <TooltipPopup anchor={anchor} label={label} shortcut={shortcut} side={side} onClose={hide} />
        </Suspense>
      )}
    </>
  )
}

interface Delay {
  readonly start: (act: () => void) => void
  readonly stop: () => void
}

function createDelay(): Delay {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    start: (act) => {
      timer = setTimeout(act, delayMs)
    },
    stop: () => clearTimeout(timer),
  }
}
