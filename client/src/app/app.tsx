import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { fetchMe, fetchRoadmaps } from '../platform/api.ts'
import { endPreview, recallPreview } from '../platform/preview-memory.ts'
import type { ApiFailure } from '../platform/request.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { UiRoot } from '../ui/ui-root.tsx'
import { forgetOthers } from '../session/forget-others.ts'
import { isAccountPath, isDoor, previewRoleIn } from './which-page.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { recallIdentity, rememberIdentity } from './identity-memory.ts'
import { OpenRoadmap } from './open-roadmap.tsx'

const DoorScreens = lazy(() => import('./door-screens.tsx').then((screens) => ({ default: screens.DoorScreens })))
const PreviewStart = lazy(() => import('../areas/share/preview-start.tsx').then((area) => ({ default: area.PreviewStart })))
const PreviewEnded = lazy(() => import('../areas/share/preview-ended.tsx').then((area) => ({ default: area.PreviewEnded })))
const AccountScreens = lazy(() => import('./account-screens.tsx').then((screens) => ({ default: screens.AccountScreens })))

/** Who is here and what they may open: from the server, or from this device while there is no network. */
export interface Identity {
  readonly me: Me
  readonly roadmaps: readonly RoadmapJson[]
}

type Start =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly identity: Identity }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }

export function App(): ReactNode {
  const [path, go] = useLocation()
  const [start, setStart] = useState<Start>({ kind: 'asking' })
  const ask = useCallback(() => {
    void whoAmI().then(setStart)
  }, [])
  const role = previewRoleIn(path)
  // On the way into a preview nobody is asked who they are without it: a late answer would show what the role does not see.
  useEffect(() => {
    if (role === undefined) ask()
  }, [role, ask])
  // What was shown to nobody in particular must not flash up once more while the answer is on its way.
  const enter = useCallback(() => {
    setStart({ kind: 'asking' })
    ask()
  }, [ask])
  const lookThrough = useCallback(() => {
    setStart({ kind: 'asking' })
    go('/', { replace: true })
  }, [go])
  return (
    <UiRoot>
      <ErrorBoundary>
        <Suspense fallback={null}>
          {role === undefined ? (
            <Page start={start} here={{ path, ask, enter }} />
          ) : (
            <PreviewStart seenAs={role} onStarted={lookThrough} onLeave={() => location.assign('/')} />
          )}
        </Suspense>
      </ErrorBoundary>
    </UiRoot>
  )
}

async function whoAmI(): Promise<Start> {
  const [me, roadmaps] = await Promise.all([fetchMe(), fetchRoadmaps()])
  if (me.ok && roadmaps.ok) {
    const identity = { me: me.value, roadmaps: roadmaps.value }
    // With the eyes of another role the owner's own copies would look like those of somebody who lost theirs.
    if (recallPreview() !== undefined) return { kind: 'known', identity }
    rememberIdentity(identity)
    void forgetOthers(me.value.person.id, documentsIn(roadmaps.value))
    return { kind: 'known', identity }
  }
  const failure = me.ok ? roadmaps : me
  if (failure.ok) throw new Error('one of the two requests failed')
  const mayRecall = failure.failure.kind === 'offline' && recallPreview() === undefined
  const remembered = mayRecall ? recallIdentity() : undefined
  return remembered === undefined ? { kind: 'failed', failure: failure.failure } : { kind: 'known', identity: remembered }
}

function documentsIn(roadmaps: readonly RoadmapJson[]): readonly string[] {
  return roadmaps.flatMap(({ documents: { plan, sales } }) => (sales === undefined ? [plan] : [plan, sales]))
}

interface Here {
  readonly path: string
  readonly ask: () => void
  readonly enter: () => void
}

function Page({ start, here: { path, ask, enter } }: { readonly start: Start; readonly here: Here }): ReactNode {
  if (isDoor(path)) return <Door onSignedIn={enter} />
  if (start.kind === 'asking') return null
  if (start.kind === 'failed') return <Failed failure={start.failure} onRetry={ask} onSignedIn={enter} />
  const { me, roadmaps } = start.identity
  // Of the account and the workspace a preview shows nothing: they are the owner's own.
  if (isAccountPath(path) && recallPreview() === undefined)
    return <AccountScreens me={me} roadmaps={roadmaps} path={path} onChanged={ask} />
  const [first] = roadmaps
  if (first === undefined) return <EmptyState sentence="This workspace has no roadmap yet." />
  return (
    <Switch>
      <Route path="/r/:roadmap/:screen">
        {({ roadmap, screen }) => {
          const opened = roadmaps.find(({ id }) => id === roadmap)
          return opened === undefined ? (
            <Redirect to={`/r/${first.id}/board`} />
          ) : (
            <OpenRoadmap key={opened.id} me={me} roadmaps={roadmaps} opened={opened} screen={screen} onOther={ask} />
          )
        }}
      </Route>
      <Route path="/call/:deal">{({ deal }) => <Redirect to={`/r/${first.id}/call?deal=${encodeURIComponent(deal)}`} />}</Route>
      <Route>
        <Redirect to={`/r/${first.id}/board`} />
      </Route>
    </Switch>
  )
}

/** Whoever comes to the door comes as themselves: a preview could do nothing there, and ends. */
function Door({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  useState(endPreview)
  return <DoorScreens onSignedIn={onSignedIn} />
}

interface FailedProps extends UnreachableProps {
  readonly onSignedIn: () => void
}

function Failed({ failure, onRetry, onSignedIn }: FailedProps): ReactNode {
  if (failure.kind !== 'unauthenticated') return <Unreachable failure={failure} onRetry={onRetry} />
  const preview = recallPreview()
  return preview === undefined ? <DoorScreens onSignedIn={onSignedIn} /> : <PreviewEnded seenAs={preview.role} />
}

interface UnreachableProps {
  readonly failure: ApiFailure
  readonly onRetry: () => void
}

function Unreachable({ failure, onRetry }: UnreachableProps): ReactNode {
  const sentence =
    failure.kind === 'refused' ? failure.detail : 'The server cannot be reached, and this device has no copy of a roadmap yet.'
  return <EmptyState sentence={sentence} action={{ label: 'Try again', onPick: onRetry }} />
}
