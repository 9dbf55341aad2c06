import { stageKinds, type StageKind } from '@parley/shared/model/deal.ts'
import { asId, type StageId } from '@parley/shared/model/ids.ts'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { DraftField } from '../../parts/draft-field.tsx'
import css from './pipeline.module.css'

const kindNames: Readonly<Record<StageKind, string>> = { open: 'Open', won: 'Won', lost: 'Lost' }
const kindOptions = stageKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))

/** The stages deals go through, and how likely a deal in each is won. */
export function StageSettings(): ReactNode {
  const all = useSales((sales) => sales.stages)
  const carryOut = useCarryOutSales()
  const stages = [...all.values()].filter(({ deletedAt }) => deletedAt === null)
  return (
    <section className={css['part']} aria-label="Stages">
      <h3>Stages</h3>
      <table className={css['stages']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Won with</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ id, name, probability, kind }) => (
            <tr key={id}>
              <td>
                <DraftField
                  label={`Name of ${name}`}
                  hideLabel
                  value={name}
                  maxLength={120}
                  onCommit={(next) => next !== '' && carryOut({ kind: 'edit-stage', stageId: id, edit: { name: next } })}
                />
              </td>
              <td>
                <NumberField
                  label={`Probability of ${name}`}
                  hideLabel
                  unit="%"
                  min={0}
                  max={100}
                  steppers={false}
                  disabled={kind !== 'open'}
                  value={percent(probability)}
                  onCommit={(next) =>
                    next !== null &&
                    next !== percent(probability) &&
                    carryOut({ kind: 'edit-stage', stageId: id, edit: { probability: next / 100 } })
                  }
                />
              </td>
              <td>
                <Select
                  label={`Kind of ${name}`}
                  hideLabel
                  value={kind}
                  options={kindOptions}
                  onChange={(next) =>
                    next !== kind && carryOut({ kind: 'edit-stage', stageId: id, edit: { kind: next, ...certainty(next) } })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NewStage />
    </section>
  )
}

function NewStage(): ReactNode {
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const [name, setName] = useState('')
  const wanted = name.trim()
  function add(): void {
    if (wanted === '') return
    const edit = { name: wanted, probability: 0.5, kind: 'open' } as const
    if (!carryOut({ kind: 'add-stage', stageId: asId<StageId>(newId()), edit })) return
    announce(`Added the stage ${wanted}.`)
    setName('')
  }
  return (
    <div className={css['adding']}>
      <TextField label="New stage" hideLabel placeholder="New stage" value={name} maxLength={120} onChange={setName} onSubmit={add} />
      <Button size="md" icon={<Plus size={14} />} disabledReason={wanted === '' ? 'Name it first' : undefined} onClick={add}>
        Add stage
      </Button>
    </div>
  )
}

function percent(probability: number): number {
  return Math.round(probability * 1000) / 10
}

/** A deal that is closed is won for certain, or not at all. */
function certainty(kind: StageKind): { readonly probability?: number } {
  if (kind === 'open') return {}
  return { probability: kind === 'won' ? 1 : 0 }
}
