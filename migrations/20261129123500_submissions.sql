-- The web form: what somebody has filled in and not sent yet.

create schema submissions;

create table submissions.draft (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  answers jsonb not null default '{}' check (pg_column_size(answers) <= 200000),
  kept_until timestamptz not null,
  item_id bigint references intake.item
);
create index on submissions.draft (kept_until);
comment on table submissions.draft is 'A form on its way, known by a token that only its browser has; deleted when its time is over';
comment on column submissions.draft.answers is
  'purpose: to go back and change before sending; basis: GDPR 6(1)(e); kept: two hours after the last page, then deleted by an hourly job';

create table submissions.draft_file (
  token_hash bytea not null references submissions.draft on delete cascade,
  position smallint not null check (position between 1 and 1000),
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  primary key (token_hash, position)
);
comment on table submissions.draft_file is 'Files attached so far; they become documents when the form is sent';
comment on column submissions.draft_file.name is
  'purpose: to show what is attached; basis: GDPR 6(1)(e); kept: with the draft';
comment on column submissions.draft.token_hash is
  'purpose: to know the browser again that began the form; basis: GDPR 6(1)(e); kept: with the draft';
comment on column submissions.draft_file.token_hash is
  'purpose: which form a file belongs to; basis: GDPR 6(1)(e); kept: with the draft';
