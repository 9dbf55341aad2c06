import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { ChevronsUpDown, Columns3, LogOut, Search, SunMoon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { SyncBadge } from '../areas/sync-status/sync-badge.tsx'
import { useMe, useStores } from '../store/hooks.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { NavItem } from '../ui/nav-item.tsx'
import { NavSection } from '../ui/nav-section.tsx'
import { chooseTheme, themeChoice, type ThemeChoice } from '../ui/theme-choice.ts'
import { leave } from './leave.ts'
import type { Screen } from './navigation.ts'
import { places } from './places.tsx'
import css from './sidebar.module.css'

export interface SidebarProps {
  readonly roadmaps: readonly RoadmapJson[]
  readonly roadmapId: string
  readonly screen: Screen
  readonly onGo: (screen: Screen) => void
}

export function Sidebar({ roadmaps, roadmapId, screen, onGo }: SidebarProps): ReactNode {
  const { view } = useStores()
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
      {places.map((place) => (
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
  const { workspace, person } = useMe()
  const [theme, setTheme] = useState<ThemeChoice>(() => themeChoice())
  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      id: 'theme',
      label: 'Theme',
      value: theme,
      options: [
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
        { value: 'system', label: 'As the system', icon: <SunMoon size={14} /> },
      ],
      onChange: (value) => {
        const choice: ThemeChoice = value === 'light' || value === 'dark' ? value : 'system'
        chooseTheme(choice)
        setTheme(choice)
      },
    },
    { kind: 'separator', id: 'line' },
    {
      kind: 'action',
      id: 'sign-out',
      label: 'Sign out',
      hint: `${person.name}, ${person.role}`,
      icon: <LogOut size={14} />,
      onPick: () => void leave(),
    },
  ]
  return (
    <Menu
      entries={entries}
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
