export const prospectLinkTables = `
  CREATE TABLE prospect_links (
    id TEXT PRIMARY KEY,
    roadmap TEXT NOT NULL REFERENCES roadmaps (id),
    deal TEXT NOT NULL,
    company TEXT NOT NULL,
    label TEXT NOT NULL,
    features TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    passcode_hash TEXT,
    wrong_passcodes INTEGER NOT NULL DEFAULT 0,
    passcode_tried_at INTEGER NOT NULL DEFAULT 0,
    made_by TEXT NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    told_stale_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX prospect_links_by_roadmap ON prospect_links (roadmap, made_at);

  CREATE TABLE prospect_link_versions (
    link TEXT NOT NULL REFERENCES prospect_links (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    lines TEXT NOT NULL,
    PRIMARY KEY (link, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE prospect_link_opens (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    link TEXT NOT NULL REFERENCES prospect_links (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    version TEXT NOT NULL,
    device TEXT
  ) STRICT;
  CREATE INDEX prospect_link_opens_by_link ON prospect_link_opens (link, number);
`
