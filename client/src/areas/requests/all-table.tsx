import { evidenceFor, type Request } from '@parley/shared/model/request.ts'
import type { RequestId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { inOneLine } from '../../words/in-one-line.ts'
import { triageNames } from '../../words/request-words.ts'
import css from './all-requests.module.css'
import { ImportanceMark } from './importance-mark.tsx'
import { MoreButton } from './more-button.tsx'
import { usePaged } from './use-paged.ts'
import { useRequestNames } from './use-request-names.ts'

export interface AllTableProps {
  readonly requests: readonly Request[]
  readonly currentId: RequestId | null
  readonly onOpen: (requestId: RequestId) => void
}

export function AllTable({ requests, currentId, onOpen }: AllTableProps): ReactNode {
  const names = useRequestNames()
  const { shown, left, more } = usePaged(
    requests,
    requests.findIndex(({ id }) => id === currentId),
  )
  return (
    <>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">Request</th>
            <th scope="col">Company</th>
            <th scope="col" data-room="wide">
              Feature
            </th>
            <th scope="col">State</th>
            <th scope="col" data-room="wide">
              Asked by
            </th>
            <th scope="col" data-room="medium">
              Asked
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((request) => (
            <tr key={request.id} aria-current={request.id === currentId ? 'true' : undefined} onClick={() => onOpen(request.id)}>
              <td>
                <span className={css['ask']}>
                  <ImportanceMark importance={request.importance} />
                  <button type="button" className={css['text']}>
                    {inOneLine(request.text)}
                  </button>
                </span>
              </td>
              <td className={css['company']}>{names.company(request.companyId)}</td>
              <td className={css['feature']} data-room="wide">
                {names.feature(evidenceFor(request)) ?? '–'}
              </td>
              <td className={css['state']}>{triageNames[request.triage]}</td>
              <td className={css['state']} data-room="wide">
                {names.person(request.authorId)}
              </td>
              <td className={css['state']} data-room="medium">
                {request.askedAt === null ? '–' : <TimeAgo at={request.askedAt} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton left={left} onMore={more} />
    </>
  )
}
