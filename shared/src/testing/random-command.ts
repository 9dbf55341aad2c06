import type { Command } from '../commands/command.ts'
import { emojis } from '../model/comment.ts'
import { criteria, criterionIds } from '../model/criterion.ts'
import { horizons, statuses, type Horizon } from '../model/feature.ts'
import { asId, type CommentId, type FeatureId, type LinkId, type KeyResultId, type ObjectiveId, type ProductId } from '../model/ids.ts'
import { methodIds } from '../model/method.ts'
import type { PlanView } from '../projection/plan-view.ts'

interface Chance {
  readonly random: () => number
  readonly newId: () => string
}

/** Something a person could do on the plan as it is now; undefined when there is nothing to do it to. */
export function randomCommand(view: PlanView, chance: Chance): Command | undefined {
  const { random, newId } = chance
  const features = [...view.features.keys()]
  const feature = pick(features, random)
  if (feature === undefined || random() < 0.12) {
    const horizon = pick(horizons, random) ?? 'now'
    return {
      kind: 'add-feature',
      featureId: asId<FeatureId>(newId()),
      title: `Feature ${newId()}`,
      productId: null,
      place: placeIn(view, horizon, { random }),
    }
  }
  const roll = random()
  if (roll < 0.4)
    return {
      kind: 'move-feature',
      featureId: feature,
      place: placeIn(view, pick(horizons, random) ?? 'next', { random, without: feature }),
    }
  if (roll < 0.48) return onLink(view, feature, chance)
  if (roll < 0.65) return onFeature(feature, random)
  if (roll < 0.85) return onComment(view, feature, chance)
  return onGoal(view, feature, chance)
}

function onFeature(featureId: FeatureId, random: () => number): Command {
  const roll = random()
  if (roll < 0.3)
    return {
      kind: 'edit-feature',
      featureId,
      edit: { title: `Title ${Math.floor(random() * 1000)}`, status: pick(statuses, random) ?? 'idea' },
    }
  if (roll < 0.7) {
    const criterion = pick(criterionIds, random) ?? 'reach'
    const { min, max } = criteria[criterion]
    return { kind: 'estimate-feature', featureId, criterion, value: random() < 0.2 ? null : Math.round(min + random() * (max - min)) }
  }
  return { kind: random() < 0.5 ? 'delete-feature' : 'restore-feature', featureId }
}

function onLink(view: PlanView, featureId: FeatureId, { random, newId }: Chance): Command {
  const link = pick(view.links.features.get(featureId)?.added ?? [], random)
  if (link === undefined || random() < 0.5) {
    const address = `https://github.com/acme/app/issues/${Math.ceil(random() * 1e6)}`
    return { kind: 'add-external-link', featureId, linkId: asId<LinkId>(newId()), address, label: null }
  }
  return random() < 0.5
    ? { kind: 'remove-external-link', featureId, linkId: link.id }
    : { kind: 'label-external-link', featureId, linkId: link.id, label: `Spec ${random()}` }
}

function onComment(view: PlanView, featureId: FeatureId, { random, newId }: Chance): Command {
  const comments = [...(view.discussions.get(featureId)?.comments.keys() ?? [])]
  const comment = pick(comments, random)
  if (comment === undefined || random() < 0.5) {
    return {
      kind: 'add-comment',
      featureId,
      commentId: asId<CommentId>(newId()),
      threadId: random() < 0.5 ? (comment ?? null) : null,
      body: 'What about it?',
      mentions: [],
    }
  }
  const roll = random()
  if (roll < 0.3) return { kind: 'react', featureId, commentId: comment, emoji: pick(emojis, random) ?? 'heart', on: random() < 0.7 }
  if (roll < 0.6) return { kind: 'resolve-thread', featureId, threadId: comment, resolved: random() < 0.7 }
  if (roll < 0.8) return { kind: 'edit-comment', featureId, commentId: comment, body: `Edited ${random()}`, mentions: [] }
  return { kind: 'delete-comment', featureId, commentId: comment }
}

function onGoal(view: PlanView, featureId: FeatureId, { random, newId }: Chance): Command {
  const objective = pick([...view.goals.objectives.keys()], random)
  const keyResult = pick([...view.goals.keyResults.keys()], random)
  const roll = random()
  if (roll < 0.2 || objective === undefined)
    return { kind: 'add-objective', objectiveId: asId<ObjectiveId>(newId()), title: 'Keep more customers' }
  if (roll < 0.4 || keyResult === undefined)
    return { kind: 'add-key-result', keyResultId: asId<KeyResultId>(newId()), objectiveId: objective, title: 'Churn', edit: { target: 3 } }
  if (roll < 0.6) return { kind: 'link-key-result', featureId, keyResultId: keyResult, contribution: pick([1, 2, 3, null], random) ?? null }
  if (roll < 0.7) return { kind: 'edit-key-result', keyResultId: keyResult, edit: { current: Math.round(random() * 10) } }
  return onRoadmap({ random, newId })
}

function onRoadmap({ random, newId }: Chance): Command {
  const roll = random()
  if (roll < 0.3) return { kind: 'choose-method', methodId: pick(methodIds, random) ?? 'rice' }
  if (roll < 0.6) return { kind: 'add-product', productId: asId<ProductId>(newId()), name: 'Platform', hue: 250 }
  return { kind: 'set-capacity', horizon: pick(horizons, random) ?? 'now', personDays: pick([null, 20, 40], random) ?? null }
}

interface Around {
  readonly random: () => number
  readonly without?: FeatureId
}

function placeIn(view: PlanView, horizon: Horizon, { random, without }: Around): Extract<Command, { kind: 'move-feature' }>['place'] {
  const ids = view.lanes[horizon].filter((id) => id !== without)
  const index = Math.floor(random() * (ids.length + 1))
  return { horizon, after: ids[index - 1] ?? null, before: ids[index] ?? null }
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)]
}
