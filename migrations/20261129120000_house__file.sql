-- Files stand outside the database, named by the SHA-256 of what is in them.

create table house.file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  stored_at timestamptz not null,
  checked_at timestamptz,
  fault text check (fault in ('missing', 'changed')),
  check (fault is null or checked_at is not null)
);
create index on house.file (fault) where fault is not null;
comment on table house.file is
  'A file that is kept: its bytes lie in the file store under this name; written by the deed that needs it';
comment on column house.file.checked_at is 'when its bytes were last read from end to end';
comment on column house.file.fault is 'what the last check found; null: the bytes are those stored';

-- One reading of everything, so that the page can say when it was and what came of it.
create table house.file_check (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= started_at),
  files bigint not null check (files >= 0),
  bytes bigint not null check (bytes >= 0),
  missing bigint not null check (missing >= 0),
  changed bigint not null check (changed >= 0),
  orphans bigint not null check (orphans >= 0)
);
comment on table house.file_check is
  'append-only: every reading of all files, with what it found; an orphan is a file without a row';
