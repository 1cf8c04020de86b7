-- What came in, before anybody opened it: the item with its intake id, its documents, its outcome.

create schema intake;

create table intake.label (
  code text primary key check (code ~ '^LZ[0-9]{2}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-Z]$'),
  site_id integer not null references sites.site,
  printed_by integer references staff.person,
  printed_at timestamptz not null
);
comment on table intake.label is
  'append-only: intake ids printed in advance, to be stuck on whatever leaves a box or a bag';

create table intake.item (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^LZ[0-9]{2}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-Z]$'),
  channel text not null check (channel in
    ('box', 'post', 'counter', 'oral', 'email', 'web', 'eaddress', 'scan')),
  site_id integer not null references sites.site,
  arrived_at timestamptz not null,
  received_on date not null,
  received_rule text not null check (received_rule in ('same_day', 'after_hours_next', 'by_hand')),
  sender_name text check (length(sender_name) between 1 and 200),
  sender_address text check (length(sender_address) between 1 and 500),
  subject text check (length(subject) between 1 and 300),
  body text check (length(body) <= 20000),
  reply_by text check (reply_by in ('post', 'email', 'eaddress', 'counter')),
  reply_to text check (length(reply_to) between 1 and 500),
  language text not null default 'lv' check (language in ('lv', 'en')),
  attention text check (length(attention) between 1 and 500),
  source_key text unique check (length(source_key) between 1 and 200),
  duplicate_of bigint references intake.item check (duplicate_of < id),
  recorded_by integer references staff.person,
  recorded_at timestamptz not null,
  check (reply_by is null or reply_by = 'counter' or reply_to is not null)
);
create index on intake.item (site_id, received_on desc);
create index on intake.item (duplicate_of) where duplicate_of is not null;
comment on table intake.item is 'One envelope, mail or message: a thing that came in and may not get lost';
comment on column intake.item.code is
  'the intake id: cannot be guessed, is scanned from the label; a resident gets it as the receipt''s code';
comment on column intake.item.arrived_at is 'when it was in our hands: taken out of the box, stored, handed over';
comment on column intake.item.received_on is 'the day from which terms count, as the rule of the channel says';
comment on column intake.item.attention is 'codes of why a person must look, space between: parsers_disagree infected …';
comment on column intake.item.source_key is 'what makes the same delivery the same: a second one gives the same item';
comment on column intake.item.sender_name is
  'purpose: to know who wrote; basis: GDPR 6(1)(c), Law on Submissions; kept: with the entry, as the file plan says';
comment on column intake.item.sender_address is
  'purpose: to answer; basis: GDPR 6(1)(c), Law on Submissions; kept: with the entry, as the file plan says';
comment on column intake.item.subject is
  'purpose: to route it; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';
comment on column intake.item.body is
  'purpose: what was written; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';
comment on column intake.item.reply_to is
  'purpose: to answer in the way the author chose; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';

create table intake.document (
  id bigint generated always as identity primary key,
  item_id bigint not null references intake.item,
  position smallint not null check (position between 1 and 1000),
  role text not null check (role in ('original', 'attachment', 'scan')),
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 255),
  sha256 text not null references house.file,
  unique (item_id, position)
);
create index on intake.document (sha256);
comment on table intake.document is 'append-only: the files of an item, as they came';
comment on column intake.document.name is
  'purpose: to find a file again by what its sender called it; basis: GDPR 6(1)(c); kept: with the entry';

create table intake.examination (
  document_id bigint primary key references intake.document,
  kind text not null check (length(kind) <= 40),
  scan text not null check (scan in ('clean', 'infected', 'not_scanned')),
  scan_detail text check (length(scan_detail) <= 300),
  signatures text not null check (signatures in ('valid', 'invalid', 'indeterminate', 'unsigned')),
  report jsonb not null check (pg_column_size(report) <= 1000000),
  examined_at timestamptz not null
);
comment on table intake.examination is 'What was found in a file: virus scan and signatures, with the policy named';
comment on column intake.examination.report is
  'purpose: who signed, and why it is believed; basis: Electronic Documents Law; kept: with the document';

create table intake.outcome (
  item_id bigint primary key references intake.item,
  kind text not null check (kind in ('registered', 'returned', 'not_a_document', 'handed_on')),
  reason text check (length(reason) between 1 and 500),
  decided_by integer references staff.person,
  decided_at timestamptz not null,
  check (kind = 'registered' or reason is not null)
);
comment on table intake.outcome is 'append-only: how an item ended; without a row it is still open';

create table intake.receipt_rule (
  channel text primary key check (channel in
    ('box', 'post', 'counter', 'oral', 'email', 'web', 'eaddress', 'scan')),
  rule text not null check (rule in ('same_day', 'after_hours_next')),
  basis_lv text not null check (length(basis_lv) between 1 and 300),
  basis_en text not null check (length(basis_en) between 1 and 300)
);
comment on table intake.receipt_rule is 'When something counts as received, by channel, with its ground';
insert into intake.receipt_rule (channel, rule, basis_lv, basis_en) values
  ('box', 'same_day', 'Kārtība novadā: diena, kad kasti iztukšo', 'Municipal order: the day the box is emptied'),
  ('post', 'same_day', 'Diena, kad pasts piegādāts iestādē', 'The day the post reaches the institution'),
  ('counter', 'same_day', 'Iesniegts klātienē', 'Handed over in person'),
  ('oral', 'same_day', 'Uzrakstīts klātienē pēc iesniedzēja vārdiem', 'Written down in the author''s presence'),
  ('email', 'after_hours_next', 'Pēc darba laika saņemto uzskata par saņemtu nākamajā darba dienā', 'After hours it counts as received on the next working day'),
  ('web', 'after_hours_next', 'Pēc darba laika saņemto uzskata par saņemtu nākamajā darba dienā', 'After hours it counts as received on the next working day'),
  ('eaddress', 'after_hours_next', 'Pēc darba laika saņemto uzskata par saņemtu nākamajā darba dienā', 'After hours it counts as received on the next working day'),
  ('scan', 'same_day', 'Diena, kad papīrs ieskenēts', 'The day the paper was scanned');
