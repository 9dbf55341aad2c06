export const outsiderTables = `
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
`
