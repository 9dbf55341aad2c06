import type { NotificationJson } from '@parley/shared/protocol/notifications.ts'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useOutcome } from '../../parts/use-outcome.ts'
import { markRead } from '../../platform/notification-api.ts'
import { useInbox } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { inOneLine } from '../../words/in-one-line.ts'
import css from './notifications.module.css'

export interface NotificationListProps {
  /** Called when one line leads somewhere else. */
  readonly onGone: () => void
}

export function NotificationList({ onGone }: NotificationListProps): ReactNode {
  const { isKnown, notifications, unread } = useInbox((inbox) => inbox)
  const tell = useOutcome()
  if (notifications.length === 0)
    return (
      <div className={css['box']}>
        <p className={css['none']}>
          {isKnown
            ? 'Nothing yet. You hear of mentions, answers, and promises that break.'
            : 'Not read yet: it comes once the server answers.'}
        </p>
      </div>
    )
  return (
    <div className={css['box']}>
      <ul className={css['list']}>
        {notifications.map((one) => (
          <Line key={one.id} notification={one} onGone={onGone} />
        ))}
      </ul>
      {unread > 0 && (
        <Button size="xs" onClick={() => void tell({ request: markRead('all') })}>
          Mark all as read
        </Button>
      )}
    </div>
  )
}

interface LineProps extends NotificationListProps {
  readonly notification: NotificationJson
}

function Line({ notification: { id, title, text, path, at, count, read }, onGone }: LineProps): ReactNode {
  const [, go] = useLocation()
  return (
    <li>
      <button
        type="button"
        className={css['line']}
        data-unread={read ? undefined : ''}
        onClick={() => {
          if (!read) void markRead([id])
          go(path)
          onGone()
        }}
      >
        <span className={css['title']}>
          {title}
          {count > 1 && ` (${count})`}
        </span>
        <span className={css['text']}>{inOneLine(text)}</span>
        <span className={css['at']}>
          <TimeAgo at={at} />
        </span>
      </button>
    </li>
  )
}
