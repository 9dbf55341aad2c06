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

export type ToastManager = ReturnType<typeof Toast.createToastManager<ToastMessage>>

export interface Toasts {
  readonly manager: ToastManager
  /** The messages whose action a key does as well; such a key means what was done last. */
  readonly keyed: Set<string>
}

export const ToastContext = createContext<Toasts | null>(null)

const shownFor = 8_000

/** Shows a passing message, and returns what takes it away early. */
export function useToast(): (toast: ToastMessage) => () => void {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('useToast needs <UiRoot> above it')
  return useCallback(
    (toast) => {
      const id = toasts.manager.add({ title: toast.message, data: toast, timeout: shownFor })
      if (toast.action?.shortcut !== undefined) toasts.keyed.add(id)
      return () => toasts.manager.close(id)
    },
    [toasts],
  )
}

/** Takes away the messages that offer what a key does, because the key means something else from now on. */
export function useWithdrawKeyed(): () => void {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('useWithdrawKeyed needs <UiRoot> above it')
  return useCallback(() => {
    for (const id of toasts.keyed) toasts.manager.close(id)
    toasts.keyed.clear()
  }, [toasts])
}
