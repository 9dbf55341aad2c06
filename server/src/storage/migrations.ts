/** Statement groups in order; the database's `user_version` counts those it has. One that was released never changes. */
export const migrations: readonly string[] = [
  `
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
  `,
  `
  CREATE TABLE clients (
    document TEXT NOT NULL REFERENCES documents (id),
    client_id INTEGER NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (document, client_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    second_factor TEXT,
    offered_factor TEXT,
    factor_step INTEGER NOT NULL DEFAULT 0,
    code_tries INTEGER NOT NULL DEFAULT 0,
    code_tried_at INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE recovery_codes (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    code_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    linked_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX identities_by_account ON identities (account_id);

  ALTER TABLE people ADD COLUMN account_id TEXT REFERENCES accounts (id);
  ALTER TABLE people ADD COLUMN removed_at INTEGER;
  ALTER TABLE people ADD COLUMN last_seen_at INTEGER;
  CREATE UNIQUE INDEX people_by_account ON people (account_id, workspace_id) WHERE account_id IS NOT NULL;

  DROP TABLE sessions;
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (id),
    created_at INTEGER NOT NULL,
    authenticated_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    idle_until INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    device TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);
  CREATE INDEX sessions_by_person ON sessions (person_id);

  CREATE TABLE one_time_tokens (
    hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign-up', 'reset', 'setup', 'invitation')),
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    tries_left INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX one_time_tokens_by_subject ON one_time_tokens (purpose, subject);
  CREATE INDEX one_time_tokens_by_expiry ON one_time_tokens (expires_at);

  CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'product', 'sales', 'viewer')),
    inviter_id TEXT REFERENCES people (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    accepted_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX open_invitations ON invitations (workspace_id, email) WHERE accepted_at IS NULL;
  CREATE INDEX invitations_by_email ON invitations (email);

  CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    token_hash TEXT NOT NULL UNIQUE,
    hint TEXT NOT NULL,
    name TEXT NOT NULL,
    may_write INTEGER NOT NULL CHECK (may_write IN (0, 1)),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX api_tokens_by_person ON api_tokens (workspace_id, person_id);

  CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    workspace_id TEXT,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_workspace ON audit (workspace_id, number);
  CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;
  CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the audit log is append-only'); END;
  `,
  `
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
  `,
  `
  CREATE TABLE publications (
    roadmap_id TEXT PRIMARY KEY REFERENCES roadmaps (id),
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    slug TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE publication_versions (
    roadmap_id TEXT NOT NULL REFERENCES publications (roadmap_id),
    number INTEGER NOT NULL CHECK (number > 0),
    at INTEGER NOT NULL,
    published_by TEXT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (roadmap_id, number)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE checkpoints (
    document TEXT NOT NULL REFERENCES documents (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state BLOB NOT NULL,
    UNIQUE (document, seq)
  ) STRICT;

  CREATE TABLE rewritten_checkpoints (
    document TEXT NOT NULL REFERENCES documents (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state BLOB NOT NULL,
    UNIQUE (document, seq)
  ) STRICT;

  CREATE TABLE unfinished_erasures (document TEXT PRIMARY KEY REFERENCES documents (id)) STRICT, WITHOUT ROWID;

  CREATE INDEX changes_by_key ON changes (document, key, seq);

  INSERT INTO checkpoints (document, seq, at, sha256, state)
  SELECT document, seq,
    coalesce(
      (SELECT at FROM updates WHERE updates.document = snapshots.document AND updates.seq = snapshots.seq),
      CAST(strftime('%s', 'now') AS INTEGER) * 1000
    ),
    sha256, state
  FROM snapshots WHERE seq = (SELECT min(seq) FROM snapshots AS others WHERE others.document = snapshots.document);
  `,
  `
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
  `,
  `
  CREATE TABLE public_votes (
    roadmap TEXT NOT NULL REFERENCES roadmaps (id),
    card TEXT NOT NULL,
    voter TEXT NOT NULL,
    feature TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (roadmap, card, voter)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE public_idea_counts (
    roadmap TEXT NOT NULL REFERENCES roadmaps (id),
    day TEXT NOT NULL,
    ideas INTEGER NOT NULL,
    PRIMARY KEY (roadmap, day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE shipping_subscriptions (
    roadmap TEXT NOT NULL REFERENCES roadmaps (id),
    card TEXT NOT NULL,
    email_hash TEXT NOT NULL,
    email TEXT NOT NULL,
    feature TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    asked_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    PRIMARY KEY (roadmap, card, email_hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX shipping_subscriptions_by_age ON shipping_subscriptions (asked_at) WHERE confirmed_at IS NULL;
  `,
  `
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
  `,
  `
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
  `,
]
