-- Residents and the people who speak for them.

create schema residents;

create table residents.resident (
  id bigint generated always as identity primary key,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  personal_code text unique check (personal_code ~ '^[0-9]{11}$'),
  birth_date date,
  phone text check (length(phone) <= 30),
  email text check (length(email) <= 320),
  address text check (length(address) <= 300),
  language text not null default 'lv' check (language in ('lv', 'en')),
  reached_by text not null default 'phone' check (reached_by in ('phone', 'email', 'letter', 'none')),
  note text not null default '' check (length(note) <= 500),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  search_key text not null generated always as
    (house.search_key(given_name || ' ' || family_name || ' ' || given_name)) stored
);
create index on residents.resident using gin (search_key public.gin_trgm_ops);
create index on residents.resident (phone);
comment on column residents.resident.personal_code is
  'purpose: to tell people of one name apart; basis: GDPR 6(1)(e); may change (PMLP), so never a key; history in former_personal_code';
comment on column residents.resident.phone is 'purpose: reminders; several people may share one number';
comment on column residents.resident.note is 'purpose: help at the counter (slow speech, ground floor); never health data';

create table residents.former_personal_code (
  resident_id bigint not null references residents.resident,
  personal_code text not null check (personal_code ~ '^[0-9]{11}$'),
  replaced_at timestamptz not null,
  primary key (resident_id, personal_code)
);

create table residents.contact (
  id bigint generated always as identity primary key,
  resident_id bigint not null references residents.resident,
  contact_id bigint not null references residents.resident,
  relation text not null check (relation in ('relative', 'neighbour', 'carer', 'social_worker', 'guardian', 'other')),
  consent text not null check (consent in ('spoken', 'written')),
  consent_at timestamptz not null,
  recorded_by integer not null references staff.person,
  ended_at timestamptz,
  check (resident_id <> contact_id)
);
create unique index on residents.contact (resident_id, contact_id) where ended_at is null;
create index on residents.contact (contact_id);
comment on table residents.contact is 'Who may be told of a resident''s appointments, with the consent noted';
