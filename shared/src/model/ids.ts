declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type DocumentId = Branded<'DocumentId'>
export type WorkspaceId = Branded<'WorkspaceId'>
export type RoadmapId = Branded<'RoadmapId'>
/** A person in one workspace; the same human has one for each. */
export type UserId = Branded<'UserId'>
/** A human with a way to sign in, whatever the workspaces. */
export type AccountId = Branded<'AccountId'>
export type FeatureId = Branded<'FeatureId'>
export type ProductId = Branded<'ProductId'>
export type InitiativeId = Branded<'InitiativeId'>
export type ObjectiveId = Branded<'ObjectiveId'>
export type KeyResultId = Branded<'KeyResultId'>
export type CommentId = Branded<'CommentId'>
export type CompanyId = Branded<'CompanyId'>
export type ContactId = Branded<'ContactId'>
export type DealId = Branded<'DealId'>
export type StageId = Branded<'StageId'>
export type RequestId = Branded<'RequestId'>
export type PromiseId = Branded<'PromiseId'>
export type CallId = Branded<'CallId'>
export type LinkId = Branded<'LinkId'>

type AnyId =
  | DocumentId
  | WorkspaceId
  | RoadmapId
  | UserId
  | AccountId
  | FeatureId
  | ProductId
  | InitiativeId
  | ObjectiveId
  | KeyResultId
  | CommentId
  | CompanyId
  | ContactId
  | DealId
  | StageId
  | RequestId
  | PromiseId
  | CallId
  | LinkId

const shape = /^[A-Za-z0-9_-]{1,64}$/

/** Whether a string may serve as an id: it is safe inside a document key and a URL path. */
export function isId(text: unknown): boolean {
  return typeof text === 'string' && shape.test(text)
}

/** Takes a string that was checked, or made by an id source, for an id of the wanted kind. */
export function asId<Id extends AnyId>(text: string): Id {
  if (!isId(text)) throw new Error(`not an id: ${text.slice(0, 80)}`)
  return text as Id
}
