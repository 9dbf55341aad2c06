import type { Role } from '@parley/shared/model/person.ts'
import { render } from './letter.ts'
import type { Mail } from './mailer.ts'
import { quoted } from './quoted.ts'

interface ToOpen {
  readonly to: string
  readonly link: string
}

const notYou = 'If it was not you, there is nothing to do: without this mail nobody gets further.'
const tellOwner = 'If it was not you, choose a new password at once and tell the owner of your workspace.'

export function verifyMail({ to, link }: ToOpen): Mail {
  return render({
    to,
    subject: 'Confirm your address for Parley',
    before: ['Somebody, hopefully you, wants to use Parley with this address.'],
    action: { label: 'Confirm the address', link },
    after: ['The link works once, within a day, together with the password that was chosen.', notYou],
  })
}

/** Instead of a confirmation, so that the page that asked cannot tell who has an account. */
export function knownAddressMail({ to, link }: ToOpen): Mail {
  return render({
    to,
    subject: 'You already have an account at Parley',
    before: ['Somebody, hopefully you, wanted to sign up to Parley with this address, which has an account already.'],
    action: { label: 'Sign in', link },
    after: ['If you do not remember your password, the same page helps you choose a new one.', notYou],
  })
}

export function resetMail({ to, link }: ToOpen): Mail {
  return render({
    to,
    subject: 'Choose a new password for Parley',
    before: ['Somebody, hopefully you, asked for a new password.'],
    action: { label: 'Choose a new password', link },
    after: ['The link works once, within half an hour. The new password ends all sessions of your account.', notYou],
  })
}

export interface InvitationWords extends ToOpen {
  readonly workspace: string
  readonly invitedBy: string
  readonly role: Role
}

export function invitationMail({ to, link, workspace, invitedBy, role }: InvitationWords): Mail {
  return render({
    to,
    subject: `${quoted(invitedBy)} invites you to ${quoted(workspace)}`,
    before: [`${quoted(invitedBy)} invites you to the workspace ${quoted(workspace)} on Parley, with the role ${role}.`],
    action: { label: 'See the invitation', link },
    after: ['The link works once, within a week, and for this address only.', 'If you do not know why, there is nothing to do.'],
  })
}

export function passwordChangedMail(to: string): Mail {
  return render({
    to,
    subject: 'Your password was changed',
    before: ['The password of your account at Parley was changed, and all other sessions were ended.'],
    after: [tellOwner],
  })
}

export function secondFactorChangedMail(to: string, isOn: boolean): Mail {
  return render({
    to,
    subject: isOn ? 'A second factor was added' : 'The second factor was removed',
    before: [
      isOn
        ? 'From now on your account at Parley asks for a code of your authenticator when you sign in with your password.'
        : 'From now on your account at Parley asks for nothing but your password.',
    ],
    after: [tellOwner],
  })
}

export function singleSignOnLinkedMail(to: string, provider: string): Mail {
  return render({
    to,
    subject: 'Single sign-on was linked to your account',
    before: [`From now on you can also sign in to Parley with ${quoted(provider)}.`],
    after: [tellOwner],
  })
}
