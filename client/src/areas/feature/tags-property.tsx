import type { Feature } from '@parley/shared/model/feature.ts'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay, useStores } from '../../store/hooks.ts'
import { Tag } from '../../ui/tag.tsx'
import { personHue } from '../../ui/person-hue.ts'
import { MultiPicker } from './picker.tsx'
import { Property, Value } from './property.tsx'
import { knownTags, tagOptions } from './tag-options.ts'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface TagsPropertyProps {
  readonly feature: Feature
}

export function TagsProperty({ feature }: TagsPropertyProps): ReactNode {
  const { plan } = useStores()
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const [known, setKnown] = useState<readonly string[]>([])
  const [query, setQuery] = useState('')
  const { tags } = feature
  function write(next: readonly string[]): void {
    carryOut({ kind: 'edit-feature', featureId: feature.id, edit: { tags: next } })
  }
  if (!canWrite && tags.length === 0) return null
  return (
    <Property name="Tags" wide>
      {tags.map((tag) => (
        <Tag
          key={tag}
          label={tag}
          hue={personHue(tag)}
          onRemove={canWrite ? () => write(tags.filter((other) => other !== tag)) : undefined}
        />
      ))}
      {canWrite && (
        <MultiPicker
          label="Tags"
          told={tags.length === 0 ? 'none, add' : 'add'}
          values={tags}
          options={tagOptions(known, tags, query)}
          empty="Type a new tag"
          onOpen={() => setKnown(knownTags(plan.getState().features))}
          onQuery={setQuery}
          onChange={(next) => write(next.map((tag) => tag.trim()))}
        >
          <Value unset icon={<Plus size={14} />}>
            {tags.length === 0 ? 'Add tags' : 'Add'}
          </Value>
        </MultiPicker>
      )}
    </Property>
  )
}
