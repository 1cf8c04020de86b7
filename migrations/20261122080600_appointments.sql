-- Booked times. Overlap at a counter is impossible; the ceiling of a hall is held by locking a site-day.

create schema appointments;

create table appointments.setting (
  id smallint primary key default 1 check (id = 1),
  grid_minutes smallint not null default 15 check (grid_minutes in (5, 10, 15, 20, 30, 60)),
  lead_minutes integer not null default 60 check (lead_minutes between 0 and 20160),
  horizon_days smallint not null default 60 check (horizon_days between 1 and 366),
  reminder_days smallint not null default 1 check (reminder_days between 1 and 7),
  live_per_resident smallint not null default 3 check (live_per_resident between 1 and 20)
);
insert into appointments.setting default values;
comment on column appointments.setting.lead_minutes is 'how long before its start a time can still be booked on the web; staff may book up to the start';

create table appointments.site_day (
  site_id integer not null references sites.site,
  day date not null,
  primary key (site_id, day)
);
comment on table appointments.site_day is 'One row to lock before anything is booked at a site on a day';

create table appointments.appointment (
  id bigint generated always as identity primary key,
  code text not null unique check (length(code) between 4 and 40),
  site_id integer not null references sites.site,
  hall_id integer not null references sites.hall,
  counter_id integer not null,
  service_id integer not null references services.public_service,
  resident_id bigint not null references residents.resident,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  occupied tstzrange,
  persons smallint not null default 1 check (persons between 1 and 5),
  channel text not null check (channel in ('phone', 'web', 'counter', 'api', 'walk_in')),
  language text not null default 'lv' check (language in ('lv', 'en')),
  long_contact_reason text references services.long_contact_reason,
  note text not null default '' check (length(note) <= 500),
  booked_by integer references staff.person,
  booked_at timestamptz not null,
  foreign key (counter_id, site_id) references sites.counter (id, site_id),
  check (starts_at < ends_at),
  check (ends_at <= starts_at + interval '4 hours'),
  check (occupied is null or (lower(occupied) = starts_at and upper(occupied) >= ends_at
    and upper(occupied) <= ends_at + interval '2 hours')),
  constraint one_visitor_at_a_counter
    exclude using gist (counter_id with =, occupied with &&)
);
comment on column appointments.appointment.occupied is
  'the time the counter is held, airing buffer inside; null once the time is free again (cancelled)';
create index on appointments.appointment (site_id, starts_at);
create index on appointments.appointment (resident_id, starts_at desc);
create index on appointments.appointment using gist (hall_id, occupied) where occupied is not null;

create table appointments.cancellation (
  appointment_id bigint primary key references appointments.appointment,
  reason text not null check (reason in ('resident', 'site_closed', 'clerk_ill', 'mistake', 'rules_changed')),
  cancelled_by integer references staff.person,
  cancelled_at timestamptz not null
);
comment on table appointments.cancellation is 'append-only: who cancelled, when and why; cancelled_by null: the resident';

create table appointments.move (
  id bigint generated always as identity primary key,
  appointment_id bigint not null references appointments.appointment,
  from_counter_id integer not null references sites.counter,
  from_starts_at timestamptz not null,
  to_counter_id integer not null references sites.counter,
  to_starts_at timestamptz not null,
  reason text not null check (reason in ('resident', 'site_closed', 'clerk_ill', 'rules_changed', 'hours_changed')),
  moved_by integer references staff.person,
  moved_at timestamptz not null
);
create index on appointments.move (appointment_id);
comment on table appointments.move is 'append-only: from which time to which';

create table appointments.no_show (
  appointment_id bigint primary key references appointments.appointment,
  recorded_by integer references staff.person,
  recorded_at timestamptz not null
);

create table appointments.booking_key (
  key text primary key check (length(key) between 8 and 200),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  appointment_id bigint not null references appointments.appointment,
  used_at timestamptz not null
);
comment on table appointments.booking_key is 'The same key again gives the same answer: double click, lost reply, two tabs';

create table appointments.reminder (
  id bigint generated always as identity primary key,
  appointment_id bigint not null references appointments.appointment,
  for_start timestamptz not null,
  way text not null check (way in ('email', 'phone')),
  outcome text not null check (outcome in ('sent', 'comes', 'cancelled', 'not_reached')),
  by_id integer references staff.person,
  at timestamptz not null
);
create index on appointments.reminder (appointment_id);
comment on table appointments.reminder is 'append-only: reminders sent and calls made';

create table appointments.avoided_visit (
  id bigint generated always as identity primary key,
  service_id integer not null references services.public_service,
  channel text not null check (length(channel) between 1 and 40),
  asked_on text not null check (asked_on in ('web', 'phone')),
  key text unique check (length(key) between 8 and 200),
  at timestamptz not null
);
comment on column appointments.avoided_visit.key is 'The same key again is the same answer: a double click counts once';
comment on table appointments.avoided_visit is 'append-only: somebody was told how to manage without coming and said it will do';
