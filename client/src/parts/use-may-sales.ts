import { isAbleInSales, type SalesAbility } from '@parley/shared/rights/sales-ability.ts'
import { useConnection, useSales } from '../store/hooks.ts'

/** Whether the reader may do something in the sales document; what they may not do is not offered. */
export function useMaySales(ability: SalesAbility): boolean {
  const role = useConnection((facts) => facts.role)
  const canWrite = useConnection((facts) => facts.canWrite)
  const ready = useSales((sales) => sales.ready)
  return ready && canWrite && role !== null && isAbleInSales(role, ability)
}
