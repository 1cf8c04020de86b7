-- E-mail: every message as its raw bytes, then what was read out of it.

create schema mailbox;

create table mailbox.message (
  id bigint generated always as identity primary key,
  sha256 text not null references house.file,
  way text not null check (way in ('smtp', 'imap')),
  delivery_key text not null unique check (length(delivery_key) between 1 and 300),
  envelope_from text check (length(envelope_from) <= 320),
  envelope_to text[] not null check (cardinality(envelope_to) <= 100),
  site_id integer not null references sites.site,
  arrived_at timestamptz not null
);
create index on mailbox.message (sha256);
create index on mailbox.message (arrived_at desc);
comment on table mailbox.message is
  'append-only: a mail as it came; the row stands before its acceptance is answered';
comment on column mailbox.message.delivery_key is
  'what makes the same delivery the same: smtp session and transaction, or mailbox with UIDVALIDITY and UID';
comment on column mailbox.message.envelope_from is
  'purpose: to acknowledge a letter and to know a bounce; null: the empty sender of bounces; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';
comment on column mailbox.message.envelope_to is 'which of our addresses it was sent to';

create table mailbox.reading (
  message_id bigint primary key references mailbox.message,
  kind text not null check (kind in ('letter', 'bounce', 'auto_reply', 'loop')),
  header_message_id text check (length(header_message_id) between 1 and 300),
  from_name text check (length(from_name) between 1 and 200),
  from_address text check (length(from_address) between 1 and 320),
  subject text check (length(subject) between 1 and 300),
  written_at timestamptz,
  body text not null check (length(body) <= 20000),
  attention text check (length(attention) between 1 and 500),
  findings jsonb not null check (pg_column_size(findings) <= 200000),
  duplicate_of bigint references mailbox.message check (duplicate_of < message_id),
  read_at timestamptz not null
);
create index on mailbox.reading (header_message_id);
create index on mailbox.reading (kind);
comment on table mailbox.reading is
  'append-only: what two parsers read out of a mail; without a row it is not read yet';
comment on column mailbox.reading.kind is
  'a letter of a person, or a bounce, an automatic reply, a mail of our own that came back: never answered';
comment on column mailbox.reading.from_name is
  'purpose: to know who wrote; basis: GDPR 6(1)(c), Law on Submissions; kept: with the entry, as the file plan says';
comment on column mailbox.reading.from_address is
  'purpose: to answer; basis: GDPR 6(1)(c), Law on Submissions; kept: with the entry, as the file plan says';
comment on column mailbox.reading.subject is
  'purpose: to route it; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';
comment on column mailbox.reading.body is
  'purpose: what was written; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';
comment on column mailbox.reading.findings is
  'purpose: names and hashes of attachments as each parser found them; basis: GDPR 6(1)(c); kept: with the entry';

create table mailbox.entry (
  message_id bigint primary key references mailbox.message,
  item_id bigint not null references intake.item,
  decided_by integer references staff.person,
  entered_at timestamptz not null
);
create index on mailbox.entry (item_id);
comment on table mailbox.entry is
  'append-only: the item a mail became, by itself or because a person said that it is a letter';

create table mailbox.acknowledgement (
  message_id bigint primary key references mailbox.message,
  recipient text not null check (length(recipient) between 3 and 320),
  queued_at timestamptz not null
);
create index on mailbox.acknowledgement (recipient, queued_at);
comment on table mailbox.acknowledgement is
  'append-only: that the author of a letter was told of its arrival, once';
comment on column mailbox.acknowledgement.recipient is
  'purpose: to tell no address too often; basis: GDPR 6(1)(e); kept: with the entry';

create table mailbox.left_behind (
  delivery_key text primary key check (length(delivery_key) between 1 and 300),
  reason text not null check (reason in ('file_too_large', 'disk_full', 'unreadable')),
  bytes bigint not null check (bytes >= 0),
  seen_at timestamptz not null
);
comment on table mailbox.left_behind is
  'A mail that could not be taken out of the mailbox: it stays there until it can; the row goes then';
