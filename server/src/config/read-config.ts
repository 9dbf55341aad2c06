import { isIP } from 'node:net'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { logLevels } from './config.ts'
import type { Config } from './config.ts'
import { readProxies } from './read-proxies.ts'
import { readHost, readOneOf, readOrigin, readPort, readSwitch } from './read-values.ts'

export type Environment = Readonly<Record<string, string | undefined>>

interface Variable<Value> {
  readonly name: string
  readonly expected: string
  /** Null where the text is not what is expected. */
  readonly read: (text: string) => Value | null
}

const portExpected = 'a port from 0 to 65535'
const port: Variable<number> = { name: 'PORT', expected: portExpected, read: readPort }
const metricsPort: Variable<number> = { name: 'METRICS_PORT', expected: portExpected, read: readPort }
const host: Variable<string> = { name: 'HOST', expected: 'an IP address or a host name', read: readHost }
const dataFolder: Variable<string> = { name: 'DATA_DIR', expected: 'a path', read: (text) => text }
const demo: Variable<boolean> = { name: 'PARLEY_DEMO', expected: '0 or 1', read: readSwitch }
const publicUrl: Variable<string> = {
  name: 'PUBLIC_URL',
  expected: 'an http or https address without a path, such as https://plan.example.com',
  read: readOrigin,
}
const trustedProxies: Variable<Config['trustedProxies']> = {
  name: 'TRUSTED_PROXIES',
  expected: 'IP addresses or networks such as 10.0.0.0/8, separated by commas',
  read: readProxies,
}
const logLevel: Variable<Config['logLevel']> = {
  name: 'LOG_LEVEL',
  expected: `one of ${logLevels.join(', ')}`,
  read: (text) => readOneOf(logLevels, text),
}

const elsewhere: Readonly<Record<string, string>> = {
  DATABASE_URL: 'this version stores everything in its data folder: unset it, and choose the folder with DATA_DIR',
  REDIS_URL: 'this version runs as one process and needs no bus: unset it',
}

/** Reads the environment once. A failure is one sentence that names the variable and what it may hold. */
export function readConfig(environment: Environment): Result<Config, string> {
  const problems = strangersIn(environment)

  function read<Value, Default>(variable: Variable<Value>, otherwise: Default): Value | Default {
    const text = environment[variable.name]?.trim() ?? ''
    if (text === '') return otherwise
    const value = variable.read(text)
    if (value !== null) return value
    problems.push(`${variable.name} must be ${variable.expected}, but it is ${JSON.stringify(text)}.`)
    return otherwise
  }

  const address = read(host, '127.0.0.1')
  const chosenPort = read(port, null)
  const config: Config = {
    host: address,
    port: chosenPort ?? 4173,
    portIsFixed: chosenPort !== null,
    dataFolder: read(dataFolder, './data'),
    publicUrl: read(publicUrl, null),
    trustedProxies: read(trustedProxies, []),
    demo: read(demo, isLoopback(address)),
    logLevel: read(logLevel, 'info'),
    metricsPort: read(metricsPort, null),
  }
  const [problem] = problems
  return problem === undefined ? ok(config) : fail(problem)
}

/** Variables that would be silently without effect: a typing error, or a deployment that this version does not have. */
function strangersIn(environment: Environment): string[] {
  return Object.entries(environment).flatMap(([name, text]) => {
    if (text === undefined || text.trim() === '') return []
    const advice = elsewhere[name]
    if (advice !== undefined) return [`${name} is set, but ${advice}.`]
    return name.startsWith('PARLEY_') && name !== demo.name
      ? [`${name} is no variable of Parley's; only ${demo.name} begins with PARLEY_.`]
      : []
  })
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}
