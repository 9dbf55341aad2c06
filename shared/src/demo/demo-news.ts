import type { Command } from '../commands/command.ts'
import type { FeatureId } from '../model/ids.ts'
import type { DemoPersonSlug } from './demo-people.ts'

export interface DemoNews {
  readonly by: DemoPersonSlug
  readonly commands: readonly Command[]
}

/** What product changed on the plan lately, which is what the first briefing tells of. */
export function demoNews(idOf: (slug: string) => FeatureId): readonly DemoNews[] {
  return [
    { by: 'priya', commands: [move(idOf('forecast'), 'later')] },
    {
      by: 'ravi',
      commands: [
        {
          kind: 'edit-feature',
          featureId: idOf('emergency'),
          edit: { window: { start: '2027-04-01', end: '2027-06-30', resolution: 'quarter' } },
        },
        { kind: 'edit-feature', featureId: idOf('checklists'), edit: { status: 'in_progress' } },
        move(idOf('customer-eta'), 'next'),
      ],
    },
    {
      by: 'mara',
      commands: [
        {
          kind: 'edit-feature',
          featureId: idOf('rest-rules'),
          edit: { window: { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' } },
        },
        {
          kind: 'edit-feature',
          featureId: idOf('multi-site'),
          edit: { window: { start: '2027-07-01', end: '2027-12-31', resolution: 'half' } },
        },
        {
          kind: 'guide',
          featureId: idOf('open-api'),
          audience: 'prospect',
          guidance: {
            verdict: 'ask_pm',
            sentence: 'Reading shifts from outside is something we prepare; our product manager can tell you what would fit.',
            dontSay: 'Autumn, or any other season.',
            reason: 'It was promised once without a plan behind it.',
            validUntil: '2027-03-31',
          },
        },
      ],
    },
  ]
}

function move(featureId: FeatureId, horizon: 'next' | 'later'): Command {
  return { kind: 'move-feature', featureId, place: { horizon, after: null, before: null } }
}
