/** Null for tokens from before there were scopes, for which `may_write` speaks. */
export const scopeTables = `
  ALTER TABLE api_tokens ADD COLUMN scopes TEXT;
`
