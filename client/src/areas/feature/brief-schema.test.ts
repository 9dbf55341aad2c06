// @vitest-environment happy-dom
import { briefOf } from '@parley/shared/document/plan-doc.ts'
import { checkRichText } from '@parley/shared/document/rich-text-grammar.ts'
import { seededRandom } from '@parley/shared/testing/builders.ts'
import { createWorld } from '@parley/shared/testing/replicas.ts'
import { Editor, type JSONContent } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { afterEach, expect, it } from 'vitest'
import { briefSchema } from './brief-schema.ts'
import { cleanPaste } from './clean-paste.ts'

const editors: Editor[] = []
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

const everything = `<h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4><p>a <strong>b</strong> <em>c</em> <s>d</s> <u>e</u> <code>f</code><br>g
  <a href="https://example.com" class="${'x'.repeat(300)}" title="t">h</a> <a href="javascript:alert(1)">i</a> <img src="x"> <mark>j</mark></p>
  <ul><li><p>k</p><ol start="3" type="a"><li><p>l</p></li></ol></li></ul><blockquote><p>m</p></blockquote><pre><code class="language-ts">n</code></pre><hr>
  <table><tr><td>o</td></tr></table><ul data-type="taskList"><li data-checked="true">p</li></ul>`

it('[FP25] writes nothing that the server would refuse, whatever is pasted', () => {
  const { replicas } = createWorld(1, { lose: 0, duplicate: 0 }, seededRandom(1))
  const fragment = briefOf(replicas[0]?.plan.doc ?? raise(), 'f1')
  const editor = open(fragment)
  editor.commands.setContent(cleanPaste(everything))
  const json: JSONContent = yXmlFragmentToProsemirrorJSON(fragment)
  expect(JSON.stringify(json)).toContain('"heading"')
  expect(JSON.stringify(json)).not.toContain('javascript')
  expect(problemsIn(json.content ?? [])).toEqual([])
})

it('[FP25] writes nothing into a brief that is only opened', () => {
  const { replicas } = createWorld(1, { lose: 0, duplicate: 0 }, seededRandom(1))
  const doc = replicas[0]?.plan.doc ?? raise()
  const writer = open(briefOf(doc, 'f1'))
  writer.commands.setContent('<h2>Ends with a heading</h2>')
  let updates = 0
  doc.on('update', () => (updates += 1))
  const second = open(briefOf(doc, 'f1'))
  expect(second.getText()).toBe('Ends with a heading')
  second.commands.setTextSelection(3)
  expect(updates).toBe(0)
})

it('[FP26] merges what two people write in one brief at once', () => {
  const world = createWorld(2, { lose: 0, duplicate: 0 }, seededRandom(1))
  const [one, two] = world.replicas.map(({ plan }) => open(briefOf(plan.doc, 'f1')))
  if (one === undefined || two === undefined) throw new Error('both should be open')
  one.commands.setContent('<p>Problem</p>')
  world.settle()
  one.commands.insertContentAt(1, 'The ')
  two.commands.insertContentAt(two.state.doc.content.size - 1, ' is old')
  world.settle()
  expect(one.getText()).toBe('The Problem is old')
  expect(two.getText()).toBe(one.getText())
})

function open(fragment: ReturnType<typeof briefOf>): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...briefSchema(), Collaboration.configure({ fragment })],
  })
  editors.push(editor)
  return editor
}

/** Everything in some content that the grammar of a brief does not know. */
function problemsIn(content: readonly JSONContent[]): readonly string[] {
  return content.flatMap((node) => {
    const name = node.type ?? ''
    const attributes = Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null)
    return [
      ...(name === 'text' ? [] : [checkRichText({ kind: 'node', name })]),
      ...attributes.map(([attribute, value]) => checkRichText({ kind: 'attribute', node: name, name: attribute, value })),
      ...(node.marks ?? []).map((mark) => checkRichText({ kind: 'mark', name: mark.type, value: mark.attrs ?? null })),
      ...problemsIn(node.content ?? []),
    ].filter((problem) => problem !== undefined)
  })
}

function raise(): never {
  throw new Error('a world has a replica')
}
