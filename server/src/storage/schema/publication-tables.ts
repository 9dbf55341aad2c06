export const publicationTables = `
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
`
