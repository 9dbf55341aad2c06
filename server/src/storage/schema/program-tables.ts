export const programTables = `
  CREATE TABLE api_replies (
    person TEXT NOT NULL REFERENCES people (id),
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    process TEXT NOT NULL,
    at INTEGER NOT NULL,
    reply TEXT,
    PRIMARY KEY (person, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX api_replies_by_age ON api_replies (at);

  CREATE TABLE calendar_addresses (
    person TEXT PRIMARY KEY REFERENCES people (id),
    token_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE signed_webhooks (
    id TEXT PRIMARY KEY,
    roadmap TEXT NOT NULL REFERENCES roadmaps (id),
    owner TEXT NOT NULL REFERENCES people (id),
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    secret TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    failing_since INTEGER,
    disabled_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX signed_webhooks_by_roadmap ON signed_webhooks (roadmap);

  CREATE TABLE webhook_deliveries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    webhook TEXT NOT NULL REFERENCES signed_webhooks (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    outcome TEXT
  ) STRICT;
  CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook, number);
  CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE webhook_marks (
    document TEXT PRIMARY KEY REFERENCES documents (id),
    seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
