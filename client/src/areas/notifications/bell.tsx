import { Bell as BellIcon } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useInbox } from '../../store/hooks.ts'
import { Popover } from '../../ui/popover.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import css from './notifications.module.css'

const NotificationList = lazy(() => import('./notification-list.tsx').then((part) => ({ default: part.NotificationList })))

/** What I was told, one press away; the number is of what I have not read. */
export function Bell(): ReactNode {
  const [open, setOpen] = useState(false)
  const unread = useInbox((inbox) => inbox.unread)
  const label = unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`
  return (
    <Popover
      control={{ open, onOpenChange: setOpen }}
      title="Notifications"
      trigger={
        <button type="button" className={css['bell']} aria-label={label}>
          <BellIcon size={16} />
          {unread > 0 && <span className={css['count']}>{unread > 99 ? '99+' : unread}</span>}
        </button>
      }
    >
      <Suspense fallback={<Waiting />}>
        <NotificationList onGone={() => setOpen(false)} />
      </Suspense>
    </Popover>
  )
}

/** As wide as what comes, so that nothing moves when it is there. */
function Waiting(): ReactNode {
  return (
    <div className={css['box']}>
      <div className={css['waiting']} aria-hidden>
        <Skeleton height={52} />
        <Skeleton height={52} />
      </div>
    </div>
  )
}
