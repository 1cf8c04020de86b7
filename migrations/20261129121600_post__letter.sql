-- Post that goes out: letters with their states, dispatch lists, deemed-notified rules, S10 numbers.

create table post.setting (
  id smallint primary key default 1 check (id = 1),
  window_side text not null default 'right' check (window_side in ('left', 'right'))
);
insert into post.setting default values;
comment on column post.setting.window_side is 'where the envelopes have their window';

create table post.deemed_rule (
  channel text primary key check (channel in
    ('registered', 'ordinary', 'eaddress', 'email', 'on_site')),
  days smallint not null check (days between 0 and 60),
  unit text not null check (unit in ('day', 'working_day')),
  basis_lv text not null check (length(basis_lv) between 1 and 300),
  basis_en text not null check (length(basis_en) between 1 and 300)
);
comment on table post.deemed_rule is
  'When somebody counts as notified: the n-th day or working day after the day of sending';
insert into post.deemed_rule (channel, days, unit, basis_lv, basis_en) values
  ('registered', 7, 'day', 'Paziņošanas likuma 8. panta trešā daļa',
    'Law on Notification, section 8(3)'),
  ('ordinary', 8, 'day', 'Paziņošanas likums; diena pēc sūtījuma veida, jāpārbauda juristam',
    'Law on Notification; the day follows from the kind of item, to be checked by the lawyer'),
  ('eaddress', 2, 'working_day', 'Paziņošanas likums; oficiālā elektroniskā adrese',
    'Law on Notification; official electronic address'),
  ('email', 2, 'working_day', 'Paziņošanas likums; e-pasts ar drošu elektronisko parakstu',
    'Law on Notification; e-mail with a qualified electronic signature'),
  ('on_site', 0, 'day', 'Izsniegts klātienē pret parakstu', 'Handed over in person against signature');

create table post.running_number (
  year smallint primary key check (year between 2000 and 2199),
  last integer not null check (last > 0)
);
comment on table post.running_number is 'The last number of a letter in its year';

create table post.letter (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^VL[0-9]{2}-[0-9]{5}-[0-9A-Z]$'),
  site_id integer not null references sites.site,
  kind text not null check (kind in ('ordinary', 'registered')),
  recipient text not null check (length(recipient) between 1 and 200),
  recipient_dative text check (length(recipient_dative) between 1 and 200),
  address text not null check (length(address) between 3 and 500),
  entry_number text check (length(entry_number) between 1 and 60),
  subject text check (length(subject) between 1 and 300),
  body text check (length(body) between 1 and 20000),
  enclosures text check (length(enclosures) between 1 and 2000),
  large_print boolean not null default false,
  state_address text check (length(state_address) <= 300),
  pdf_sha256 text references house.file,
  language text not null default 'lv' check (language in ('lv', 'en')),
  resends_id bigint unique references post.letter check (resends_id < id),
  created_by integer references staff.person,
  created_at timestamptz not null
);
create index on post.letter (site_id, id desc);
create index on post.letter (entry_number) where entry_number is not null;
comment on table post.letter is 'One envelope that goes out; its states are rows of their own';
comment on column post.letter.address is
  'purpose: to send the letter, a print line each; basis: GDPR 6(1)(c), Law on Notification; kept: with the entry, as the file plan says';
comment on column post.letter.recipient is
  'purpose: to send the letter; basis: GDPR 6(1)(c), Law on Notification; kept: with the entry, as the file plan says';
comment on column post.letter.recipient_dative is
  'purpose: to address the letter; basis: GDPR 6(1)(c), Law on Notification; kept: with the entry, as the file plan says';
comment on column post.letter.subject is
  'purpose: to print the letter; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';
comment on column post.letter.body is
  'purpose: to print the letter; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';

create table post.tracking (
  id bigint generated always as identity primary key,
  number text not null check (post.is_s10(number)),
  direction text not null check (direction in ('in', 'out')),
  used_on date not null,
  period daterange not null generated always as
    (daterange(used_on, (used_on + interval '12 months')::date)) stored,
  item_id bigint references post.bag_item,
  letter_id bigint references post.letter,
  released_at timestamptz,
  check ((direction = 'in') = (item_id is not null)),
  check ((direction = 'out') = (letter_id is not null)),
  exclude using gist (number with =, direction with =, period with &&) where (released_at is null)
);
create unique index on post.tracking (item_id) where released_at is null;
create unique index on post.tracking (letter_id) where released_at is null;
create index on post.tracking (number);
comment on table post.tracking is
  'S10 numbers: a number may come again after 12 months, so number and period are the key; a wrong one is released';

create table post.dispatch_list (
  id bigint generated always as identity primary key,
  site_id integer not null references sites.site,
  day date not null,
  n smallint not null check (n between 1 and 50),
  opened_by integer not null references staff.person,
  opened_at timestamptz not null,
  unique (site_id, day, n)
);
comment on table post.dispatch_list is 'A list with which letters are handed to the post';

create table post.dispatch_line (
  letter_id bigint primary key references post.letter,
  list_id bigint not null references post.dispatch_list,
  position smallint not null check (position between 1 and 2000),
  added_by integer not null references staff.person,
  added_at timestamptz not null,
  unique (list_id, position),
  unique (letter_id, list_id)
);
comment on table post.dispatch_line is
  'A letter stands on one list at most; off an open list it can be taken again';

create table post.dispatch_closing (
  list_id bigint primary key references post.dispatch_list,
  sent_on date not null,
  letters smallint not null check (letters > 0),
  closed_by integer not null references staff.person,
  closed_at timestamptz not null
);
comment on table post.dispatch_closing is 'append-only: handed to the post, with everything on it';

create function post.refuse_closed_list() returns trigger language plpgsql as $$
begin
  if exists (select from post.dispatch_closing
             where list_id = case tg_op when 'INSERT' then new.list_id else old.list_id end) then
    raise exception 'the dispatch list is closed' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'INSERT' then new else old end;
end
$$;
create trigger line_of_open_list before insert or update or delete on post.dispatch_line
  for each row execute function post.refuse_closed_list();

create table post.letter_state (
  letter_id bigint not null references post.letter,
  state text not null check (state in
    ('created', 'dispatched', 'delivered', 'returned', 'withdrawn')),
  on_day date not null,
  list_id bigint,
  rule_days smallint check (rule_days between 0 and 60),
  rule_unit text check (rule_unit in ('day', 'working_day')),
  deemed_on date,
  reason text check (reason in ('unknown', 'not_collected', 'refused', 'moved',
    'address_insufficient', 'deceased', 'other')),
  note text check (length(note) between 1 and 500),
  item_id bigint references intake.item,
  recorded_by integer references staff.person,
  recorded_at timestamptz not null,
  primary key (letter_id, state),
  foreign key (letter_id, list_id) references post.dispatch_line (letter_id, list_id),
  check ((state = 'dispatched') = (list_id is not null)),
  check ((state = 'dispatched') = (deemed_on is not null)),
  check ((state = 'dispatched') = (rule_days is not null and rule_unit is not null)),
  check ((state = 'returned') = (reason is not null)),
  check (deemed_on >= on_day),
  check (item_id is null or state = 'returned'),
  check (reason <> 'other' or note is not null)
);
create index on post.letter_state (list_id) where list_id is not null;
comment on table post.letter_state is
  'append-only: created, dispatched (sent day and deemed day), delivered, returned; a return re-opens what was delivered';
comment on column post.letter_state.note is
  'purpose: what stands on a returned envelope; basis: GDPR 6(1)(c); kept: with the letter';
