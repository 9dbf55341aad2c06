import { MessageSquarePlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useStores } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

/** Where no request is yet, and how one comes to be. */
export function NoRequests(): ReactNode {
  const { view } = useStores()
  const mayLog = useMaySales('contribute')
  const action = { label: 'Log a request', shortcut: 'R', onPick: () => view.setState({ requestDraft: { featureId: null } }) }
  return (
    <EmptyState
      icon={<MessageSquarePlus size={24} />}
      sentence="No requests yet. Press R in any call."
      action={mayLog ? action : undefined}
    />
  )
}
