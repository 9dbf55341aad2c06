import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { Bell, Columns3, Inbox, KeyRound, LogOut, Plug, ShieldCheck, UserRound, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { ProfileScreen } from '../areas/account/profile.tsx'
import { SecurityScreen } from '../areas/account/security.tsx'
import { TokensScreen } from '../areas/account/tokens.tsx'
import { MembersScreen } from '../areas/members/members-screen.tsx'
import { NotificationsScreen } from '../areas/notifications/notifications-screen.tsx'
import { TrackersScreen } from '../areas/trackers/trackers-screen.tsx'
import { AnswerView } from '../parts/answer-view.tsx'
import { IdentityCheck } from '../parts/identity-check.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { fetchAuthOptions } from '../platform/door-api.ts'
import { AppShell } from '../ui/app-shell.tsx'
import { Button } from '../ui/button.tsx'
import { NavItem } from '../ui/nav-item.tsx'
import { NavSection } from '../ui/nav-section.tsx'
import { accountPlaces, type AccountPath } from './account-places.ts'
import css from './account-screens.module.css'
import { leave } from './leave.ts'
import { Where } from './where.tsx'

export interface AccountScreensProps {
  readonly me: Me
  readonly roadmaps: readonly RoadmapJson[]
  readonly path: AccountPath
  /** Names and roles have changed: who is here must be asked again. */
  readonly onChanged: () => void
}

const icons: Readonly<Record<AccountPath, ReactNode>> = {
  '/account': <UserRound size={15} />,
  '/account/security': <ShieldCheck size={15} />,
  '/account/notifications': <Bell size={15} />,
  '/account/tokens': <KeyRound size={15} />,
  '/workspace/members': <UsersRound size={15} />,
  '/workspace/trackers': <Plug size={15} />,
}

/** The pages beside the roadmaps, in the same window as they are. */
export function AccountScreens({ me, roadmaps, path, onChanged }: AccountScreensProps): ReactNode {
  const [options, ask] = useAnswer(fetchAuthOptions)
  const hasOutbox = options.kind === 'known' && options.value.outbox
  const label = accountPlaces.find((place) => place.path === path)?.label
  return (
    <IdentityCheck>
      <AppShell
        sidebar={<AccountSidebar me={me} roadmaps={roadmaps} path={path} hasOutbox={hasOutbox} />}
        top={
          <>
            <Where within={path.startsWith('/account') ? 'Account' : me.workspace.name}>{label}</Where>
            <Button variant="ghost" icon={<LogOut size={14} />} onClick={() => void leave()}>
              Sign out
            </Button>
          </>
        }
      >
        {path === '/account' && <ProfileScreen onChanged={onChanged} />}
        {path === '/account/security' && (
          <AnswerView answered={options} onRetry={ask}>
            {(known) => <SecurityScreen options={known} />}
          </AnswerView>
        )}
        {path === '/account/notifications' && <NotificationsScreen isOwner={me.person.role === 'owner'} />}
        {path === '/account/tokens' && <TokensScreen role={me.person.role} />}
        {path === '/workspace/members' && <MembersScreen workspace={me.workspace} onChanged={onChanged} />}
        {path === '/workspace/trackers' && <TrackersScreen isOwner={me.person.role === 'owner'} />}
      </AppShell>
    </IdentityCheck>
  )
}

interface AccountSidebarProps extends Pick<AccountScreensProps, 'me' | 'roadmaps' | 'path'> {
  readonly hasOutbox: boolean
}

function AccountSidebar({ me, roadmaps, path, hasOutbox }: AccountSidebarProps): ReactNode {
  const [, go] = useLocation()
  function item(to: string, label: string, icon: ReactNode): ReactNode {
    return (
      <Link key={to} href={to} asChild>
        <NavItem label={label} icon={icon} current={to === path} />
      </Link>
    )
  }
  function place({ path: to, short }: (typeof accountPlaces)[number]): ReactNode {
    return item(to, short, icons[to])
  }
  return (
    <>
      <button type="button" className={css['workspace']} aria-label={`${me.workspace.name}: back to the roadmap`} onClick={() => go('/')}>
        <img src="/logo.svg" alt="" width={20} height={20} />
        <span className={css['workspaceName']}>{me.workspace.name}</span>
      </button>
      <NavSection label="Account">{accountPlaces.filter(isOfAccount).map(place)}</NavSection>
      <NavSection label="Workspace">{accountPlaces.filter((other) => !isOfAccount(other)).map(place)}</NavSection>
      <div className={css['wideOnly']}>
        <NavSection label="Roadmaps">{roadmaps.map(({ id, name }) => item(`/r/${id}/board`, name, <Columns3 size={15} />))}</NavSection>
        {hasOutbox && <NavSection label="Development">{item('/outbox', 'Outbox', <Inbox size={15} />)}</NavSection>}
      </div>
    </>
  )
}

function isOfAccount({ path }: { readonly path: AccountPath }): boolean {
  return path.startsWith('/account')
}
