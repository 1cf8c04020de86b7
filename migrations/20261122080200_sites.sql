-- The municipality, its buildings, halls and counters, and when they are open.

create schema sites;

create table sites.municipality (
  id smallint primary key default 1 check (id = 1),
  name_lv text not null check (length(name_lv) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  registration_number text check (length(registration_number) <= 20),
  address text not null default '' check (length(address) <= 300),
  phone text not null check (length(phone) between 3 and 30),
  email text not null default '' check (length(email) <= 320),
  web text not null default '' check (length(web) <= 300),
  sample boolean not null default false,
  configured_at timestamptz not null
);

create table sites.site (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  kind text not null check (kind in ('centre', 'unified_centre', 'administration')),
  name_lv text not null check (length(name_lv) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  address text check (length(address) <= 300),
  phone text check (length(phone) <= 30),
  email text check (length(email) <= 320),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  position integer not null default 0,
  source text check (length(source) <= 1000),
  closed_from date
);

create table sites.opening_hours (
  id integer generated always as identity primary key,
  site_id integer not null references sites.site,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  check (opens < closes),
  exclude using gist (site_id with =, weekday with =, house.time_range(opens, closes) with &&)
);
comment on table sites.opening_hours is 'ISO weekday 1 = Monday; local time in Europe/Riga; several spans make a lunch break';

create table sites.exceptional_day (
  id integer generated always as identity primary key,
  site_id integer references sites.site,
  day date not null,
  kind text not null check (kind in ('closed', 'open')),
  reason_lv text not null check (length(reason_lv) between 1 and 300),
  reason_en text not null check (length(reason_en) between 1 and 300),
  source text check (length(source) <= 1000),
  unique nulls not distinct (site_id, day)
);
comment on table sites.exceptional_day is
  'A day that differs: closed, or open at the hours of exceptional_hours (a moved working Saturday). site_id null: every site; a row for the site goes before one for all';

create table sites.exceptional_hours (
  id integer generated always as identity primary key,
  exceptional_day_id integer not null references sites.exceptional_day on delete cascade,
  opens time not null,
  closes time not null,
  check (opens < closes),
  exclude using gist (exceptional_day_id with =, house.time_range(opens, closes) with &&)
);

create table sites.hall (
  id integer generated always as identity primary key,
  site_id integer not null references sites.site,
  name_lv text not null check (length(name_lv) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  area_m2 numeric(7, 1) not null check (area_m2 > 0),
  unique (id, site_id)
);

create table sites.counter (
  id integer generated always as identity primary key,
  site_id integer not null references sites.site,
  hall_id integer not null,
  number smallint not null check (number between 1 and 99),
  kind text not null default 'counter' check (kind in ('counter', 'cash_desk')),
  closed_from date,
  unique (site_id, number),
  unique (id, site_id),
  foreign key (hall_id, site_id) references sites.hall (id, site_id)
);

create table sites.counter_hours (
  id integer generated always as identity primary key,
  counter_id integer not null references sites.counter,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  check (opens < closes),
  exclude using gist (counter_id with =, weekday with =, house.time_range(opens, closes) with &&)
);
comment on table sites.counter_hours is 'Only for counters with hours of their own (a cash desk); they narrow the hours of the site';
