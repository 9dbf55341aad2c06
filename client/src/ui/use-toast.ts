import type { Toast } from '@base-ui/react/toast'
import { createContext, useCallback, useContext } from 'react'

export interface ToastMessage {
  readonly message: string
  readonly tone?: 'neutral' | 'bad' | undefined
  readonly action?: ToastAction | undefined
}

export interface ToastAction {
  readonly label: string
  /** Shown beside the label; whoever offers the action also listens for the keys. */
  readonly shortcut?: string | undefined
  readonly onPick: () => void
}

export type Toasts = ReturnType<typeof Toast.createToastManager<ToastMessage>>

export const ToastContext = createContext<Toasts | null>(null)

const shownFor = 8_000

/** Shows a passing message, and returns what takes it away early. */
export function useToast(): (toast: ToastMessage) => () => void {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('useToast needs <UiRoot> above it')
  return useCallback(
    (toast) => {
      const id = toasts.add({ title: toast.message, data: toast, timeout: shownFor })
      return () => toasts.close(id)
    },
    [toasts],
  )
}
