import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import type { Finding, FindingKind } from '@parley/shared/public/finding.ts'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import css from './publication.module.css'

export interface FindingsProps {
  readonly publication: PublicationJson
  readonly onOpen: (featureId: FeatureId) => void
}

const reasons: Readonly<Record<FindingKind, string>> = {
  customer: 'names a customer',
  person: 'names a person',
  amount: 'is an amount of money',
  'mail-address': 'is a mail address',
  'feature-key': 'is one of our short names',
  'internal-word': 'is a word of ours alone',
}

/** Why nothing new goes out, each with the way to what has to be changed. */
export function Findings({ publication: { findings, features, draft }, onOpen }: FindingsProps): ReactNode {
  return (
    <Notice tone="bad">
      <p>These words must not be read in public, so outsiders keep seeing what they see now.</p>
      <ul className={css['findings']}>
        {findings.map((finding) => {
          const { cardId, field, word, kind } = finding
          const featureId = cardId === null ? undefined : features[cardId]
          const title = draft.cards.find(({ id }) => id === cardId)?.title
          return (
            <li key={keyOf(finding)}>
              “{word}” {reasons[kind]}: {field} of{' '}
              {featureId === undefined ? (
                'the page'
              ) : (
                <button type="button" className={css['jump']} onClick={() => onOpen(asId<FeatureId>(featureId))}>
                  {title}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function keyOf({ cardId, field, word, kind }: Finding): string {
  return [cardId, field, word, kind].join(' ')
}
