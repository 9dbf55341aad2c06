import { fieldWords } from '@parley/shared/history/field-words.ts'
import type { ChangeGroup, EntryChange } from '@parley/shared/history/group-changes.ts'
import { zoneOfKey } from '@parley/shared/history/replay.ts'
import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useMay, useMe } from '../../store/hooks.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './history.module.css'
import { useNames } from './use-names.ts'

export interface ChangeGroupProps {
  readonly group: ChangeGroup
}

/** What one person did in one go, with a way back to each value they found. */
export function ChangeGroupView({ group }: ChangeGroupProps): ReactNode {
  const nameOf = useNames()
  const person = useMe().people.find(({ id }) => id === group.actor)
  const told = group.changes.flatMap((change) => {
    const words = fieldWords(change, nameOf)
    return words === undefined ? [] : [{ change, words }]
  })
  if (told.length === 0) return null
  return (
    <article>
      <header className={css['by']}>
        {person !== undefined && <Avatar person={person} size={20} />}
        <b>{person?.name ?? 'Parley'}</b>
        <TimeAgo at={new Date(group.to).toISOString()} />
      </header>
      <ul className={css['fields']}>
        {told.map(({ change, words: { field, before, after } }) => (
          <li key={change.key}>
            <span className={css['change']}>
              <span className={css['field']}>{field}</span>{' '}
              {before !== null && (
                <>
                  <del>{before}</del> →{' '}
                </>
              )}
              <ins>{after ?? 'none'}</ins>
            </span>
            <RestoreValue change={change} field={field} />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** The name and the first writing of something have nothing before them to go back to. */
function RestoreValue({ change, field }: { readonly change: EntryChange; readonly field: string }): ReactNode {
  const mayEdit = useMay('edit-plan')
  const carryOut = useCarryOut()
  const toast = useToast()
  const zone = zoneOfKey(change.key)
  const value: unknown = JSON.parse(change.before)
  const isFirst = value === null && /\/(?:title|name)$/.test(change.key)
  if (!mayEdit || zone === undefined || isFirst) return null
  return (
    <IconButton
      size="xs"
      label={`Restore ${field} as it was before`}
      icon={<Undo2 size={13} />}
      onClick={() => {
        const isDone = carryOut({ kind: 'restore-entries', writes: [{ zone, key: change.key, value: value ?? undefined }] })
        if (isDone) toast({ message: `${field} is what it was before. Undo takes that back.` })
      }}
    />
  )
}
