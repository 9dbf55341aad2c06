import { statuses, type Feature, type Status } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { Menu } from '../../ui/menu.tsx'
import { Property, Value } from './property.tsx'
import picker from './picker.module.css'
import { StatusMark } from './status-mark.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { statusNames } from '../../words/feature-names.ts'

export interface StatusPropertyProps {
  readonly feature: Feature
}

export function StatusProperty({ feature }: StatusPropertyProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const shown = <Value icon={<StatusMark status={feature.status} />}>{statusNames[feature.status]}</Value>
  function handleChange(value: string): void {
    const status = statuses.find((one) => one === value)
    if (status !== undefined && status !== feature.status) carryOut({ kind: 'edit-feature', featureId: feature.id, edit: { status } })
  }
  return (
    <Property name="Status">
      {canWrite ? (
        <Menu
          trigger={
            <button type="button" className={picker['trigger']} aria-label={`Status: ${statusNames[feature.status]}`}>
              {shown}
            </button>
          }
          entries={[{ kind: 'choice', id: 'status', label: 'Status', value: feature.status, options, onChange: handleChange }]}
        />
      ) : (
        shown
      )}
    </Property>
  )
}

const options = statuses.map((status: Status) => ({ value: status, label: statusNames[status], icon: <StatusMark status={status} /> }))
