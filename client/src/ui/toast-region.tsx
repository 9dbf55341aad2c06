import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Kbd } from './kbd.tsx'
import css from './toast-region.module.css'
import type { ToastManager, ToastMessage } from './use-toast.ts'

export interface ToastRegionProps {
  readonly toasts: ToastManager
}

/** Passing messages at the bottom; hovering or focusing one stops its clock. */
export function ToastRegion({ toasts }: ToastRegionProps): ReactNode {
  return (
    <Toast.Provider limit={3} toastManager={toasts}>
      <Toast.Portal>
        <Toast.Viewport className={css['viewport']} aria-label="Messages">
          <Messages />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Messages(): ReactNode {
  const { toasts, close } = Toast.useToastManager<ToastMessage>()
  return toasts.map((toast) => {
    const action = toast.data?.action
    return (
      <Toast.Root key={toast.id} toast={toast} className={css['toast']} data-tone={toast.data?.tone} swipeDirection={['down', 'right']}>
        <Toast.Content className={css['content']}>
          <Toast.Title render={<p />} className={css['message']} />
          {action !== undefined && (
            <button
              type="button"
              className={css['action']}
              onClick={() => {
                action.onPick()
                close(toast.id)
              }}
            >
              {action.label}
              {action.shortcut !== undefined && <Kbd shortcut={action.shortcut} />}
            </button>
          )}
          <Toast.Close render={<Button variant="ghost" size="xs" icon={<X size={14} />} aria-label="Dismiss" />} />
        </Toast.Content>
      </Toast.Root>
    )
  })
}
