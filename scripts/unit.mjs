import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool, say } from './run.mjs'

// Many threads at once can lose a race over V8's guarded code pages, which ends the whole process ("jit_page.has_value()").
const flags = ['--no-memory-protection-keys']

/** Runs the unit and property tests; returns what failed, a line each. */
export function runUnit(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-unit-'))
  try {
    const first = attempt(filters, join(folder, 'first.json'))
    if (first.failures !== undefined) return first.failures
    // Without a report the process did not end by itself, which says nothing of the code under test.
    say(`The test process ended before its report (${first.code}); once more…`)
    const second = attempt(filters, join(folder, 'second.json'))
    return second.failures ?? [`the test process ended before its report (${second.code})`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function attempt(filters, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = runTool('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...filters], { flags })
  if (!existsSync(report)) return { code }
  const failures = failuresIn(JSON.parse(readFileSync(report, 'utf8')))
  return { code, failures: code !== 0 && failures.length === 0 ? ['an error outside of every test (see above)'] : failures }
}

function failuresIn({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${message}`] : []
    return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${failureMessages.map(ownLines).join('\n')}`)
  })
}

/** A failure without the lines of its stack that lie in packages. */
function ownLines(message) {
  return message
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .join('\n')
}
