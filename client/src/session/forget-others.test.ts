import { compareText } from '@parley/shared/base/compare-text.ts'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { forgetOthers } from './forget-others.ts'
import { openLocalCopy } from './local-copy.ts'

it('[SE23] deletes a person’s copies of documents that they may open no longer, and nobody else’s', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  for (const name of ['parley/ana/plan-1', 'parley/ana/sales-1', 'parley/sam/sales-1', 'elsewhere']) {
    const copy = await openLocalCopy(name, () => undefined)
    copy.close()
  }
  await forgetOthers('ana', ['plan-1'])
  await expect
    .poll(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort(compareText))
    .toEqual(['elsewhere', 'parley/ana/plan-1', 'parley/sam/sales-1'])
  vi.unstubAllGlobals()
})
