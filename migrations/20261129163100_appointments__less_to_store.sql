-- No question is asked of the index of halls and held times: what is held is read by site and time,
-- and the ceiling of a hall is reckoned from that. It cost every booking a tenth of the database's
-- work. That the site exists follows from its counter, which is a counter of this site; asking the
-- site's row as well made all bookings there take turns at one more row.

drop index appointments.appointment_hall_id_occupied_idx;
alter table appointments.appointment drop constraint appointment_site_id_fkey;
