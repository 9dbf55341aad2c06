import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { logLevels, signUpChoices } from './config.ts'
import type { Config, SignUpChoice } from './config.ts'
import { isLoopback } from './loopback.ts'
import { readMail } from './read-mail.ts'
import { readNetworks } from './read-networks.ts'
import { readSingleSignOn } from './read-single-sign-on.ts'
import { readHost, readOneOf, readOrigin, readPort, readSecret, readSwitch } from './read-values.ts'
import { createVariables, type Environment, type Variable } from './variable.ts'

const portExpected = 'a port from 0 to 65535'
const port: Variable<number> = { name: 'PORT', expected: portExpected, read: readPort }
const metricsPort: Variable<number> = { name: 'METRICS_PORT', expected: portExpected, read: readPort }
const host: Variable<string> = { name: 'HOST', expected: 'an IP address or a host name', read: readHost }
const dataFolder: Variable<string> = { name: 'DATA_DIR', expected: 'a path', read: (text) => text }
const demo: Variable<boolean> = { name: 'PARLEY_DEMO', expected: '0 or 1', read: readSwitch }
const secret: Variable<string> = {
  name: 'PARLEY_SECRET',
  expected: 'at least 32 random characters, as `openssl rand -base64 32` prints them',
  read: readSecret,
  isSecret: true,
}
const signUp: Variable<SignUpChoice> = {
  name: 'PARLEY_SIGN_UP',
  expected: `one of ${signUpChoices.join(', ')}`,
  read: (text) => readOneOf(signUpChoices, text),
}
const publicUrl: Variable<string> = {
  name: 'PUBLIC_URL',
  expected: 'an http or https address without a path, such as https://plan.example.com',
  read: readOrigin,
}
const trustedProxies: Variable<Config['trustedProxies']> = {
  name: 'TRUSTED_PROXIES',
  expected: 'IP addresses or networks such as 10.0.0.0/8, separated by commas',
  read: readNetworks,
}
const privateTargets: Variable<Config['privateTargets']> = {
  name: 'PARLEY_ALLOW_PRIVATE_TARGETS',
  expected: trustedProxies.expected,
  read: readNetworks,
}
const logLevel: Variable<Config['logLevel']> = {
  name: 'LOG_LEVEL',
  expected: `one of ${logLevels.join(', ')}`,
  read: (text) => readOneOf(logLevels, text),
}

const settleSeconds: Variable<number> = {
  name: 'ALERT_SETTLE_SECONDS',
  expected: 'a whole number of seconds up to 86400',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 86_400 ? Number(text) : null),
}

const historyDays: Variable<number> = {
  name: 'HISTORY_DAYS',
  expected: 'a whole number of days from 1 to 36500',
  read: (text) => (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= 36_500 ? Number(text) : null),
}

const elsewhere: Readonly<Record<string, string>> = {
  DATABASE_URL: 'this version stores everything in its data folder: unset it, and choose the folder with DATA_DIR',
  REDIS_URL: 'this version runs as one process and needs no bus: unset it',
}
const ours = [privateTargets.name, demo.name, secret.name, signUp.name]

/** Reads the environment once. A failure is one sentence that names the variable and what it may hold. */
export function readConfig(environment: Environment): Result<Config, string> {
  const variables = createVariables(environment)
  for (const sentence of strangersIn(environment)) variables.complain(sentence)
  const { read } = variables
  const address = read(host, '127.0.0.1')
  const chosenPort = read(port, null)
  const origin = read(publicUrl, null)
  const config: Config = {
    host: address,
    port: chosenPort ?? 4173,
    portIsFixed: chosenPort !== null,
    dataFolder: read(dataFolder, './data'),
    publicUrl: origin,
    trustedProxies: read(trustedProxies, []),
    privateTargets: read(privateTargets, []),
    demo: read(demo, isLoopback(address) && origin === null),
    signUp: read(signUp, 'invited'),
    secret: read(secret, null),
    mail: readMail(variables),
    singleSignOn: readSingleSignOn(variables),
    settleSeconds: read(settleSeconds, 60),
    historyDays: read(historyDays, 400),
    logLevel: read(logLevel, 'info'),
    metricsPort: read(metricsPort, null),
  }
  if (config.demo && origin !== null && !isLoopback(address))
    variables.complain(
      `${demo.name} is 1, but where ${publicUrl.name} is set and ${host.name} is no loopback address anybody could sign in as anybody: unset one of them.`,
    )
  if (config.singleSignOn !== null && origin === null && !isLoopback(address))
    variables.complain(`${publicUrl.name} must be set for single sign-on: it is where the provider sends browsers back to.`)
  const [problem] = variables.complaints()
  return problem === undefined ? ok(config) : fail(problem)
}

/** Variables that would be silently without effect: a typing error, or a deployment that this version does not have. */
function strangersIn(environment: Environment): readonly string[] {
  return Object.entries(environment).flatMap(([name, text]) => {
    if (text === undefined || text.trim() === '') return []
    const advice = elsewhere[name]
    if (advice !== undefined) return [`${name} is set, but ${advice}.`]
    return name.startsWith('PARLEY_') && !ours.includes(name)
      ? [`${name} is no variable of Parley's; only ${ours.join(', ')} begin with PARLEY_.`]
      : []
  })
}
