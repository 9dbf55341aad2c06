import { asId, isId, type CallId, type DealId, type FeatureId } from '@parley/shared/model/ids.ts'
import { useEffect, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { useSales, useStores } from '../../store/hooks.ts'
import { ChooseAccount } from './choose-account.tsx'
import { LiveCall } from './live-call.tsx'

export interface CallScreenProps {
  readonly onOpen: (featureId: FeatureId) => void
}

/** The page a rep has open while a customer is on the line. */
export function CallScreen({ onOpen }: CallScreenProps): ReactNode {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('call')
  const deal = search.get('deal')
  const callId = asked !== null && isId(asked) ? asId<CallId>(asked) : null
  const call = useSales((sales) => (callId === null ? undefined : sales.calls.get(callId)))
  const stores = useStores()
  const isOn = call !== undefined && call.endedAt === null
  useEffect(() => {
    stores.call.setState({ callId: isOn ? callId : null })
  }, [stores, isOn, callId])
  if (call === undefined)
    return <ChooseAccount dealId={deal !== null && isId(deal) ? asId<DealId>(deal) : null} onChoose={(id) => setSearch({ call: id })} />
  return <LiveCall call={call} onOpen={onOpen} onLeave={() => setSearch({})} />
}
