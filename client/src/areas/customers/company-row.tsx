import type { CompanyId } from '@parley/shared/model/ids.ts'
import { CircleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useMe } from '../../store/hooks.ts'
import { moneyText } from '../../words/money-text.ts'
import { companyKindNames } from '../../words/sales-words.ts'
import type { CompanyLine } from './company-lines.ts'
import css from './company-list.module.css'

export interface CompanyRowProps {
  readonly line: CompanyLine
  readonly onOpenCompany: (companyId: CompanyId) => void
}

/** The whole row is pressed with a pointer, its name with the keyboard. */
export const CompanyRow = memo(function CompanyRow({ line, onOpenCompany }: CompanyRowProps): ReactNode {
  const { company, openDeals, pipeline, uncounted, requests, inTrouble } = line
  const owner = useMe().people.find(({ id }) => id === company.ownerId)
  return (
    <tr className={css['row']} onClick={() => onOpenCompany(company.id)}>
      <th scope="row">
        <button
          type="button"
          className={css['name']}
          onClick={(event) => {
            event.stopPropagation()
            onOpenCompany(company.id)
          }}
        >
          {company.name}
        </button>
      </th>
      <td data-wide="">{companyKindNames[company.kind]}</td>
      <td data-wide="">{company.tier === null ? <None /> : `Tier ${company.tier}`}</td>
      <td data-wide="">{company.segment ?? <None />}</td>
      <td data-number="">{company.arr === null ? <None /> : moneyText(company.arr)}</td>
      <td data-wide="">{owner?.name ?? <None />}</td>
      <td data-number="">
        {openDeals === 0 ? (
          <None />
        ) : (
          <>
            <span className={css['count']}>{openDeals === 1 ? '1 deal' : `${openDeals} deals`}</span> {moneyText(pipeline)}
            {uncounted > 0 && <span className={css['count']}> + {uncounted} without a rate</span>}
          </>
        )}
      </td>
      <td data-number="" data-wide="">
        {requests === 0 ? <None /> : requests}
      </td>
      <td>
        {inTrouble > 0 && (
          <span className={css['trouble']}>
            <CircleAlert size={13} />
            <span>
              {inTrouble}
              <span className={css['words']}> in trouble</span>
            </span>
          </span>
        )}
      </td>
    </tr>
  )
})

function None(): ReactNode {
  return <span className={css['none']}>–</span>
}
