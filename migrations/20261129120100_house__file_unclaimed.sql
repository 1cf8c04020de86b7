-- Bytes are on the disk before a deed can say so; what never gets its deed has to go again, and so
-- has what a deed gave up. Only bytes that are named here are ever deleted.

create table house.file_unclaimed (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  since timestamptz not null default now()
);
create index on house.file_unclaimed (since);
comment on table house.file_unclaimed is
  'Bytes in the file store that no deed has claimed yet or any more; a night deletes them after a day';
