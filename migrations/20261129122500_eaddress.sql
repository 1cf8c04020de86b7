-- The official e-address: what came by it, what is sent by it.

create schema eaddress;

create table eaddress.message (
  id bigint generated always as identity primary key,
  exchange_id text not null unique check (length(exchange_id) between 1 and 200),
  sha256 text not null references house.file,
  sender_address text not null check (length(sender_address) between 1 and 200),
  sender_name text check (length(sender_name) between 1 and 200),
  subject text check (length(subject) between 1 and 300),
  item_id bigint not null unique references intake.item,
  stored_at timestamptz not null
);
create index on eaddress.message (stored_at desc);
comment on table eaddress.message is
  'append-only: a message of the exchange, stored with its files and taken in; only then it is confirmed';
comment on column eaddress.message.sender_address is
  'purpose: to answer; basis: Law on the Official Electronic Address; kept: with the entry, as the file plan says';
comment on column eaddress.message.sender_name is
  'purpose: to know who wrote; basis: Law on the Official Electronic Address; kept: with the entry';
comment on column eaddress.message.subject is
  'purpose: to route it; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';

create table eaddress.confirmation (
  message_id bigint primary key references eaddress.message,
  confirmed_at timestamptz not null
);
comment on table eaddress.confirmation is
  'append-only: that the exchange was told that we have a message; without a row it is told again';

create table eaddress.trouble (
  exchange_id text primary key check (length(exchange_id) between 1 and 200),
  code text not null check (code in
    ('attachment_broken', 'attachment_missing', 'hash_mismatch', 'envelope_unreadable',
     'file_too_large', 'disk_full')),
  tries integer not null check (tries > 0),
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at)
);
comment on table eaddress.trouble is
  'A message that could not be taken whole: not confirmed, asked for again; the row goes when it is in';

create table eaddress.sending (
  id bigint generated always as identity primary key,
  reference text not null unique check (length(reference) between 1 and 100),
  recipient text not null check (length(recipient) between 3 and 200),
  subject text not null check (length(subject) between 1 and 300),
  body text not null check (length(body) <= 20000),
  queued_by integer not null references staff.person,
  queued_at timestamptz not null
);
create index on eaddress.sending (queued_at desc);
comment on table eaddress.sending is 'append-only: a message handed over to be sent, in the deed that answers';
comment on column eaddress.sending.recipient is
  'purpose: to answer by the way the author chose; basis: Law on the Official Electronic Address; kept: with the entry';
comment on column eaddress.sending.body is
  'purpose: what was answered; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';

create table eaddress.sending_document (
  sending_id bigint not null references eaddress.sending,
  position smallint not null check (position between 1 and 100),
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 255),
  sha256 text not null references house.file,
  primary key (sending_id, position)
);
comment on table eaddress.sending_document is 'append-only: the files of a message that is sent';
comment on column eaddress.sending_document.name is
  'purpose: what the reader sees of a file; basis: GDPR 6(1)(c); kept: with the entry';

create table eaddress.dispatch (
  sending_id bigint not null references eaddress.sending,
  state text not null check (state in ('sent', 'accepted', 'rejected')),
  exchange_id text check (length(exchange_id) between 1 and 200),
  reason text check (length(reason) between 1 and 500),
  at timestamptz not null,
  primary key (sending_id, state),
  check (state <> 'sent' or exchange_id is not null),
  check (state <> 'rejected' or reason is not null)
);
comment on table eaddress.dispatch is
  'append-only: what became of a message: sent, accepted by the recipient, rejected with a reason';

create table eaddress.pull (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('done', 'unreachable', 'refused')),
  taken integer not null check (taken >= 0)
);
comment on table eaddress.pull is
  'append-only: every asking at the exchange that brought something or failed, so that silence is seen';
