import { asId, type RequestId } from '@parley/shared/model/ids.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { findTexts } from '@parley/shared/requests/find-texts.ts'
import { indexTexts } from '@parley/shared/requests/text-index.ts'
import { useMemo, useState, type ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { Palette, type PaletteItem } from '../../ui/palette.tsx'
import { useRequestNames } from './use-request-names.ts'

export interface PickRequestProps {
  readonly request: Request
  readonly onPick: (requestId: RequestId) => void
  readonly onClose: () => void
}

const most = 12

/** Type to find the request that another is to be answered with; the alike ones first. */
export function PickRequest({ request, onPick, onClose }: PickRequestProps): ReactNode {
  const [query, setQuery] = useState('')
  const names = useRequestNames()
  const requests = useSales((sales) => sales.requests)
  const index = useMemo(() => {
    const others = [...requests.values()].filter((one) => one.id !== request.id && one.deletedAt === null && one.mergedIntoId === null)
    return indexTexts(others)
  }, [requests, request.id])
  const asked = query.trim()
  const items = findTexts(index, asked === '' ? request.text : asked, most).flatMap(({ id }): readonly PaletteItem[] => {
    const found = requests.get(id)
    if (found === undefined) return []
    return [{ id, label: found.text, hint: `${names.company(found.companyId)} · ${names.person(found.authorId)}` }]
  })
  return (
    <Palette
      open
      onClose={onClose}
      label="Merge into a request"
      placeholder="Find a request by its words"
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ label: asked === '' ? 'Asks for the same' : 'Requests', items }]}
      onPick={(id) => onPick(asId<RequestId>(id))}
      empty={asked === '' ? 'Type to find the request to answer it with.' : 'No request matches.'}
    />
  )
}
