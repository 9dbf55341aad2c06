import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react'
import css from './nav-item.module.css'

export interface NavItemProps extends Omit<ComponentProps<'a'>, 'ref' | 'className' | 'style' | 'children' | 'aria-current'> {
  readonly label: string
  readonly icon: ReactNode
  readonly current?: boolean | undefined
  readonly count?: number | undefined
  /** The count is of something unread. */
  readonly fresh?: boolean | undefined
}

/** A place in the sidebar; give it to a router's link to render. */
export function NavItem({ label, icon, current = false, count, fresh = false, ...link }: NavItemProps): ReactNode {
  const place = useRef<HTMLAnchorElement>(null)
  // On a phone the places stand in a row that is wider than the screen.
  useEffect(() => (current && place.current !== null ? keepInSight(place.current) : undefined), [current])
  return (
    <a {...link} ref={place} className={css['item']} aria-current={current ? 'page' : undefined}>
      {icon}
      <span className={css['label']}>{label}</span>
      {count !== undefined && (
        <span className={css['count']} data-fresh={fresh ? '' : undefined}>
          {count}
        </span>
      )}
    </a>
  )
}

/** Others may come in before it, and push it away again. */
function keepInSight(place: HTMLElement): () => void {
  const show = (): void => place.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const others = new MutationObserver(show)
  if (place.parentElement !== null) others.observe(place.parentElement, { childList: true })
  show()
  return () => others.disconnect()
}
