import { useMe, usePresence } from '../store/hooks.ts'
import { distinctHues, personHue } from '../ui/person-hue.ts'

/** The hue of somebody who is here, told apart from everybody else's; the same one that their avatar has at the top. */
export function useHue(userId: string | undefined): number {
  const { person } = useMe()
  return usePresence(({ visitors }) => {
    if (userId === undefined) return 0
    return distinctHues([person.id, ...visitors.map((visitor) => visitor.userId)]).get(userId) ?? personHue(userId)
  })
}
