import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { usePresence, useView } from '../../store/hooks.ts'
import { useBoard, useDrag } from './board-context.ts'
import css from './remote.module.css'
import { firstName } from './first-name.ts'
import { moveCursors } from './move-cursors.ts'
import { useHue } from '../../parts/use-hue.ts'

/** The pointers of others, over the cards they point at. Moving them draws nothing else anew, and not even themselves. */
export function RemoteCursors(): ReactNode {
  const { model } = useBoard()
  const layer = useRef<HTMLDivElement>(null)
  const isShown = useView((view) => view.showsCursors)
  const isDragging = useDrag((drag) => drag.kind === 'dragging')
  const people = usePresence(
    useShallow(({ visitors }) =>
      visitors.filter(({ pointer }) => pointer).map(({ clientId, userId, name }) => `${clientId}\n${userId}\n${name}`),
    ),
  )
  const isActive = isShown && !isDragging && people.length > 0
  useEffect(() => {
    if (!isActive || layer.current === null) return undefined
    return moveCursors(layer.current, model)
  }, [isActive, model])
  if (!isActive) return null
  return (
    <div ref={layer} className={css['cursors']} aria-hidden>
      {people.map((person) => (
        <Cursor key={person} person={person} />
      ))}
    </div>
  )
}

/** Client, user and name, one to a line: a string stays equal while only the pointer moves. */
function Cursor({ person }: { readonly person: string }): ReactNode {
  const [clientId = '', userId = '', name = ''] = person.split('\n')
  const hue = useHue(userId)
  const style: Readonly<Record<'--hue', number>> & CSSProperties = { '--hue': hue }
  return (
    <span className={css['cursor']} data-cursor={clientId} style={style}>
      <svg width="16" height="18" viewBox="0 0 16 18">
        <path d="M1 1l5.2 15 2.4-6.6L15 7z" />
      </svg>
      <span className={css['cursorName']}>{firstName(name)}</span>
    </span>
  )
}
