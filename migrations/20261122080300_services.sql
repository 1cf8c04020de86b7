-- What is done at the counters, and under which contact rules.

create schema services;

create table services.public_service (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  name_lv text not null check (length(name_lv) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  duration_minutes smallint not null check (duration_minutes between 5 and 240),
  contact_minutes smallint not null check (contact_minutes between 0 and 240),
  channels text[] not null default '{in_person}',
  bring_lv text[] not null default '{}',
  bring_en text[] not null default '{}',
  remote_lv text not null default '' check (length(remote_lv) <= 2000),
  remote_en text not null default '' check (length(remote_en) <= 2000),
  needs_mandate boolean not null default false,
  needs_identity_document boolean not null default false,
  health_related boolean not null default false,
  cash_desk boolean not null default false,
  fee_cents bigint check (fee_cents >= 0),
  position integer not null default 0,
  source text check (length(source) <= 1000),
  ended_from date,
  check (contact_minutes <= duration_minutes),
  check (channels <@ '{in_person,phone,post,drop_box,signed_email,e_address,portal,mobile_app,bank_transfer,shop_till}')
);
comment on column services.public_service.duration_minutes is 'minutes the counter is held';
comment on column services.public_service.contact_minutes is 'minutes face to face; the rest is preparation';

create table services.offering (
  service_id integer not null references services.public_service,
  counter_id integer not null references sites.counter,
  primary key (service_id, counter_id)
);
create index on services.offering (counter_id);

create table services.contact_rules (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  title_lv text not null check (length(title_lv) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  legal_basis_lv text not null default '' check (length(legal_basis_lv) <= 500),
  legal_basis_en text not null default '' check (length(legal_basis_en) <= 500),
  historic_from date,
  historic_to date,
  m2_per_visitor numeric(5, 1) check (m2_per_visitor > 0),
  appointment text not null check (appointment in ('required', 'walk_in')),
  longest_contact_minutes smallint check (longest_contact_minutes between 1 and 240),
  buffer_minutes smallint not null default 0 check (buffer_minutes between 0 and 120),
  closed_channels text[] not null default '{}',
  cash_desk text not null default 'open' check (cash_desk in ('open', 'appointment', 'closed')),
  entry_check text not null default 'none' check (entry_check in ('none', 'yes_no')),
  mask text not null default 'none' check (mask in ('none', 'any', 'medical')),
  sign_lv text not null default '' check (length(sign_lv) <= 1000),
  sign_en text not null default '' check (length(sign_en) <= 1000),
  source text check (length(source) <= 2000),
  check (closed_channels <@
    '{in_person,oral_submission,in_person_documents,phone,post,courier,drop_box,signed_email,e_address,portal}')
);
comment on table services.contact_rules is
  'A set of rules for contact in person. The yes/no of an entry check is asked at the door and never stored';

create table services.contact_rules_switch (
  id integer generated always as identity primary key,
  contact_rules_id integer not null references services.contact_rules,
  site_id integer references sites.site,
  from_day date not null,
  switched_by integer,
  switched_at timestamptz not null
);
create index on services.contact_rules_switch (from_day desc, id desc);
comment on table services.contact_rules_switch is
  'append-only: from this day on these rules hold at the site (null: at every site); the latest day, then the latest act, goes before others';

create table services.long_contact_reason (
  code text primary key check (code ~ '^[a-z_]{1,60}$'),
  name_lv text not null check (length(name_lv) between 1 and 300),
  name_en text not null check (length(name_en) between 1 and 300),
  position smallint not null default 0
);
comment on table services.long_contact_reason is
  'Closed list: why a contact may last longer than the rules allow (order 720, p. 5.49.15.3)';
