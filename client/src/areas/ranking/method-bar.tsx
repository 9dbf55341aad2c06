import { methodIds, type MethodId } from '@parley/shared/model/method.ts'
import { methods } from '@parley/shared/ranking/methods.ts'
import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, type ReactNode } from 'react'
import { useMay, usePlan, useRanking } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import css from './method-bar.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'

const WeightsEditor = lazy(() => import('./weights-editor.tsx').then((part) => ({ default: part.WeightsEditor })))

/** By what the features are ranked, and how many are. */
export function MethodBar(): ReactNode {
  const methodId = usePlan((plan) => plan.settings.methodId)
  const count = useRanking((ranking) => ranking.order.length)
  const method = methods[methodId]
  const explainedDemand = usePlan((plan) =>
    plan.settings.demandWeight === 0 ? '' : ` × (1 + ${plan.settings.demandWeight} × demand ÷ 100)`,
  )
  return (
    <div className={css['bar']}>
      <MethodSwitch methodId={methodId} />
      {methodId === 'weighted' && (
        <Suspense fallback={<Button disabled>Weights</Button>}>
          <WeightsEditor />
        </Suspense>
      )}
      <DemandSwitch />
      <p className={css['formula']} title={method.summary}>
        {method.formula}
        {explainedDemand}
      </p>
      <span className={css['count']}>{count === 1 ? '1 feature' : `${count} features`}</span>
    </div>
  )
}

const demandWeights = [0, 0.25, 0.5, 1] as const

/** How much the evidence of sales counts beside the estimates of product, whatever the method. */
function DemandSwitch(): ReactNode {
  const weight = usePlan((plan) => plan.settings.demandWeight)
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const label = `Demand ${Math.round(weight * 100)} %`
  if (!canWrite) return weight === 0 ? null : <span className={css['method']}>{label}</span>
  return (
    <Menu
      trigger={
        <Button variant="ghost" aria-label={`${label}: how much it counts`}>
          {label}
          <ChevronDown size={14} />
        </Button>
      }
      entries={[
        {
          kind: 'choice',
          id: 'demand',
          label: 'How much demand raises a score',
          value: String(weight),
          options: demandWeights.map((one) => ({ value: String(one), label: one === 0 ? 'Not at all' : `By up to ${one * 100} %` })),
          onChange: (value) => carryOut({ kind: 'weigh-demand', weight: Number(value) }),
        },
      ]}
    />
  )
}

function MethodSwitch({ methodId }: { readonly methodId: MethodId }): ReactNode {
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const announce = useAnnounce()
  const { name } = methods[methodId]
  if (!canWrite) return <span className={css['method']}>{name}</span>
  function handleChange(value: string): void {
    const next = methodIds.find((id) => id === value)
    if (next !== undefined && carryOut({ kind: 'choose-method', methodId: next })) announce(`Ranked by ${methods[next].name}.`)
  }
  return (
    <Menu
      trigger={
        <Button aria-label={`Method: ${name}`}>
          {name}
          <ChevronDown size={14} />
        </Button>
      }
      entries={[
        {
          kind: 'choice',
          id: 'method',
          label: 'Rank everything by',
          value: methodId,
          options: methodIds.map((id) => ({ value: id, label: methods[id].name })),
          onChange: handleChange,
        },
      ]}
    />
  )
}
