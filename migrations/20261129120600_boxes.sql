-- Closed boxes with a chain of custody: seals, rounds by two people.

create schema boxes;

create table boxes.box (
  id integer generated always as identity primary key,
  site_id integer not null references sites.site,
  name_lv text not null check (length(name_lv) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  place_lv text not null check (length(place_lv) between 1 and 200),
  place_en text not null check (length(place_en) between 1 and 200),
  ended_from date,
  unique (site_id, name_lv)
);
comment on column boxes.box.ended_from is 'from this day on nothing is put into it, and no round is planned';

create table boxes.calendar_time (
  id integer generated always as identity primary key,
  box_id integer not null references boxes.box,
  weekday smallint not null check (weekday between 1 and 7),
  begins time not null,
  valid_from date not null,
  valid_until date,
  check (valid_until >= valid_from),
  unique (box_id, weekday, begins, valid_from)
);
comment on table boxes.calendar_time is 'When a box is emptied, by weekday (1 Monday), from one day until another';

create table boxes.planned_round (
  id bigint generated always as identity primary key,
  box_id integer not null references boxes.box,
  planned_at timestamptz not null,
  planned_by integer references staff.person,
  unique (box_id, planned_at)
);
comment on table boxes.planned_round is
  'append-only: a round that shall be; nobody in planned_by: the calendar made it';
create index on boxes.planned_round (planned_at);

create table boxes.calling_off (
  planned_round_id bigint primary key references boxes.planned_round,
  reason text not null check (length(reason) between 1 and 300),
  decided_by integer not null references staff.person,
  decided_at timestamptz not null
);
comment on table boxes.calling_off is
  'append-only: why a planned round will not be, or was not; the alarm ends with it';

create table boxes.alarm (
  planned_round_id bigint primary key references boxes.planned_round,
  raised_at timestamptz not null
);
comment on table boxes.alarm is 'append-only: the head was told of a missed round, once';

create table boxes.seal (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^[A-Z0-9]([A-Z0-9-]{0,28}[A-Z0-9])?$'),
  site_id integer not null references sites.site,
  delivered_at timestamptz not null,
  delivered_by integer references staff.person
);
comment on table boxes.seal is 'append-only: the stock of seals, known by number before any is used';
create index on boxes.seal (site_id);

create table boxes.running_number (
  year smallint primary key,
  last integer not null
);

create table boxes.round (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  box_id integer not null references boxes.box,
  planned_round_id bigint references boxes.planned_round,
  join_code text not null check (join_code ~ '^[0-9]{6}$'),
  started_by integer not null references staff.person,
  started_at timestamptz not null
);
comment on table boxes.round is 'A box is emptied; its key makes a repeated beginning the same';
create index on boxes.round (planned_round_id);
create index on boxes.round (box_id, started_at desc);

create table boxes.abandonment (
  round_id bigint primary key references boxes.round,
  reason text not null check (length(reason) between 1 and 300),
  abandoned_by integer not null references staff.person,
  abandoned_at timestamptz not null
);
comment on table boxes.abandonment is
  'append-only: a round that was begun by mistake, before the box was touched';

create table boxes.attendance (
  round_id bigint not null references boxes.round,
  position smallint not null check (position in (1, 2)),
  person_id integer not null references staff.person,
  proof text not null check (proof in ('session', 'password', 'code')),
  pass_hash bytea check (octet_length(pass_hash) = 32),
  attended_at timestamptz not null,
  primary key (round_id, position),
  unique (round_id, person_id)
);
comment on table boxes.attendance is 'append-only: the two people of a round; never one person twice';
comment on column boxes.attendance.proof is
  'how the second proved who they are: an own session with the round''s code, or a password on the page';
comment on column boxes.attendance.pass_hash is
  'hash of the pass that lets the second enter their own count in this round and nothing else';

create table boxes.seal_off (
  round_id bigint primary key references boxes.round,
  number text not null check (length(number) between 1 and 30),
  expected text check (length(expected) between 1 and 30),
  intact boolean not null,
  remark text check (length(remark) between 1 and 500),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null,
  check (intact or remark is not null)
);
comment on table boxes.seal_off is 'append-only: the seal found on the box, and the one that should be on it';

create table boxes.scan (
  code text primary key references intake.label,
  round_id bigint not null references boxes.round,
  scanned_by integer not null references staff.person,
  scanned_at timestamptz not null,
  item_id bigint unique references intake.item
);
comment on table boxes.scan is
  'An item leaves the box with its label; a code stands in one round only. The item is taken in with the removal record';
create index on boxes.scan (round_id);

create table boxes.undone_scan (
  id bigint generated always as identity primary key,
  round_id bigint not null references boxes.round,
  code text not null references intake.label,
  scanned_by integer not null references staff.person,
  scanned_at timestamptz not null,
  undone_by integer not null references staff.person,
  undone_at timestamptz not null
);
comment on table boxes.undone_scan is 'append-only: a wrong scan taken back';

create table boxes.count (
  round_id bigint not null,
  attempt smallint not null check (attempt between 1 and 9),
  person_id integer not null,
  counted smallint not null check (counted between 0 and 9999),
  counted_at timestamptz not null,
  primary key (round_id, attempt, person_id),
  foreign key (round_id, person_id) references boxes.attendance (round_id, person_id)
);
comment on table boxes.count is
  'append-only: what each of the two counted; nobody sees the other''s number before both are in';

create table boxes.removal_record (
  round_id bigint primary key references boxes.round,
  number text not null unique check (number ~ '^IA-[0-9]{4}/[0-9]{5}$'),
  taken_out smallint not null check (taken_out between 0 and 9999),
  made_by integer not null references staff.person,
  made_at timestamptz not null
);
comment on table boxes.removal_record is 'append-only: what was taken out; the box is sealed again';

create table boxes.round_closing (
  round_id bigint primary key references boxes.removal_record,
  closed_by integer not null references staff.person,
  closed_at timestamptz not null
);
comment on table boxes.round_closing is 'append-only: everything taken out is accounted for';

create table boxes.seal_use (
  seal_id bigint primary key references boxes.seal,
  kind text not null check (kind in ('round', 'bag', 'spoilt')),
  round_id bigint unique references boxes.removal_record,
  bag_number text unique check (length(bag_number) between 1 and 30),
  reason text check (length(reason) between 1 and 300),
  used_by integer not null references staff.person,
  used_at timestamptz not null,
  check ((kind = 'round') = (round_id is not null)),
  check ((kind = 'bag') = (bag_number is not null)),
  check ((kind = 'spoilt') = (reason is not null))
);
comment on table boxes.seal_use is
  'append-only: what became of a seal; its key forbids a second use. A broken seal is kept with its reason';

create table boxes.discrepancy (
  id bigint generated always as identity primary key,
  round_id bigint not null references boxes.round,
  kind text not null check (kind in ('seal_broken', 'seal_number', 'counts_differ', 'labels_differ',
    'items_open', 'other')),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null
);
comment on table boxes.discrepancy is 'append-only: what does not agree, why, and who was there';
comment on column boxes.discrepancy.reason is
  'purpose: to account for every item; basis: GDPR 6(1)(e); kept: with the removal record, as the file plan says';
create index on boxes.discrepancy (round_id);

create table boxes.discrepancy_person (
  discrepancy_id bigint not null references boxes.discrepancy,
  person_id integer not null references staff.person,
  primary key (discrepancy_id, person_id)
);
comment on table boxes.discrepancy_person is 'append-only: the persons of a discrepancy record';

create table boxes.entry (
  key uuid primary key,
  round_id bigint not null references boxes.round,
  deed text not null check (length(deed) between 1 and 40),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null
);
comment on table boxes.entry is
  'append-only: what a page has sent, by its key: sent again after a lost reply, it is not done again';
