-- People who work at the counters, and how they sign in.

create schema staff;

create table staff.person (
  id integer generated always as identity primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email) and length(email) <= 320),
  password_hash text check (length(password_hash) <= 300),
  totp_secret text check (length(totp_secret) <= 100),
  totp_last_step bigint,
  oidc_subject text unique check (length(oidc_subject) <= 300),
  language text not null default 'lv' check (language in ('lv', 'en')),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on column staff.person.name is 'purpose: who did what; basis: GDPR 6(1)(e); kept: with the journal';
comment on column staff.person.email is 'purpose: sign-in; basis: GDPR 6(1)(e); kept: until the post ends';

create table staff.role_grant (
  id integer generated always as identity primary key,
  person_id integer not null references staff.person,
  role text not null check (role in ('clerk', 'cashier', 'registrar', 'head', 'administrator')),
  site_id integer,
  unique nulls not distinct (person_id, role, site_id)
);
comment on column staff.role_grant.site_id is 'null: every site. No foreign key: staff stands beside sites';

create table staff.passkey (
  id text primary key check (length(id) <= 1500),
  person_id integer not null references staff.person,
  public_key bytea not null check (octet_length(public_key) <= 4000),
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  last_used_at timestamptz
);

create table staff.session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person_id integer not null references staff.person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  counter_id integer
);
create index on staff.session (person_id);
create index on staff.session (expires_at);

create table staff.sign_in_attempt (
  id bigint generated always as identity primary key,
  key text not null check (length(key) <= 400),
  at timestamptz not null
);
create index on staff.sign_in_attempt (key, at);

create table staff.challenge (
  id uuid primary key,
  kind text not null check (kind in ('passkey_registration', 'passkey_sign_in', 'oidc', 'setup', 'second_factor', 'code_app')),
  person_id integer references staff.person,
  secret text not null check (length(secret) <= 4000),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table staff.challenge is 'One-time values of sign-in flows and the one-time link of set-up';
