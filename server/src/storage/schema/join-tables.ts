export const joinTables = `
  CREATE TABLE company_links (
    workspace_id TEXT PRIMARY KEY REFERENCES workspaces (id),
    id TEXT NOT NULL UNIQUE,
    token_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('sales', 'viewer')),
    domains TEXT NOT NULL,
    expires_at INTEGER,
    made_by TEXT REFERENCES people (id),
    made_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE company_joins (
    token_hash TEXT PRIMARY KEY,
    link_id TEXT NOT NULL REFERENCES company_links (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX company_joins_by_link ON company_joins (link_id);
  CREATE INDEX company_joins_by_expiry ON company_joins (expires_at);

  CREATE TABLE previews (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('sales', 'viewer')),
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX previews_by_session ON previews (session_id);
  CREATE INDEX previews_by_expiry ON previews (expires_at);
`
