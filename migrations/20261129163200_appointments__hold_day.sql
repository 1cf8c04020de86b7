-- Holds the day of a site until the end of the transaction, as every booking does first: one
-- statement whether the day was ever booked before or not, whose answer nobody has to wait for.

create function appointments.hold_day(held_site integer, held_day date) returns void
language plpgsql
as $$
begin
  perform from appointments.site_day where site_id = held_site and day = held_day for update;
  if not found then
    insert into appointments.site_day (site_id, day) values (held_site, held_day)
      on conflict do nothing;
    perform from appointments.site_day where site_id = held_site and day = held_day for update;
  end if;
end
$$;
