import { render } from './letter.ts'
import type { Mail } from './mailer.ts'
import { quoted } from './quoted.ts'

interface ToJoin {
  readonly to: string
  readonly workspace: string
}

const notYou = 'If it was not you, there is nothing to do: without this mail nobody gets further.'

export function joinMail({ to, workspace, link }: ToJoin & { readonly link: string }): Mail {
  return render({
    to,
    subject: `Join ${quoted(workspace)} on Parley`,
    before: [`Somebody, hopefully you, wants to join the workspace ${quoted(workspace)} with this address.`],
    action: { label: 'Confirm the address and join', link },
    after: ['The link works once, within a day, and for this address only.', notYou],
  })
}

/** Instead of a link to join, so that the page that asked cannot tell who is a member. */
export function memberAlreadyMail({ to, workspace, link }: ToJoin & { readonly link: string }): Mail {
  return render({
    to,
    subject: `You are a member of ${quoted(workspace)} already`,
    before: [`Somebody, hopefully you, wanted to join the workspace ${quoted(workspace)} with this address, which belongs to a member.`],
    action: { label: 'Sign in', link },
    after: ['If you do not remember your password, the same page helps you choose a new one.'],
  })
}

export function removedMail({ to, workspace }: ToJoin): Mail {
  return render({
    to,
    subject: `The link to ${quoted(workspace)} is not for you`,
    before: [
      `Somebody, hopefully you, wanted to join the workspace ${quoted(workspace)} with this address. Who left it, or was removed, comes back by an invitation alone.`,
    ],
    after: ['Ask an owner of the workspace to invite you.'],
  })
}
