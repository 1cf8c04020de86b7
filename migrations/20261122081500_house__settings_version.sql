-- Every process keeps the settings that decide when times are free (hours, halls, counters,
-- services, contact rules) in memory. This version says whether what it keeps is still right: it
-- changes in the transaction that changes a setting, and is read in the query that reads what is
-- booked. It is a random value, so that no two states of any two databases share one.

create table house.settings_version (
  id smallint primary key default 1 check (id = 1),
  version uuid not null default gen_random_uuid()
);
insert into house.settings_version default values;
comment on table house.settings_version is
  'Changes with every change of hours, halls, counters, services and rules';

create function house.note_settings_change() returns trigger
language plpgsql security definer set search_path = house, pg_temp
as $$
begin
  update house.settings_version set version = gen_random_uuid();
  return null;
end
$$;

do $$
declare
  setting text;
begin
  foreach setting in array array[
    'sites.site', 'sites.opening_hours', 'sites.exceptional_day', 'sites.exceptional_hours',
    'sites.hall', 'sites.counter', 'sites.counter_hours',
    'services.public_service', 'services.offering', 'services.contact_rules',
    'services.contact_rules_switch', 'services.long_contact_reason', 'appointments.setting'
  ] loop
    execute format(
      'create trigger settings_change after insert or update or delete or truncate on %s
       for each statement execute function house.note_settings_change()', setting);
  end loop;
end
$$;
