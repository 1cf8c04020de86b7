-- The house: search keys, the journal, outgoing mail.

create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create schema if not exists house;

create type house.time_range as range (subtype = time);

-- One key for people who type without diacritics; immutable so that it can be stored and indexed.
create function house.search_key(words text) returns text
language sql immutable strict parallel safe
as $$ select lower(public.unaccent('public.unaccent', normalize(words, NFC))) $$;

create table house.journal_lane (
  lane smallint primary key,
  number bigint not null default 0,
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table house.journal_lane is
  'Heads of the journal''s hash chains; several lanes so that deeds do not queue for one head';
insert into house.journal_lane (lane, hash)
select lane, sha256(convert_to('lodzins journal lane ' || lane, 'UTF8')) from generate_series(0, 15) lane;

create table house.journal_entry (
  lane smallint not null references house.journal_lane,
  number bigint not null,
  at timestamptz not null,
  content text not null check (length(content) <= 10000),
  hash bytea not null check (octet_length(hash) = 32),
  deed text not null generated always as (content::jsonb ->> 'deed') stored,
  actor text not null generated always as (content::jsonb ->> 'actor') stored,
  subject text generated always as (content::jsonb ->> 'subject') stored,
  primary key (lane, number)
);
create index on house.journal_entry (at desc);
create index on house.journal_entry (subject, at desc);
create index on house.journal_entry (actor, at desc);
comment on table house.journal_entry is
  'append-only: who did or read what, when and why; written by write_journal_entry alone; GDPR Art. 5(2), 30; kept as the file plan says';
comment on column house.journal_entry.content is
  'JSON as hashed: at, actor, deed, subject, purpose, details; names of people may stand here only';

-- The only way into the journal: takes a free lane, numbers the entry and chains its hash
-- over (previous hash, lane, number, content). Runs as the owner; the app role cannot insert.
create function house.write_journal_entry(entry_at timestamptz, entry_content text) returns void
language plpgsql security definer set search_path = house, pg_temp
as $$
declare
  head house.journal_lane;
  entry_hash bytea;
begin
  select * into head from house.journal_lane
   order by (lane + pg_backend_pid()) % 16 limit 1 for update skip locked;
  if not found then
    select * into head from house.journal_lane where lane = pg_backend_pid() % 16 for update;
  end if;
  entry_hash := sha256(head.hash || convert_to(
    head.lane || '.' || (head.number + 1) || '.' || entry_content, 'UTF8'));
  insert into house.journal_entry (lane, number, at, content, hash)
  values (head.lane, head.number + 1, entry_at, entry_content, entry_hash);
  update house.journal_lane set number = head.number + 1, hash = entry_hash where lane = head.lane;
end
$$;

create table house.mail (
  id bigint generated always as identity primary key,
  recipient text not null check (length(recipient) <= 320),
  subject text not null check (length(subject) <= 300),
  body text not null check (length(body) <= 20000),
  calendar text check (length(calendar) <= 20000),
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts smallint not null default 0,
  last_error text check (length(last_error) <= 500)
);
create index on house.mail (created_at) where sent_at is null;
comment on table house.mail is 'Outgoing mail until sent; bodies are deleted seven days after sending';
