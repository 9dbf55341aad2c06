import { Toast } from '@base-ui/react/toast'
import { useCallback } from 'react'

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

const shownFor = 8_000

/** Shows a passing message, and returns what takes it away early. */
export function useToast(): (toast: ToastMessage) => () => void {
  const { add, close } = Toast.useToastManager<ToastMessage>()
  return useCallback(
    (toast) => {
      const id = add({ title: toast.message, data: toast, timeout: shownFor })
      return () => close(id)
    },
    [add, close],
  )
}
