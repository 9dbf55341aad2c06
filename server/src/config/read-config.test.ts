import { expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Config } from './config.ts'
import { readConfig } from './read-config.ts'
import type { Environment } from './variable.ts'

const defaults: Config = {
  host: '127.0.0.1',
  port: 4173,
  portIsFixed: false,
  dataFolder: './data',
  publicUrl: null,
  trustedProxies: [],
  privateTargets: [],
  demo: true,
  signUp: 'invited',
  secret: null,
  mail: null,
  singleSignOn: null,
  historyDays: 400,
  logLevel: 'info',
  settleSeconds: 60,
  metricsPort: null,
}

it('[CF1] needs no variable, and takes an empty one for unset', () => {
  expect(readConfig({})).toEqual(ok(defaults))
  expect(readConfig({ PORT: '', HOST: ' ', PARLEY_DEMO: '', DATABASE_URL: '', HOME: '/root' })).toEqual(ok(defaults))
})

it('[CF2] reads every variable', () => {
  const environment = {
    PORT: '8080',
    HOST: '127.0.0.2',
    DATA_DIR: '/var/lib/parley',
    PUBLIC_URL: 'https://plan.example.com/',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.168.1.4',
    PARLEY_ALLOW_PRIVATE_TARGETS: '10.1.0.0/16',
    PARLEY_DEMO: '1',
    PARLEY_SECRET: 'r4N6h9wvXb2kTq8mZs5cYd7fGj3pLu1e',
    PARLEY_SIGN_UP: 'open',
    SMTP_URL: 'smtp://me:p%40ss@mail.example.com:2525',
    MAIL_FROM: 'The Plan <plan@example.com>',
    OIDC_ISSUER: 'https://login.example.com/realm',
    OIDC_CLIENT_ID: 'parley',
    OIDC_CLIENT_SECRET: 'hush',
    OIDC_NAME: 'Example Login',
    OIDC_JOIN_ROLE: 'sales',
    LOG_LEVEL: 'debug',
    ALERT_SETTLE_SECONDS: '5',
    METRICS_PORT: '9100',
    HISTORY_DAYS: '30',
  }
  expect(readConfig(environment)).toEqual(
    ok({
      host: '127.0.0.2',
      port: 8080,
      portIsFixed: true,
      dataFolder: '/var/lib/parley',
      publicUrl: 'https://plan.example.com',
      trustedProxies: [
        { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
        { address: '::1', prefix: 128, family: 'ipv6' },
        { address: '192.168.1.4', prefix: 32, family: 'ipv4' },
      ],
      privateTargets: [{ address: '10.1.0.0', prefix: 16, family: 'ipv4' }],
      demo: true,
      signUp: 'open',
      secret: 'r4N6h9wvXb2kTq8mZs5cYd7fGj3pLu1e',
      mail: {
        server: { host: 'mail.example.com', port: 2525, isSecure: false, credentials: { user: 'me', password: 'p@ss' } },
        from: { name: 'The Plan', address: 'plan@example.com' },
      },
      singleSignOn: {
        issuer: 'https://login.example.com/realm',
        clientId: 'parley',
        clientSecret: 'hush',
        name: 'Example Login',
        joinRole: 'sales',
      },
      historyDays: 30,
      logLevel: 'debug',
      settleSeconds: 5,
      metricsPort: 9100,
    }),
  )
})

it.each([
  [{ PORT: '65536' }, 'PORT must be a port from 0 to 65535, but it is "65536".'],
  [{ PORT: '80a' }, 'PORT must be a port from 0 to 65535, but it is "80a".'],
  [{ METRICS_PORT: '-1' }, 'METRICS_PORT must be a port from 0 to 65535, but it is "-1".'],
  [{ HOST: 'http://here' }, 'HOST must be an IP address or a host name, but it is "http://here".'],
  [{ HOST: '300.1.1.1' }, 'HOST must be an IP address or a host name, but it is "300.1.1.1".'],
  [{ PARLEY_DEMO: 'yes' }, 'PARLEY_DEMO must be 0 or 1, but it is "yes".'],
  [{ PARLEY_SIGN_UP: 'all' }, 'PARLEY_SIGN_UP must be one of open, invited, but it is "all".'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, but it is "loud".'],
  ...['plan.example.com', 'ftp://x', 'https://x/y', 'https://x?y', 'https://me:pw@x'].map((url): [Environment, string] => [
    { PUBLIC_URL: url },
    `PUBLIC_URL must be an http or https address without a path, such as https://plan.example.com, but it is "${url}".`,
  ]),
  ...['10.0.0.0/33', 'jira.local'].map((list): [Environment, string] => [
    { PARLEY_ALLOW_PRIVATE_TARGETS: list },
    `PARLEY_ALLOW_PRIVATE_TARGETS must be IP addresses or networks such as 10.0.0.0/8, separated by commas, but it is "${list}".`,
  ]),
  ...['10.0.0.0/33', '::1/129', '10.0.0', '10.0.0.1,', 'proxy', '10.0.0.0/'].map((list): [Environment, string] => [
    { TRUSTED_PROXIES: list },
    `TRUSTED_PROXIES must be IP addresses or networks such as 10.0.0.0/8, separated by commas, but it is "${list}".`,
  ]),
  ...['me', '<a@b.example', 'a b@x.example', 'a@b@c.example', 'Me <a@127.0.0.1>'].map((from): [Environment, string] => [
    { SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: from },
    `MAIL_FROM must be an address such as parley@example.com or Parley <parley@example.com>, but it is "${from}".`,
  ]),
  ...['http://login.example.com', 'https://me@login.example.com', 'https://x/?y', 'login'].map((issuer): [Environment, string] => [
    { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' },
    `OIDC_ISSUER must be the https address of an OpenID provider, exactly as it calls itself, but it is "${issuer}".`,
  ]),
] satisfies [Environment, string][])('[CF3] says of a bad value in one sentence what is expected: %o', (environment, sentence) => {
  expect(readConfig(environment)).toEqual(fail(sentence))
})

it.each([
  ...['short', 'x'.repeat(64), 'change-me-change-me-change-me-0123456789'].map((text) => ({ PARLEY_SECRET: text })),
  ...['https://x', 'smtp:///', 'smtp://:pw@x', 'smtp://x/y', 'smtp://x?tls.rejectUnauthorized=false', 'smtp://%@x'].map((text) => ({
    SMTP_URL: text,
    MAIL_FROM: 'a@b.example',
  })),
])('[CF3] does not repeat what may be a secret: %o', (environment) => {
  const [[name, text] = ['', '']] = Object.entries(environment)
  const { failure } = readConfig(environment) as { readonly failure: string }
  expect(failure).toMatch(new RegExp(`^${name} must be .*, but what it holds is not\\.$`))
  expect(failure).not.toContain(text)
})

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.example.com', false],
  ['plan.example.com', false],
])('[CF4] on %s runs the demo by default: %s', (host, demo) => {
  expect(readConfig({ HOST: host })).toMatchObject({ value: { demo } })
  expect(readConfig({ HOST: host, PARLEY_DEMO: demo ? '0' : '1' })).toMatchObject({ value: { demo: !demo } })
})

it('[CF4] runs no demo behind a public address unless told to, and never on all addresses of the machine', () => {
  const url = 'https://plan.example.com'
  expect(readConfig({ PUBLIC_URL: url })).toMatchObject({ value: { demo: false } })
  expect(readConfig({ PUBLIC_URL: url, PARLEY_DEMO: '1' })).toMatchObject({ value: { demo: true } })
  expect(readConfig({ PUBLIC_URL: url, HOST: '0.0.0.0', PARLEY_DEMO: '1' })).toMatchObject({
    failure: expect.stringMatching(/^PARLEY_DEMO .*PUBLIC_URL .*HOST /) as string,
  })
})

it('[CF1] needs no port, user or name where a mail server or a provider has a usual one', () => {
  expect(readConfig({ SMTP_URL: 'smtps://mail.example.com', MAIL_FROM: 'a@example.com' })).toMatchObject({
    value: { mail: { server: { port: 465, isSecure: true, credentials: null }, from: { name: '', address: 'a@example.com' } } },
  })
  expect(readConfig({ OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' })).toMatchObject({
    value: { singleSignOn: { name: 'single sign-on', joinRole: null } },
  })
})

it.each([
  [{ SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM must be set with SMTP_URL: it is the sender of every mail.'],
  [{ MAIL_FROM: 'a@b.example' }, 'MAIL_FROM is set, but without SMTP_URL no mail is sent: set that too, or unset this.'],
  [
    { OIDC_ISSUER: 'https://x', OIDC_CLIENT_ID: 'x' },
    'OIDC_ISSUER is set, but single sign-on also needs OIDC_CLIENT_SECRET: set that too, or unset this.',
  ],
  [
    { HOST: '0.0.0.0', OIDC_ISSUER: 'https://x', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' },
    'PUBLIC_URL must be set for single sign-on: it is where the provider sends browsers back to.',
  ],
  [{ OIDC_JOIN_ROLE: 'sales' }, 'OIDC_JOIN_ROLE is set, but single sign-on also needs OIDC_ISSUER: set that too, or unset this.'],
])('[CF5] refuses half of what belongs together: %o', (environment, sentence) => {
  expect(readConfig(environment)).toEqual(fail(sentence))
})

it('[CF5] refuses variables that would have no effect', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://x' })).toEqual(
    fail('DATABASE_URL is set, but this version stores everything in its data folder: unset it, and choose the folder with DATA_DIR.'),
  )
  expect(readConfig({ REDIS_URL: 'redis://x' })).toEqual(
    fail('REDIS_URL is set, but this version runs as one process and needs no bus: unset it.'),
  )
  expect(readConfig({ PARLEY_DEMOS: '1' })).toEqual(
    fail(
      "PARLEY_DEMOS is no variable of Parley's; only PARLEY_ALLOW_PRIVATE_TARGETS, PARLEY_DEMO, PARLEY_SECRET, PARLEY_SIGN_UP begin with PARLEY_.",
    ),
  )
})
