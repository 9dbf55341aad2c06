import type { ImportFormat } from '@parley/shared/imports/table.ts'

export const formatNames: Readonly<Record<ImportFormat, string>> = {
  jira: 'Jira',
  linear: 'Linear',
  trello: 'Trello',
  github_issues: 'GitHub issues',
  github_project: 'a GitHub project',
  aha: 'Aha!',
  productboard: 'Productboard',
  canny: 'Canny',
  csv: 'a table',
}
