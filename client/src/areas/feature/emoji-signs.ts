import type { Emoji } from '@parley/shared/model/comment.ts'

export const emojiSigns: Readonly<Record<Emoji, { readonly sign: string; readonly name: string }>> = {
  thumbs_up: { sign: '👍', name: 'Thumbs up' },
  heart: { sign: '❤️', name: 'Heart' },
  celebrate: { sign: '🎉', name: 'Celebrate' },
  eyes: { sign: '👀', name: 'Eyes' },
  question: { sign: '❓', name: 'Question' },
}
