import { lazy, Suspense, type ReactNode } from 'react'
import { useStores, useView } from '../store/hooks.ts'
import type { Screen } from './navigation.ts'

const ShareDialog = lazy(() => import('../areas/share/share-dialog.tsx').then((area) => ({ default: area.ShareDialog })))

export interface SharingProps {
  readonly roadmapId: string
  /** Names or roles have changed. */
  readonly onPeople: () => void
  readonly onGo: (screen: Screen) => void
}

/** The share dialog, once somebody asks for it. */
export function Sharing({ roadmapId, onPeople, onGo }: SharingProps): ReactNode {
  const { view } = useStores()
  const isOpen = useView((state) => state.shareOpen)
  const close = () => view.setState({ shareOpen: false })
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <ShareDialog
        roadmapId={roadmapId}
        onChanged={onPeople}
        onClose={close}
        onGo={(screen) => {
          close()
          onGo(screen)
        }}
      />
    </Suspense>
  )
}
