import type { RequestId } from '@parley/shared/model/ids.ts'
import { flatOrder } from '@parley/shared/projection/flat-order.ts'
import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Board } from '../areas/board/board.tsx'
import { FollowFrame } from '../areas/presence/follow-frame.tsx'
import { useFollow } from '../areas/presence/use-follow.ts'
import { useMaySales } from '../parts/use-may-sales.ts'
import { useActions, useConnection, useMay, usePlan, useSales, useStores, useView } from '../store/hooks.ts'
import { AppShell } from '../ui/app-shell.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { accountPlaces } from './account-places.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { isScreen, useNavigation, type Screen } from './navigation.ts'
import { keepApp } from './keep-app.ts'
import { leave } from './leave.ts'
import { shownPlaces } from './places.tsx'
import { loadScreens, screenViews, type ScreenProps } from './screen-views.ts'
import { Sharing } from './sharing.tsx'
import { Sidebar, SidebarFoot } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { isPlanView, ViewBar } from './view-bar.tsx'
import css from './roadmap-screen.module.css'

const loadPanel = () => import('./roadmap-panel.tsx').then((part) => ({ default: part.RoadmapPanel }))
const loadPalette = () => import('../areas/palette/command-palette.tsx').then((area) => ({ default: area.CommandPalette }))
const loadLogRequest = () => import('../areas/requests/log-request.tsx').then((area) => ({ default: area.LogRequest }))
const loadShortcuts = () => import('../areas/palette/shortcut-sheet.tsx').then((area) => ({ default: area.ShortcutSheet }))

const loadTransfer = () => import('../areas/transfer/transfer-dialogs.tsx').then((area) => ({ default: area.TransferDialogs }))
const loadImpact = () => import('../areas/impact/blast-radius.tsx').then((area) => ({ default: area.BlastRadius }))

const FeaturePanel = lazy(loadPanel)
const BlastRadius = lazy(loadImpact)
const CommandPalette = lazy(loadPalette)
const ShortcutSheet = lazy(loadShortcuts)
const LogRequest = lazy(loadLogRequest)
const TransferDialogs = lazy(loadTransfer)

/**
 * What opens by a key must be there when the key is pressed, or the next letters go astray; and every screen opens without a
 * network. Tells whether a request can be logged at once.
 */
function useEarlyParts(isReady: boolean): boolean {
  const [isHere, setHere] = useState(false)
  useEffect(() => {
    if (!isReady) return undefined
    // What does not arrive now is asked for again when it is needed.
    const timer = setTimeout(() => {
      // Before all others: in a call nobody waits.
      const first = loadLogRequest().then(() => setHere(true))
      void Promise.all([first, loadPalette(), loadPanel(), loadShortcuts(), ...loadScreens()]).then(keepApp, () => undefined)
    }, 200)
    return () => clearTimeout(timer)
  }, [isReady])
  return isHere
}

const accountDestinations = accountPlaces.map(({ path, label }) => ({ screen: path, label }))

export interface RoadmapScreenProps {
  readonly roadmaps: readonly RoadmapJson[]
  readonly roadmapId: string
  readonly screen: string
  /** Names or roles have changed. */
  readonly onPeople: () => void
}

/** One roadmap: its screens, the feature open beside them, and everybody who is here. */
export function RoadmapScreen({ roadmaps, roadmapId, screen: asked, onPeople }: RoadmapScreenProps): ReactNode {
  const screen: Screen = isScreen(asked) ? asked : 'board'
  const [, setLocation] = useLocation()
  const { featureId, go, open: openPlainly, visit } = useNavigation(roadmapId)
  const open = useFocusReturn(featureId, openPlainly)
  const stores = useStores()
  const { show } = useActions()
  const seesSales = useSales((sales) => sales.ready)
  const isEditor = useMay('edit-plan')
  const name = usePlan((plan) => plan.settings.name)
  const paletteOpen = useView((view) => view.paletteOpen)
  const shortcutsOpen = useView((view) => view.shortcutsOpen)
  const isTransferring = useView((view) => view.transfer !== null)
  const isLogging = useView((view) => view.requestDraft !== null)
  const mayLog = useMaySales('contribute')
  const step = useCallback(
    (direction: 1 | -1) => {
      const order = flatOrder(stores.plan.getState())
      const next = featureId === null ? order[0] : order[order.indexOf(featureId) + direction]
      if (next !== undefined) open(next)
    },
    [stores, featureId, open],
  )
  const openRequest = useCallback(
    (requestId: RequestId) => setLocation(`/r/${roadmapId}/requests?tab=all&request=${requestId}`),
    [roadmapId, setLocation],
  )
  useEffect(() => show({ view: { screen, featureId } }), [show, screen, featureId])
  useEffect(() => {
    document.title = `${name} · Parley`
  }, [name])
  const log = useCallback(() => {
    if (mayLog) stores.view.setState({ requestDraft: { featureId: null } })
  }, [mayLog, stores])
  useShortcuts({ go, open, step, log })
  const canLogAtOnce = useEarlyParts(usePlan((plan) => plan.ready))
  useFollow((place) => {
    visit(isScreen(place.screen) ? place.screen : screen, place.featureId)
  })
  return (
    <>
      <AppShell
        sidebar={<Sidebar roadmaps={roadmaps} roadmapId={roadmapId} screen={screen} onGo={go} />}
        sidebarFoot={<SidebarFoot />}
        top={<TopBar name={name} roadmaps={roadmaps} roadmapId={roadmapId} screen={screen} />}
        bar={isPlanView(screen) ? <ViewBar screen={screen} onGo={go} /> : undefined}
        panel={
          featureId === null ? undefined : (
            <ErrorBoundary>
              <Suspense fallback={null}>
                <FeaturePanel
                  roadmapId={roadmapId}
                  featureId={featureId}
                  onClose={() => open(null)}
                  onStep={step}
                  onRequest={openRequest}
                />
              </Suspense>
            </ErrorBoundary>
          )
        }
      >
        <FollowFrame />
        {screen === 'board' && seesSales && (
          // Without a network it may not come, and the board is as good without it.
          <ErrorBoundary fallback={null}>
            <Suspense fallback={null}>
              <BlastRadius />
            </Suspense>
          </ErrorBoundary>
        )}
        <ErrorBoundary key={screen}>
          <Content roadmapId={roadmapId} screen={screen} openedId={featureId} onOpen={open} />
        </ErrorBoundary>
      </AppShell>
      {/* Drawn before it is asked for: what a call brings must find its field at once. */}
      <Suspense fallback={null}>{mayLog && (canLogAtOnce || isLogging) && <LogRequest />}</Suspense>
      <Sharing roadmapId={roadmapId} onPeople={onPeople} onGo={go} />
      <Suspense fallback={null}>
        {shortcutsOpen && <ShortcutSheet />}
        {isTransferring && <TransferDialogs roadmapId={roadmapId} />}
        {paletteOpen && (
          <CommandPalette
            screens={[...shownPlaces({ seesSales, isEditor }), ...accountDestinations]}
            onOpen={open}
            onGo={(place) => (isScreen(place) ? go(place) : setLocation(place))}
            onSignOut={() => void leave()}
          />
        )}
      </Suspense>
    </>
  )
}

interface ContentProps extends ScreenProps {
  readonly screen: Screen
}

function Content({ roadmapId, screen, openedId, onOpen }: ContentProps): ReactNode {
  const loaded = useConnection((facts) => facts.loaded)
  const ready = usePlan((plan) => plan.ready)
  if (!loaded && !ready) return <Loading />
  if (screen === 'board') return <Board onOpen={onOpen} openedId={openedId} />
  const View = screenViews[screen]
  return (
    <Suspense fallback={<Loading />}>
      <View roadmapId={roadmapId} onOpen={onOpen} openedId={openedId} />
    </Suspense>
  )
}

function Loading(): ReactNode {
  return (
    <section className={css['loading']} aria-busy aria-label="Loading the roadmap">
      {[0, 1, 2].map((lane) => (
        <div key={lane} className={css['lane']}>
          {[0, 1, 2, 3].map((card) => (
            <Skeleton key={card} height={84} shape="card" />
          ))}
        </div>
      ))}
    </section>
  )
}
