-- The day: who is here, who is called where.

create schema desk;

create table desk.arrival (
  id bigint generated always as identity primary key,
  appointment_id bigint not null unique references appointments.appointment,
  site_id integer not null references sites.site,
  day date not null,
  ticket smallint not null check (ticket between 1 and 999),
  outside_at timestamptz,
  inside_at timestamptz,
  recorded_by integer references staff.person,
  waiting text default 'for_call' check (waiting in ('for_call', 'aside')),
  wanted_counter_id integer references sites.counter,
  unique (site_id, day, ticket),
  check (outside_at is not null or inside_at is not null)
);
create index on desk.arrival (site_id, day) where waiting = 'for_call';
comment on table desk.arrival is 'ticket: the number shown on the screen; names never are';
comment on column desk.arrival.waiting is
  'for_call: may be called next; aside: waits until somebody calls by name; null: at a counter or gone. Stands in this row so that two calls at once wait for one row and see the newer state';
comment on column desk.arrival.wanted_counter_id is 'the counter to which the visit was passed on';

create table desk.counter_call (
  id bigint generated always as identity primary key,
  appointment_id bigint not null references appointments.appointment,
  counter_id integer not null references sites.counter,
  clerk_id integer not null references staff.person,
  called_at timestamptz not null,
  came_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('finished', 'held', 'transferred', 'no_show', 'taken_back')),
  next_counter_id integer references sites.counter,
  check ((ended_at is null) = (outcome is null)),
  check ((next_counter_id is not null) = (outcome is not distinct from 'transferred')),
  check (came_at is null or came_at >= called_at),
  check (ended_at is null or ended_at >= called_at)
);
create unique index one_open_call_per_appointment on desk.counter_call (appointment_id) where ended_at is null;
create unique index one_open_call_per_counter on desk.counter_call (counter_id) where ended_at is null;
create index on desk.counter_call (called_at);
comment on table desk.counter_call is 'A call to the counter: from the moment the number is shown until the visit ends, is held or passed on';
