import type { Request } from '@parley/shared/model/request.ts'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions } from '../../store/hooks.ts'
import { useToast } from '../../ui/use-toast.ts'

export interface OwnRequest {
  /** The customer has said again that it matters. */
  readonly reaffirm: () => void
  readonly withdraw: () => void
}

/** What the one who asked can do with a request. */
export function useOwnRequest({ authorId, id }: Request): OwnRequest {
  const carryOut = useCarryOutSales()
  const { undo } = useActions()
  const toast = useToast()
  const request = { authorId, id }
  const action = { label: 'Undo', shortcut: 'Mod+Z', onPick: () => void undo() }
  return {
    reaffirm: () => {
      if (carryOut({ kind: 'reaffirm-request', request })) toast({ message: 'Reaffirmed. It counts as if it was asked today.', action })
    },
    withdraw: () => {
      if (carryOut({ kind: 'withdraw-request', request, withdrawn: true })) toast({ message: 'Withdrew the request.', action })
    },
  }
}
