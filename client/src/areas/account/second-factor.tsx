import type { Profile, SecondFactorOffer } from '@parley/shared/protocol/accounts.ts'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { offerSecondFactor, removeSecondFactor } from '../../platform/profile-api.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { useSure } from '../../parts/use-sure.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Setting } from '../../ui/setting.tsx'
import css from './account.module.css'

const SecondFactorDialog = lazy(() => import('./second-factor-dialog.tsx').then((part) => ({ default: part.SecondFactorDialog })))

export interface SecondFactorProps {
  readonly profile: Profile
  readonly onChanged: () => void
}

/** A code from a phone beside the password. */
export function SecondFactor({ profile, onChanged }: SecondFactorProps): ReactNode {
  const sure = useSure()
  const tell = useOutcome()
  const [offer, setOffer] = useState<SecondFactorOffer | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  return (
    <Setting
      title="Second factor"
      lead="A code from an authenticator app is then asked for beside your password, so that the password alone lets nobody in."
    >
      {profile.hasSecondFactor ? (
        <>
          <p className={css['fact']}>
            <span className={css['mark']}>On.</span> {recoveryWords(profile.recoveryCodesLeft)}
          </p>
          <div className={css['row']}>
            <Button onClick={() => setRemoving(true)}>Turn off</Button>
          </div>
        </>
      ) : (
        <div className={css['row']}>
          <Button onClick={() => void tell({ request: sure(offerSecondFactor), onDone: setOffer })}>Set up</Button>
        </div>
      )}
      <Suspense fallback={null}>
        {offer !== null && (
          <SecondFactorDialog
            offer={offer}
            onClose={() => {
              setOffer(null)
              onChanged()
            }}
          />
        )}
      </Suspense>
      {isRemoving && (
        <ConfirmDialog
          title="Turn off the second factor?"
          description="Your password alone will let you in, and your recovery codes stop working."
          action="Turn off"
          onClose={() => setRemoving(false)}
          onConfirm={() => void tell({ request: sure(removeSecondFactor), done: 'The second factor is off.', onDone: onChanged })}
        />
      )}
    </Setting>
  )
}

function recoveryWords(left: number): string {
  if (left === 0) return 'No recovery code is left: turn it off and set it up again to get new ones.'
  return left === 1 ? '1 recovery code is left.' : `${left} recovery codes are left.`
}
