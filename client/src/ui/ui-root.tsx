import { Toast } from '@base-ui/react/toast'
import { LucideProvider } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Announcer } from './announcer.tsx'
import { ToastContext, type ToastMessage, type Toasts } from './use-toast.ts'

// Fetched at once but not waited for: it is there before anybody can have done something worth a message.
const toastRegion = import('./toast-region.tsx').then((part) => ({ default: part.ToastRegion }))
const ToastRegion = lazy(() => toastRegion)

export interface UiRootProps {
  readonly children: ReactNode
}

/** What every part relies on: icon weight, the live region, passing messages. */
export function UiRoot({ children }: UiRootProps): ReactNode {
  const [toasts] = useState<Toasts>(() => ({ manager: Toast.createToastManager<ToastMessage>(), keyed: new Set() }))
  return (
    <LucideProvider size={16} strokeWidth={1.8}>
      <Announcer>
        <ToastContext value={toasts}>
          {children}
          <Suspense fallback={null}>
            <ToastRegion toasts={toasts.manager} />
          </Suspense>
        </ToastContext>
      </Announcer>
    </LucideProvider>
  )
}
