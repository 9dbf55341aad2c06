export const clientIdTables = `
  CREATE TABLE clients (
    document TEXT NOT NULL REFERENCES documents (id),
    client_id INTEGER NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (document, client_id)
  ) STRICT, WITHOUT ROWID;
`
