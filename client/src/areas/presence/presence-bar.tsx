import { useMemo, type ReactNode } from 'react'
import { useMe, usePresence, useStores, useView } from '../../store/hooks.ts'
import { AvatarStack } from '../../ui/avatar-stack.tsx'
import { distinctHues } from '../../ui/person-hue.ts'
import { useAnnounce } from '../../ui/use-announce.ts'
import { peopleHere } from './people-here.ts'

/** Who else is here; picking somebody goes along with them. */
export function PresenceBar(): ReactNode {
  const me = useMe().person
  const visitors = usePresence((presence) => presence.visitors)
  const followed = useView((view) => view.followed)
  const { view } = useStores()
  const announce = useAnnounce()
  const people = useMemo(() => peopleHere(visitors, me.id), [visitors, me.id])
  const hues = useMemo(() => distinctHues([me.id, ...people.map(({ userId }) => userId)]), [people, me.id])
  if (people.length === 0) return null
  function handlePick(userId: string): void {
    const person = people.find((one) => one.userId === userId)
    if (person === undefined) return
    const stops = person.clientId === followed
    view.setState({ followed: stops ? null : person.clientId })
    announce(stops ? `No longer following ${person.name}.` : `Following ${person.name}. Escape stops.`)
  }
  return (
    <AvatarStack
      label="Here now"
      people={people.map(({ userId, name }) => ({ id: userId, name, hue: hues.get(userId) }))}
      pick={{ action: 'Follow', pressed: people.find(({ clientId }) => clientId === followed)?.userId, onPick: handlePick }}
    />
  )
}
