import { Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useCurrentCall, useSales } from '../store/hooks.ts'
import { Button } from '../ui/button.tsx'

export interface CallNoteProps {
  readonly roadmapId: string
}

/** The call this tab is in, on whatever screen one is, and the way back to it. */
export function CallNote({ roadmapId }: CallNoteProps): ReactNode {
  const callId = useCurrentCall(({ callId: current }) => current)
  const title = useSales((sales) => (callId === null ? undefined : sales.calls.get(callId)?.title))
  const [, go] = useLocation()
  if (callId === null || title === undefined) return null
  return (
    <Button variant="ghost" icon={<Phone size={14} />} onClick={() => go(`/r/${roadmapId}/call?call=${callId}`)}>
      {title}
    </Button>
  )
}
