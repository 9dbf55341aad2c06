import type { Feature } from '@parley/shared/model/feature.ts'
import { useMemo, type ReactNode } from 'react'
import { asId, type InitiativeId, type ProductId, type UserId } from '@parley/shared/model/ids.ts'
import type { FeatureEdit } from '@parley/shared/commands/command.ts'
import { useMay, useMe, usePlan } from '../../store/hooks.ts'
import { AreaDot } from '../../ui/area-dot.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import type { Option } from '../../ui/option.ts'
import { HorizonProperty } from './horizon-property.tsx'
import { KeyResultsProperty } from './key-results-property.tsx'
import { Picker } from './picker.tsx'
import { Property, Value } from './property.tsx'
import { StatusProperty } from './status-property.tsx'
import { TagsProperty } from './tags-property.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { WindowProperty } from './window-property.tsx'
import css from './properties.module.css'

export interface PropertiesProps {
  readonly feature: Feature
}

/** What is known about a feature, each with the control that changes it. */
export function Properties({ feature }: PropertiesProps): ReactNode {
  return (
    <dl className={css['grid']}>
      <StatusProperty feature={feature} />
      <OwnerProperty feature={feature} />
      <HorizonProperty feature={feature} />
      <WindowProperty feature={feature} />
      <ProductProperty feature={feature} />
      <InitiativeProperty feature={feature} />
      <KeyResultsProperty feature={feature} />
      <TagsProperty feature={feature} />
    </dl>
  )
}

/** Stands for "nobody" and "none": an option must have a value. */
const unset = ''

function OwnerProperty({ feature }: PropertiesProps): ReactNode {
  const { people } = useMe()
  const options = useMemo(
    () => [
      { value: unset, label: 'Nobody' },
      ...people
        .filter(({ id, active }) => active || id === feature.ownerId)
        .map((person) => ({
          value: person.id,
          label: person.name,
          hint: person.title === '' ? undefined : person.title,
          icon: <Avatar person={person} size={20} decorative />,
        })),
    ],
    [people, feature.ownerId],
  )
  const write = useEdit(feature)
  return (
    <PickedProperty
      name="Owner"
      value={feature.ownerId}
      options={options}
      onChange={(id) => write({ ownerId: id === null ? null : asId<UserId>(id) })}
    />
  )
}

function ProductProperty({ feature }: PropertiesProps): ReactNode {
  const products = usePlan((plan) => plan.goals.products)
  const options = useMemo(
    () => [
      { value: unset, label: 'No product' },
      ...[...products.values()].map(({ id, name, hue }) => ({ value: id, label: name, icon: <AreaDot hue={hue} /> })),
    ],
    [products],
  )
  const write = useEdit(feature)
  return (
    <PickedProperty
      name="Product"
      value={feature.productId}
      options={options}
      onChange={(id) => write({ productId: id === null ? null : asId<ProductId>(id) })}
    />
  )
}

function InitiativeProperty({ feature }: PropertiesProps): ReactNode {
  const initiatives = usePlan((plan) => plan.goals.initiatives)
  const options = useMemo(
    () => [{ value: unset, label: 'No initiative' }, ...[...initiatives.values()].map(({ id, name }) => ({ value: id, label: name }))],
    [initiatives],
  )
  const write = useEdit(feature)
  return (
    <PickedProperty
      name="Initiative"
      value={feature.initiativeId}
      options={options}
      onChange={(id) => write({ initiativeId: id === null ? null : asId<InitiativeId>(id) })}
    />
  )
}

interface PickedPropertyProps {
  readonly name: string
  readonly value: string | null
  /** The first stands for nothing. */
  readonly options: readonly Option[]
  readonly onChange: (value: string | null) => void
}

function PickedProperty({ name, value, options, onChange }: PickedPropertyProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const chosen = options.find((option) => option.value === value)
  const told = chosen?.label ?? (value === null ? (options[0]?.label ?? 'None') : 'No longer here')
  const shown = (
    <Value icon={chosen?.icon} unset={chosen === undefined}>
      {told}
    </Value>
  )
  return (
    <Property name={name}>
      {canWrite ? (
        <Picker
          label={name}
          told={told}
          value={value ?? unset}
          options={options}
          onChange={(next) => onChange(next === unset ? null : next)}
        >
          {shown}
        </Picker>
      ) : (
        shown
      )}
    </Property>
  )
}

function useEdit({ id }: Feature): (edit: FeatureEdit) => void {
  const carryOut = useCarryOut()
  return (edit) => {
    carryOut({ kind: 'edit-feature', featureId: id, edit })
  }
}
