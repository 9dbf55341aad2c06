import type { PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { ReactNode } from 'react'
import { Switch } from '../../ui/switch.tsx'

type Doors = Pick<PublicationSettings, 'votes' | 'ideas' | 'subscriptions'>

export interface DoorSwitchesProps {
  readonly settings: Doors
  readonly disabled: boolean
  readonly onChange: (part: Partial<Doors>) => void
}

const doors = [
  {
    name: 'votes',
    label: 'People outside may vote',
    hint: 'One vote a person and card. They are told about how many there are; you see the count, and it adds a little to demand.',
  },
  {
    name: 'ideas',
    label: 'People outside may send ideas',
    hint: 'They arrive in the inbox of requests and are never published by themselves.',
  },
  {
    name: 'subscriptions',
    label: 'People outside may ask to be told when something ships',
    hint: 'One mail, once, to an address that was confirmed.',
  },
] as const satisfies readonly { readonly name: keyof Doors; readonly label: string; readonly hint: string }[]

/** What people outside may do beside reading. */
export function DoorSwitches({ settings, disabled, onChange }: DoorSwitchesProps): ReactNode {
  return doors.map(({ name, label, hint }) => (
    <Switch
      key={name}
      label={label}
      hint={hint}
      checked={settings[name]}
      disabled={disabled}
      onChange={(checked) => onChange({ [name]: checked })}
    />
  ))
}
