import { compareText } from '@parley/shared/base/compare-text.ts'
import { companyKinds } from '@parley/shared/model/company.ts'
import { Plus, SlidersHorizontal, Upload } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import type { Option } from '../../ui/option.ts'
import { Select } from '../../ui/select.tsx'
import { companyKindNames } from '../../words/sales-words.ts'
import type { CompanyLine } from './company-lines.ts'
import type { CompanyFilter } from './company-order.ts'
import css from './company-list.module.css'

export interface CompanyBarProps {
  readonly lines: readonly CompanyLine[]
  readonly filter: CompanyFilter
  readonly onFilter: (filter: CompanyFilter) => void
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onPipeline: () => void
}

const any = 'any'

/** What is shown, and what may be added. */
export function CompanyBar({ lines, filter, onFilter, onAdd, onImport, onPipeline }: CompanyBarProps): ReactNode {
  const canAdd = useMaySales('contribute')
  const canSet = useMaySales('set-policy')
  const { owners, segments } = useChoices(lines)
  return (
    <div className={css['bar']}>
      <input
        type="search"
        className={css['search']}
        placeholder="Search companies"
        aria-label="Search companies"
        aria-keyshortcuts="/"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onFilter({ ...filter, text: '' })
          event.currentTarget.blur()
        }}
      />
      <div className={css['filters']}>
        <Select
          label="Kind"
          hideLabel
          value={filter.kind ?? any}
          options={[{ value: any, label: 'Any kind' }, ...companyKinds.map((kind) => ({ value: kind, label: companyKindNames[kind] }))]}
          onChange={(value) => onFilter({ ...filter, kind: companyKinds.find((kind) => kind === value) ?? null })}
        />
        <Select
          label="Owner"
          hideLabel
          value={filter.ownerId ?? any}
          options={[{ value: any, label: 'Any owner' }, ...owners]}
          onChange={(value) => onFilter({ ...filter, ownerId: value === any ? null : value })}
        />
        <Select
          label="Segment"
          hideLabel
          value={filter.segment ?? any}
          options={[{ value: any, label: 'Any segment' }, ...segments]}
          onChange={(value) => onFilter({ ...filter, segment: value === any ? null : value })}
        />
      </div>
      <span className={css['space']} />
      <div className={css['acts']}>
        {canSet && (
          <Button variant="ghost" icon={<SlidersHorizontal size={14} />} onClick={onPipeline}>
            Pipeline
          </Button>
        )}
        {canAdd && (
          <>
            <Button variant="ghost" icon={<Upload size={14} />} onClick={onImport}>
              Import deals
            </Button>
            <Button variant="primary" icon={<Plus size={14} />} onClick={onAdd}>
              Add company
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

/** Only what some company has can be chosen. */
function useChoices(lines: readonly CompanyLine[]): { readonly owners: readonly Option[]; readonly segments: readonly Option[] } {
  const { people } = useMe()
  return useMemo(() => {
    const owning = new Set<string>(lines.flatMap(({ company: { ownerId } }) => ownerId ?? []))
    const segments = new Set(lines.flatMap(({ company: { segment } }) => segment ?? []))
    return {
      owners: people.filter(({ id }) => owning.has(id)).map(({ id, name }) => ({ value: id, label: name })),
      segments: [...segments].sort(compareText).map((segment) => ({ value: segment, label: segment })),
    }
  }, [lines, people])
}
