import { unreachable } from '../base/unreachable.ts'
import type { NoFormat } from './detect-format.ts'

/** What a file is instead of a list of features, after its name and a colon. */
export function noFormatSentence(failure: NoFormat): string {
  switch (failure) {
    case 'empty':
      return 'the file is empty.'
    case 'malformed':
      return 'the file is neither a table nor JSON that can be read.'
    case 'unknown_json':
      return 'this JSON is of no tool we know: Trello boards, GitHub issues and GitHub project items are.'
    case 'deals':
      return 'this is a list of deals, not of features.'
    case 'notes':
      return 'this is a list of notes, not of features.'
    default:
      return unreachable(failure)
  }
}
