import { useCallback, useState, type ReactNode } from 'react'
import type { Answer } from '../platform/request.ts'
import { IdentityDialog } from './identity-dialog.tsx'
import { SureContext, type Sure } from './use-sure.ts'

export interface IdentityCheckProps {
  readonly children: ReactNode
}

interface Waiting {
  readonly settle: (isConfirmed: boolean) => void
}

/** Asks "is it you?" for whatever below it needs that, and goes on with what was asked for. */
export function IdentityCheck({ children }: IdentityCheckProps): ReactNode {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const sure: Sure = useCallback(async function makeSure<T>(request: () => Answer<T>): Answer<T> {
    const first = await request()
    if (first.ok || first.failure.kind !== 'confirm-identity') return first
    const isConfirmed = await new Promise<boolean>((settle) => setWaiting({ settle }))
    setWaiting(null)
    return isConfirmed ? request() : first
  }, [])
  return (
    <SureContext value={sure}>
      {children}
      {waiting !== null && <IdentityDialog onConfirmed={() => waiting.settle(true)} onClose={() => waiting.settle(false)} />}
    </SureContext>
  )
}
