export const trackerTables = `
  CREATE TABLE trackers (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    system TEXT NOT NULL,
    site TEXT NOT NULL,
    api TEXT NOT NULL,
    email TEXT,
    token TEXT NOT NULL,
    last_four TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER,
    problem TEXT,
    problem_since INTEGER,
    UNIQUE (workspace, site)
  ) STRICT, WITHOUT ROWID;
`
