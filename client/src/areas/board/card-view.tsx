import type { Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { MessageSquare } from 'lucide-react'
import { memo, useState, type ReactNode } from 'react'
import { useFeature, useMe, usePlan, useView } from '../../store/hooks.ts'
import { AreaDot } from '../../ui/area-dot.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import css from './card.module.css'
import { CardTitle } from './card-title.tsx'
import { EditingFlag } from './editing-flag.tsx'
import { openThreads } from './open-threads.ts'
import { countRender } from './render-count.ts'
import { ScorePill } from './score-pill.tsx'
import { windowLabel } from './window-label.ts'

export interface CardViewProps {
  readonly featureId: FeatureId
}

/** What a card says. It knows nothing of dragging, so a drag never draws it again. */
export const CardView = memo(function CardView({ featureId }: CardViewProps): ReactNode {
  countRender('card')
  const feature = useFeature(featureId)
  const density = useView((view) => view.density)
  if (feature === undefined) return null
  return density === 'compact' ? <Compact feature={feature} /> : <Comfortable feature={feature} />
})

interface FaceProps {
  readonly feature: Feature
}

function Comfortable({ feature }: FaceProps): ReactNode {
  return (
    <article className={css['card']}>
      <div className={css['top']}>
        <Product feature={feature} />
        {feature.key !== null && <span className={css['key']}>{feature.key}</span>}
        <span className={css['space']} />
        <EditingFlag featureId={feature.id}>
          <When feature={feature} />
        </EditingFlag>
      </div>
      <CardTitle feature={feature} />
      <div className={css['foot']}>
        <ScorePill featureId={feature.id} />
        <Facts feature={feature} />
        <span className={css['space']} />
        <Owner feature={feature} />
      </div>
    </article>
  )
}

function Compact({ feature }: FaceProps): ReactNode {
  return (
    <article className={css['card']} data-density="compact">
      <Product feature={feature} isBare />
      <CardTitle feature={feature} />
      <EditingFlag featureId={feature.id} />
      <ScorePill featureId={feature.id} isBare />
      <Owner feature={feature} />
    </article>
  )
}

function Product({ feature, isBare = false }: FaceProps & { readonly isBare?: boolean }): ReactNode {
  const product = usePlan((plan) => (feature.productId === null ? undefined : plan.goals.products.get(feature.productId)))
  if (product === undefined) return isBare ? null : <span className={css['product']}>No product</span>
  return (
    <span className={css['product']} title={product.name}>
      <AreaDot hue={product.hue} />
      <span className={isBare ? css['unseen'] : css['productName']}>{product.name}</span>
    </span>
  )
}

function When({ feature }: FaceProps): ReactNode {
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  if (feature.window === null) return null
  const isLate = feature.status !== 'shipped' && feature.window.end < today
  return (
    <span className={css['when']} data-late={isLate ? '' : undefined}>
      {isLate && 'Late: '}
      {windowLabel(feature.window)}
    </span>
  )
}

const effortFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

function Facts({ feature }: FaceProps): ReactNode {
  const threads = usePlan((plan) => openThreads(plan.discussions.get(feature.id)))
  const { effort } = feature.estimates
  return (
    <>
      {effort !== undefined && (
        <span className={css['fact']} title="Effort in person-days">
          {effortFormat.format(effort)} d
        </span>
      )}
      {threads > 0 && (
        <span className={css['fact']} title="Open threads">
          <MessageSquare size={13} aria-hidden />
          {threads}
          <VisuallyHidden>{threads === 1 ? 'open thread' : 'open threads'}</VisuallyHidden>
        </span>
      )}
    </>
  )
}

function Owner({ feature }: FaceProps): ReactNode {
  const { people } = useMe()
  const owner = people.find(({ id }) => id === feature.ownerId)
  return owner === undefined ? null : <Avatar person={owner} size={20} />
}
