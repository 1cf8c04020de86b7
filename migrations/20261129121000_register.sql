-- The register: file plan, numbers without gaps, entries, terms.

create schema register;

create table register.unit (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name_lv text not null check (length(name_lv) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  site_id integer references sites.site,
  position integer not null default 0,
  ended_from date
);
comment on table register.unit is 'A department or parish administration to which papers are routed';

create table register.unit_member (
  unit_id integer not null references register.unit,
  person_id integer not null references staff.person,
  primary key (unit_id, person_id)
);

create table register.file_plan (
  id integer generated always as identity primary key,
  index text not null check (index ~ '^[0-9A-Z][0-9A-Z.\-]{0,19}$'),
  title_lv text not null check (length(title_lv) between 1 and 300),
  title_en text not null check (length(title_en) between 1 and 300),
  direction text not null check (direction in ('incoming', 'outgoing', 'internal')),
  term_class text not null check (term_class in
    ('submission', 'administrative_act', 'information_request', 'none')),
  retention text not null check (retention in ('short', 'long', 'permanent')),
  retention_years smallint check (retention_years between 1 and 100),
  unit_id integer references register.unit,
  medium text not null default 'mixed' check (medium in ('paper', 'electronic', 'mixed')),
  restricted boolean not null default false,
  position integer not null default 0,
  ended_from date,
  unique (index),
  check (direction = 'incoming' or term_class = 'none'),
  check ((retention = 'permanent') = (retention_years is null)),
  check (retention <> 'short' or retention_years <= 10),
  check (retention <> 'long' or retention_years > 10)
);
comment on table register.file_plan is
  'Classification scheme (klasifikācijas shēma): index, title, retention, responsible unit, medium; MK 282/2024';

create table register.running_number (
  file_plan_id integer not null references register.file_plan,
  year smallint not null check (year between 2000 and 2200),
  last integer not null check (last >= 0),
  primary key (file_plan_id, year)
);
comment on table register.running_number is
  'Held to the end of the transaction that takes a number, so that none is lost';

create table register.number (
  file_plan_id integer not null references register.file_plan,
  year smallint not null,
  n integer not null check (n between 1 and 9999999),
  text text not null unique check (length(text) <= 60),
  taken_at timestamptz not null,
  primary key (file_plan_id, year, n)
);
comment on table register.number is
  'append-only: every number ever given, text is index/year/n; it has an entry or a voiding when the transaction ends';

create table register.voiding (
  file_plan_id integer not null,
  year smallint not null,
  n integer not null,
  reason text not null check (length(reason) between 3 and 500),
  voided_by integer not null references staff.person,
  voided_at timestamptz not null,
  primary key (file_plan_id, year, n),
  foreign key (file_plan_id, year, n) references register.number
);
comment on table register.voiding is 'append-only: a number that stands for nothing any more, and why';

create table register.entry (
  id bigint generated always as identity primary key,
  file_plan_id integer not null,
  year smallint not null,
  n integer not null,
  number text not null,
  direction text not null check (direction in ('incoming', 'outgoing', 'internal')),
  item_id bigint references intake.item,
  void boolean not null default false,
  form_key text unique check (length(form_key) between 8 and 60),
  answers_id bigint references register.entry,
  term_class text not null check (term_class in
    ('submission', 'administrative_act', 'information_request', 'none')),
  channel text not null check (channel in
    ('box', 'post', 'counter', 'oral', 'email', 'web', 'eaddress', 'scan')),
  site_id integer not null references sites.site,
  received_on date not null,
  received_reason text check (length(received_reason) between 3 and 500),
  registered_at timestamptz not null,
  registered_by integer references staff.person,
  party_kind text not null check (party_kind in ('person', 'organisation', 'institution', 'anonymous')),
  party_name text check (length(party_name) between 1 and 200),
  party_code text check (length(party_code) <= 20),
  party_address text check (length(party_address) between 1 and 500),
  party_phone text check (length(party_phone) <= 30),
  resident_id bigint references residents.resident,
  sender_number text check (length(sender_number) between 1 and 60),
  sender_date date,
  subject text not null check (length(subject) between 1 and 300),
  content text check (length(content) <= 20000),
  sheets smallint check (sheets between 0 and 5000),
  annexes smallint check (annexes between 0 and 1000),
  annex_sheets smallint check (annex_sheets between 0 and 5000),
  paper_at text check (length(paper_at) between 1 and 200),
  restriction text not null default 'none' check (restriction in ('none', 'restricted')),
  restriction_basis text check (length(restriction_basis) between 1 and 300),
  reply_by text check (reply_by in ('post', 'email', 'eaddress', 'counter')),
  reply_to text check (length(reply_to) between 1 and 500),
  code text not null check (length(code) between 8 and 30),
  language text not null default 'lv' check (language in ('lv', 'en')),
  words tsvector generated always as (to_tsvector('simple', house.search_key(
    number || ' ' || subject || ' ' || coalesce(party_name, '') || ' ' ||
    coalesce(sender_number, '') || ' ' || coalesce(content, '')))) stored,
  party_key text generated always as (house.search_key(party_name)) stored,
  foreign key (file_plan_id, year, n) references register.number,
  unique (file_plan_id, year, n),
  check ((party_kind = 'anonymous') = (party_name is null)),
  check (restriction = 'none' or restriction_basis is not null),
  check (direction <> 'incoming' or item_id is not null),
  check (answers_id is null or direction = 'outgoing')
);
create unique index one_live_entry on register.entry (item_id) where not void;
create unique index one_live_code on register.entry (code) where not void;
create index on register.entry (received_on desc, id desc);
create index on register.entry (resident_id) where resident_id is not null;
create index on register.entry (answers_id) where answers_id is not null;
create index on register.entry using gin (words);
create index on register.entry (lower(sender_number) text_pattern_ops)
  where sender_number is not null;
comment on table register.entry is 'One document in the register (MK 558/2018, MK 282/2024)';
comment on column register.entry.code is
  'what a resident or a caller says to learn the state: the intake id, or one of its own';
comment on column register.entry.paper_at is 'where the paper lies now';
comment on column register.entry.party_name is
  'purpose: who wrote or is written to; basis: GDPR 6(1)(c), Law on Submissions; kept: as the file plan says';
comment on column register.entry.party_code is
  'purpose: to tell people of one name apart, where the matter needs it; basis: GDPR 6(1)(c); kept: as the file plan says';
comment on column register.entry.party_address is
  'purpose: to answer; basis: GDPR 6(1)(c); kept: as the file plan says';
comment on column register.entry.party_phone is
  'purpose: to ask back; basis: GDPR 6(1)(e); kept: as the file plan says';
comment on column register.entry.resident_id is
  'purpose: whose matter it is; basis: GDPR 6(1)(c); kept: as the file plan says';
comment on column register.entry.subject is
  'purpose: what it is about; basis: GDPR 6(1)(c); kept: as the file plan says';
comment on column register.entry.content is
  'purpose: what was written, for search; basis: GDPR 6(1)(c); kept: as the file plan says';
comment on column register.entry.reply_to is
  'purpose: to answer in the way the author chose; basis: GDPR 6(1)(c); kept: as the file plan says';
comment on column register.entry.words is
  'purpose: to find it; basis: GDPR 6(1)(c); kept: with what it is made of';
comment on column register.entry.party_key is
  'purpose: to find half a name; basis: GDPR 6(1)(c); kept: with the name it is made of';

comment on column register.entry.void is
  'follows register.voiding: the number stands for nothing any more, the entry and its history stay';
comment on column register.entry.form_key is
  'the form that was sent: sent twice it gives the same entry';

-- A number that stands for nothing would be a hole in the register.
create function register.check_number() returns trigger
language plpgsql set search_path = register, pg_temp
as $$
begin
  if not exists (select from register.entry
                  where (file_plan_id, year, n) = (new.file_plan_id, new.year, new.n))
     and not exists (select from register.voiding
                      where (file_plan_id, year, n) = (new.file_plan_id, new.year, new.n)) then
    raise exception 'number % has neither an entry nor a voiding', new.text
      using errcode = 'check_violation', constraint = 'number_stands_for_something';
  end if;
  return null;
end
$$;
create constraint trigger number_stands_for_something after insert on register.number
  deferrable initially deferred for each row execute function register.check_number();

create function register.mark_void() returns trigger
language plpgsql set search_path = register, pg_temp
as $$
begin
  update register.entry set void = true
   where (file_plan_id, year, n) = (new.file_plan_id, new.year, new.n);
  return null;
end
$$;
create trigger mark_void after insert on register.voiding
  for each row execute function register.mark_void();

create table register.correction (
  id bigint generated always as identity primary key,
  entry_id bigint not null references register.entry,
  field text not null check (length(field) <= 40),
  before text check (length(before) <= 20000),
  after text check (length(after) <= 20000),
  reason text not null check (length(reason) between 3 and 500),
  corrected_by integer not null references staff.person,
  corrected_at timestamptz not null
);
create index on register.correction (entry_id);
comment on table register.correction is 'append-only: what an entry said before it was put right';
comment on column register.correction.before is
  'purpose: what stood there; basis: GDPR 5(2); kept: with the entry';
comment on column register.correction.after is
  'purpose: what stands there; basis: GDPR 5(2); kept: with the entry';

create table register.term (
  entry_id bigint not null references register.entry,
  kind text not null check (kind in ('reply', 'forwarding')),
  due_on date not null,
  latest_on date not null,
  steps jsonb not null,
  met_at timestamptz,
  primary key (entry_id, kind),
  check (due_on <= latest_on)
);
create index on register.term (due_on) where met_at is null;
comment on table register.term is
  'By when: due_on as it stands now, latest_on the farthest an extension may go, steps why (rule, start, raw end, shifts)';

create table register.extension (
  id bigint generated always as identity primary key,
  entry_id bigint not null references register.entry,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  reason text not null check (length(reason) between 3 and 500),
  decided_by integer not null references staff.person,
  decided_at timestamptz not null
);
create index on register.extension (entry_id);
comment on table register.extension is 'append-only: a term made longer, with the reason told to the author';

create table register.suspension (
  id bigint generated always as identity primary key,
  entry_id bigint not null references register.entry,
  from_day date not null,
  reason text not null check (length(reason) between 3 and 500),
  decided_by integer not null references staff.person,
  decided_at timestamptz not null,
  resumed_on date check (resumed_on >= from_day),
  resumed_by integer references staff.person
);
create unique index one_open_suspension on register.suspension (entry_id) where resumed_on is null;
comment on table register.suspension is 'A term that stands still, with its reason, until the day it goes on';

create table register.basket (
  id integer generated always as identity primary key,
  name text not null check (length(name) between 1 and 100),
  person_id integer references staff.person,
  unit_id integer references register.unit,
  query text not null check (length(query) <= 1000),
  made_by integer not null references staff.person,
  made_at timestamptz not null,
  check ((person_id is null) <> (unit_id is null))
);
create unique index on register.basket (person_id, lower(name)) where person_id is not null;
create unique index on register.basket (unit_id, lower(name)) where unit_id is not null;
comment on table register.basket is 'A search kept under a name, by one person or for a whole unit';
comment on column register.basket.query is
  'purpose: what is searched for again; basis: GDPR 6(1)(e); kept: until whoever made it removes it';

create table register.proof (
  id bigint generated always as identity primary key,
  proved_at timestamptz not null,
  numbers bigint not null check (numbers >= 0),
  void bigint not null check (void >= 0),
  faults jsonb not null check (jsonb_typeof(faults) = 'array'),
  proved_by integer references staff.person
);
comment on table register.proof is
  'append-only: each proof that every row of numbers is whole from 1 to its last; faults is empty when it is';

create table register.warning (
  day date not null,
  person_id integer not null references staff.person,
  entries integer not null check (entries > 0),
  primary key (day, person_id)
);
comment on table register.warning is
  'append-only: who was warned by mail of terms that end soon, once a day';

create table register.scan (
  source_key text primary key check (length(source_key) between 1 and 200),
  name text not null check (length(name) between 1 and 255),
  taken_at timestamptz not null,
  item_id bigint references intake.item,
  fault text check (fault in ('empty', 'too_large', 'unreadable', 'kind_unknown')),
  check ((item_id is null) = (fault is not null))
);
create index on register.scan (taken_at) where fault is not null;
comment on table register.scan is
  'append-only: every file taken from the scanning folder, with the item it became or why it did not';
comment on column register.scan.name is
  'purpose: to find the file in the folder again; basis: GDPR 6(1)(e); kept: with the item';

create table register.name_word (
  word text primary key check (length(word) between 3 and 100)
);
create index on register.name_word using gin (word gin_trgm_ops);
comment on table register.name_word is
  'append-only: every word of every name in the register once, so that a misheard name finds its like';
comment on column register.name_word.word is
  'purpose: to find a name that was misheard; basis: GDPR 6(1)(e); kept: a word alone, tied to nobody';

create function register.note_name_words() returns trigger
language plpgsql set search_path = register, pg_temp
as $$
begin
  -- In one order, so that two deeds never wait for each other.
  insert into register.name_word
  select word from (select distinct left(part, 100) as word
                      from regexp_split_to_table(new.party_key, '[^[:alnum:]]+') part
                     where length(part) > 2) parts
   order by word collate "C"
  on conflict do nothing;
  return null;
end
$$;
create trigger note_name_words after insert or update of party_name on register.entry
  for each row when (new.party_name is not null) execute function register.note_name_words();
