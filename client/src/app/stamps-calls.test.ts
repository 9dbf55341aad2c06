import { ok } from '@parley/shared/base/result.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { asId, type CallId, type CommentId, type RequestId } from '@parley/shared/model/ids.ts'
import { featureId } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import type { Actions } from '../store/actions.ts'
import { createCallStore } from '../store/call-slice.ts'
import { stampsCalls } from './stamps-calls.ts'

function actionsInto(sent: SalesCommand[]): Actions {
  return {
    dispatch: () => ok(undefined),
    dispatchAll: () => ok(undefined),
    dispatchSales: (commands) => {
      sent.push(...commands)
      return ok(undefined)
    },
    newId: () => 'new',
    undo: () => false,
    redo: () => false,
    show: () => undefined,
    brief: () => ({ fragment: undefined, awareness: undefined }),
    planEntries: () => ({}),
    rewriteBrief: () => undefined,
    unsaved: () => [],
    exportRoadmap: () => Promise.reject(new Error('there is no document here')),
  }
}

it('[CN1] what is asked and said during a call belongs to it, and nothing does after', () => {
  const sent: SalesCommand[] = []
  const call = createCallStore()
  const actions = stampsCalls(actionsInto(sent), call)
  const callId = asId<CallId>('call')
  const request = { kind: 'log-request', requestId: asId<RequestId>('r'), words: { text: 'More' } } as const
  const comment = {
    kind: 'add-comment',
    commentId: asId<CommentId>('c'),
    featureId: featureId('a'),
    threadId: null,
    body: 'They insist',
    mentions: [],
  } as const
  call.setState({ callId })
  actions.dispatchSales([request])
  actions.dispatch(comment)
  expect(sent).toEqual([
    { ...request, words: { text: 'More', callId } },
    { kind: 'note-comment', callId, commentId: 'c', featureId: 'a' },
  ])
  call.setState({ callId: null })
  sent.length = 0
  actions.dispatchSales([request])
  actions.dispatchAll([comment])
  expect(sent).toEqual([request])
})
