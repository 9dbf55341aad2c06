import { asId, type UserId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useMe } from '../../store/hooks.ts'
import { Combobox } from '../../ui/combobox.tsx'

export interface OwnerFieldProps {
  readonly value: UserId | null
  readonly hideLabel?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly onChange: (ownerId: UserId | null) => void
}

/** The rep who looks after it; somebody who left stays shown until another is chosen. */
export function OwnerField({ value, hideLabel, disabled, onChange }: OwnerFieldProps): ReactNode {
  const { people } = useMe()
  return (
    <Combobox<string>
      label="Owner"
      hideLabel={hideLabel}
      value={value}
      placeholder="Nobody"
      disabled={disabled}
      options={people
        .filter(({ id, active, role }) => id === value || (active && role !== 'viewer'))
        .map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => id !== value && onChange(id === null ? null : asId<UserId>(id))}
    />
  )
}
