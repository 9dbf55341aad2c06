import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { LogOut, SunMoon } from 'lucide-react'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCarryOut } from '../parts/use-carry-out.ts'
import { recallPreview } from '../platform/preview-memory.ts'
import { useMay, useMe, usePlan } from '../store/hooks.ts'
import { Menu } from '../ui/menu.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { chooseTheme, themeChoice, type ThemeChoice } from '../ui/theme-choice.ts'
import { leave } from './leave.ts'
import type { Screen } from './navigation.ts'

/** The roadmaps there are, and where one is. */
export interface RoadmapChoice {
  readonly roadmaps: readonly RoadmapJson[]
  readonly roadmapId: string
  readonly screen: Screen
}

export interface AccountMenuProps {
  readonly trigger: ReactElement
  /** Where no sidebar lists the roadmaps, this menu does. */
  readonly choice?: RoadmapChoice | undefined
}

export function AccountMenu({ trigger, choice }: AccountMenuProps): ReactNode {
  const { person } = useMe()
  const letsViewersComment = useMay('let-viewers-comment')
  const viewersComment = usePlan((plan) => plan.settings.viewersComment)
  const carryOut = useCarryOut()
  const [, setLocation] = useLocation()
  const isPreview = recallPreview() !== undefined
  const [theme, setTheme] = useState<ThemeChoice>(() => themeChoice())
  const entries: readonly MenuEntry[] = [
    ...roadmapEntries(choice, setLocation),
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
        const chosen: ThemeChoice = value === 'light' || value === 'dark' ? value : 'system'
        chooseTheme(chosen)
        setTheme(chosen)
      },
    },
    ...(letsViewersComment
      ? [
          {
            kind: 'check',
            id: 'viewers-comment',
            label: 'Viewers may comment',
            checked: viewersComment,
            onChange: (on: boolean) => void carryOut({ kind: 'let-viewers-comment', on }),
          } as const,
        ]
      : []),
    ...(isPreview ? [] : ownEntries(setLocation)),
    { kind: 'separator', id: 'line-account' },
    {
      kind: 'action',
      id: 'sign-out',
      label: isPreview ? 'End preview' : 'Sign out',
      hint: `${person.name}, ${person.role}`,
      icon: <LogOut size={14} />,
      onPick: () => void leave(),
    },
  ]
  return <Menu align={choice === undefined ? 'start' : 'end'} entries={entries} trigger={trigger} />
}

/** What belongs to whoever is signed in, and not to the role a preview looks through. */
function ownEntries(onGo: (path: string) => void): readonly MenuEntry[] {
  return [
    { kind: 'separator', id: 'line' },
    { kind: 'action', id: 'account', label: 'Account', onPick: () => onGo('/account') },
    { kind: 'action', id: 'members', label: 'Members and roles', onPick: () => onGo('/workspace/members') },
  ]
}

function roadmapEntries(choice: RoadmapChoice | undefined, onGo: (path: string) => void): readonly MenuEntry[] {
  if (choice === undefined || choice.roadmaps.length < 2) return []
  return [
    {
      kind: 'choice',
      id: 'roadmap',
      label: 'Roadmap',
      value: choice.roadmapId,
      options: choice.roadmaps.map(({ id, name }) => ({ value: id, label: name })),
      onChange: (id) => onGo(`/r/${id}/${choice.screen}`),
    },
    { kind: 'separator', id: 'line-roadmap' },
  ]
}
