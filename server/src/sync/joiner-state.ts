import * as Y from 'yjs'
import { stepTwoFrame, type Frame } from './frame.ts'
import { nothing } from './tend-slow-readers.ts'

export interface JoinerState {
  /** The part of the document that a state vector lacks. */
  readonly frameFor: (stateVector: Uint8Array) => Frame
  /** The document is not what it was. */
  readonly outdate: () => void
}

/** The whole document is encoded once for all who join at the same point. */
export function createJoinerState(doc: Y.Doc): JoinerState {
  let whole: Frame | undefined
  return {
    frameFor: (stateVector) => {
      if (stateVector.length > nothing.length) return stepTwoFrame(Y.encodeStateAsUpdate(doc, stateVector))
      return (whole ??= stepTwoFrame(Y.encodeStateAsUpdate(doc)))
    },
    outdate: () => {
      whole = undefined
    },
  }
}
