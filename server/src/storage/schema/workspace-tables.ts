export const workspaceTables = `
  CREATE TABLE workspaces (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'sales')),
    epoch INTEGER NOT NULL DEFAULT 1,
    head INTEGER NOT NULL DEFAULT 0 CHECK (head >= 0)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE updates (
    document TEXT NOT NULL REFERENCES documents (id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    crc32 INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    document TEXT NOT NULL REFERENCES documents (id),
    seq INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state BLOB NOT NULL,
    UNIQUE (document, seq)
  ) STRICT;

  CREATE TABLE roadmaps (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    plan_document TEXT NOT NULL UNIQUE REFERENCES documents (id),
    sales_document TEXT NOT NULL UNIQUE REFERENCES documents (id),
    UNIQUE (workspace_id, slug)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'product', 'sales', 'viewer')),
    team TEXT NOT NULL,
    title TEXT NOT NULL,
    UNIQUE (workspace_id, email)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);
  CREATE INDEX sessions_by_person ON sessions (person_id);
`
