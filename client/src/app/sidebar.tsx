import { ChevronsUpDown, Columns3, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { SyncBadge } from '../areas/sync-status/sync-badge.tsx'
import { useMay, useMe, useSales, useStores } from '../store/hooks.ts'
import { Kbd } from '../ui/kbd.tsx'
import { NavItem } from '../ui/nav-item.tsx'
import { NavSection } from '../ui/nav-section.tsx'
import { AccountMenu, type RoadmapChoice } from './account-menu.tsx'
import type { Screen } from './navigation.ts'
import { shownPlaces } from './places.tsx'
import css from './sidebar.module.css'

export interface SidebarProps extends RoadmapChoice {
  readonly onGo: (screen: Screen) => void
}

export function Sidebar({ roadmaps, roadmapId, screen, onGo }: SidebarProps): ReactNode {
  const { view } = useStores()
  const seesSales = useSales((sales) => sales.ready)
  const isEditor = useMay('edit-plan')
  return (
    <>
      <div className={css['head']}>
        <WorkspaceMenu />
        <button
          type="button"
          className={css['search']}
          onClick={() => view.setState({ paletteOpen: true })}
          aria-keyshortcuts="Meta+K Control+K"
        >
          <Search size={14} />
          <span className={css['searchWords']}>Search or jump to</span>
          <Kbd shortcut="Mod+K" />
        </button>
      </div>
      {shownPlaces({ seesSales, isEditor }).map((place) => (
        <NavItem
          key={place.screen}
          label={place.label}
          icon={place.icon}
          current={place.screen === screen}
          href={`/r/${roadmapId}/${place.screen}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            onGo(place.screen)
          }}
        />
      ))}
      {roadmaps.length > 1 && (
        <div className={css['roadmaps']}>
          <NavSection label="Roadmaps">
            {roadmaps.map(({ id, name }) => (
              <Link key={id} href={`/r/${id}/${screen}`} asChild>
                <NavItem label={name} icon={<Columns3 />} current={id === roadmapId} />
              </Link>
            ))}
          </NavSection>
        </div>
      )}
    </>
  )
}

export function SidebarFoot(): ReactNode {
  return <SyncBadge />
}

function WorkspaceMenu(): ReactNode {
  const { workspace } = useMe()
  return (
    <AccountMenu
      trigger={
        <button type="button" className={css['workspace']} aria-label={`${workspace.name}: theme and account`}>
          <img src="/logo.svg" alt="" width={20} height={20} />
          <span className={css['workspaceName']}>{workspace.name}</span>
          <ChevronsUpDown size={13} />
        </button>
      }
    />
  )
}
