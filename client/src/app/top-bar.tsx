import { CircleUserRound, Keyboard, Search, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Bell } from '../areas/notifications/bell.tsx'
import { PresenceBar } from '../areas/presence/presence-bar.tsx'
import { PreviewNote } from '../areas/share/preview-note.tsx'
import { recallPreview } from '../platform/preview-memory.ts'
import { useActions, useMay, useStores } from '../store/hooks.ts'
import { Button } from '../ui/button.tsx'
import { EditableText } from '../ui/editable-text.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { AccountMenu, type RoadmapChoice } from './account-menu.tsx'
import { CallNote } from './call-note.tsx'
import { RoleNote } from './role-note.tsx'
import css from './top-bar.module.css'
import { Where } from './where.tsx'

export interface TopBarProps extends RoadmapChoice {
  readonly name: string
}

export function TopBar({ name, ...choice }: TopBarProps): ReactNode {
  const { dispatch } = useActions()
  const { view } = useStores()
  const canWrite = useMay('edit-plan')
  const isPreview = recallPreview() !== undefined
  const share = (): void => view.setState({ shareOpen: true })
  return (
    <>
      <Where within="Roadmaps">
        <h1>
          <EditableText
            label="Roadmap name"
            value={name}
            readOnly={!canWrite}
            maxLength={120}
            onCommit={(next) => void dispatch({ kind: 'rename-roadmap', name: next })}
          />
        </h1>
      </Where>
      {choice.screen !== 'call' && <CallNote roadmapId={choice.roadmapId} />}
      {isPreview ? <PreviewNote /> : <RoleNote />}
      <PresenceBar />
      {!isPreview && <Bell />}
      {!isPreview && (
        <span className={css['wideOnly']}>
          <Button icon={<UserPlus size={14} />} onClick={share}>
            Share
          </Button>
        </span>
      )}
      <span className={css['phoneOnly']}>
        {!isPreview && <IconButton label="Share" icon={<UserPlus />} variant="ghost" onClick={share} />}
        <IconButton label="Search or jump to" icon={<Search />} variant="ghost" onClick={() => view.setState({ paletteOpen: true })} />
        <AccountMenu choice={choice} trigger={<IconButton label="Roadmaps, theme and account" icon={<CircleUserRound />} />} />
      </span>
      <span className={css['wideOnly']}>
        <IconButton
          label="Keyboard shortcuts"
          icon={<Keyboard />}
          variant="ghost"
          shortcut="?"
          onClick={() => view.setState({ shortcutsOpen: true })}
        />
      </span>
    </>
  )
}
