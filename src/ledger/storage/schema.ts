/** Marks a SQLite file as a case: "Vari" in ASCII, in the header at byte 68. */
export const APPLICATION_ID = 0x56617269;

function refuse(table: string, act: 'UPDATE' | 'DELETE'): string {
  return `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
    BEGIN SELECT RAISE(ABORT, 'what is kept is never changed'); END;`;
}

function refuseTwice(table: string, key: string): string {
  return `CREATE TRIGGER ${table}_once BEFORE INSERT ON ${table}
    WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${key} = NEW.${key})
    BEGIN SELECT RAISE(ABORT, 'what is kept is never replaced'); END;`;
}

/**
 * How a case of version n becomes one of version n + 1, first for an empty file. Never edited once
 * released: a change of shape is another element.
 */
export const migrations: readonly string[] = [
  `
  -- The chain. Addresses and ids of documents are looked up inside the bodies, so that there is
  -- no second copy of them outside the chain.
  CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX entry_document ON entry (json_extract(body, '$.document.id'))
    WHERE kind = 'document-kept';
  CREATE INDEX entry_address ON entry (json_extract(body, '$.document.address'))
    WHERE kind = 'document-kept';

  -- How far the chain goes, noted apart from it: an entry cut off its end is missed.
  CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    count INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  INSERT INTO head VALUES (1, 0, '${'0'.repeat(64)}');

  CREATE TABLE bytes (
    sha256 TEXT PRIMARY KEY,
    length INTEGER NOT NULL,
    encoding TEXT NOT NULL CHECK (encoding IN ('identity', 'br')),
    content BLOB NOT NULL
  ) STRICT;
  CREATE TABLE document_text (
    document TEXT PRIMARY KEY,
    text TEXT NOT NULL
  ) STRICT;

  -- Made by the pipeline, replaced as a whole by each reading.
  CREATE TABLE derived (
    position INTEGER PRIMARY KEY,
    "table" TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    anchors TEXT NOT NULL,
    UNIQUE ("table", id)
  ) STRICT;

  -- Guards. They stop mistakes, not a person who may write the file: that one can drop them, and
  -- is found out by the hashes.
  CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN NEW.seq IS NOT (SELECT count + 1 FROM head)
      OR NEW.previous IS NOT (SELECT hash FROM head)
    BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END;
  CREATE TRIGGER entry_moves_head AFTER INSERT ON entry
    BEGIN UPDATE head SET count = NEW.seq, hash = NEW.hash; END;
  CREATE TRIGGER head_follows BEFORE UPDATE ON head
    WHEN NEW.count <> OLD.count + 1
      OR NOT EXISTS (SELECT 1 FROM entry WHERE seq = NEW.count AND hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'the head follows the entries'); END;
  ${refuse('head', 'DELETE')}
  ${refuse('entry', 'UPDATE')}
  ${refuse('entry', 'DELETE')}
  ${refuseTwice('bytes', 'sha256')}
  ${refuse('bytes', 'UPDATE')}
  ${refuse('bytes', 'DELETE')}
  ${refuseTwice('document_text', 'document')}
  ${refuse('document_text', 'UPDATE')}
  ${refuse('document_text', 'DELETE')}
  `,
];
