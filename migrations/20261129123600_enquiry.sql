-- Somebody asks how it stands with a paper: who asked, what was told, by whom.

create schema enquiry;

create table enquiry.enquiry (
  id bigint generated always as identity primary key,
  item_id bigint references intake.item,
  entry_id bigint references register.entry,
  caller text not null check (caller in ('author', 'representative', 'institution', 'other')),
  proofs text[] not null check (
    proofs <@ array['code', 'number', 'date', 'subject', 'address'] and cardinality(proofs) <= 5),
  authority text check (authority in ('mandate', 'consent', 'parent')),
  told text not null check (told in ('state', 'nothing')),
  answered_by integer not null references staff.person,
  answered_at timestamptz not null,
  check (num_nonnulls(item_id, entry_id) >= 1),
  check (told = 'nothing' or caller in ('author', 'representative')),
  check (told = 'nothing' or caller <> 'representative' or authority is not null),
  check (told = 'nothing' or 'code' = any (proofs) or cardinality(proofs) >= 2)
);
create index on enquiry.enquiry (entry_id);
create index on enquiry.enquiry (item_id);
comment on table enquiry.enquiry is
  'append-only: a question about a paper, how the asker was known, and what was told (GDPR 5(2))';

alter table intake.item add column sender_key text
  generated always as (house.search_key(sender_name)) stored;
create index on intake.item using gin (sender_key gin_trgm_ops) where sender_key is not null;
comment on column intake.item.sender_key is
  'purpose: to find half a name; basis: GDPR 6(1)(c); kept: with the name it is made of';
