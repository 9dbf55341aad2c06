import { openApi } from '../../api/open-api.ts'
import type { Route } from '../route.ts'

/** The same for everybody: it tells what there is, and nothing that is in it. */
export const openApiRoute: Route = {
  method: 'GET',
  path: '/api/v1/openapi.json',
  access: 'anybody',
  handle: () => ({ kind: 'content', type: 'application/json', body: text() }),
}

const text = lazily(() => JSON.stringify(openApi()))

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
