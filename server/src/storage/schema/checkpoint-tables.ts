export const checkpointTables = `
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
`
