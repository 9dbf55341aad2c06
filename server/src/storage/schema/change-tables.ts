export const changeTables = `
  CREATE TABLE changes (
    document TEXT NOT NULL REFERENCES documents (id),
    seq INTEGER NOT NULL,
    part INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    zone TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (document, seq, part)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE acknowledgements (
    document TEXT NOT NULL REFERENCES documents (id),
    person TEXT NOT NULL REFERENCES people (id),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (document, person)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE notifications (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    path TEXT NOT NULL,
    at INTEGER NOT NULL,
    count INTEGER NOT NULL DEFAULT 1,
    read_at INTEGER,
    mailed_at INTEGER
  ) STRICT;
  CREATE INDEX notifications_by_person ON notifications (person, at);
  CREATE INDEX unread_notifications ON notifications (item, person) WHERE read_at IS NULL;

  CREATE TABLE mail_preferences (
    person TEXT PRIMARY KEY REFERENCES people (id),
    preferences TEXT,
    last_mail_at INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    url TEXT NOT NULL,
    kinds TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_at INTEGER,
    last_outcome TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE standings (
    document TEXT NOT NULL REFERENCES documents (id),
    promise TEXT NOT NULL,
    standing TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (document, promise)
  ) STRICT, WITHOUT ROWID;
`
