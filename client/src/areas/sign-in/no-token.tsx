import type { ReactNode } from 'react'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'

/** Somebody came without the secret part of a link, or loaded the page again after it was taken from the address. */
export function NoToken(): ReactNode {
  return (
    <DoorFrame
      title="This link is not complete"
      lead="Open it once more from where you got it, or copy it as a whole."
      foot={<DoorLink to="/sign-in">Go to sign in</DoorLink>}
    />
  )
}
