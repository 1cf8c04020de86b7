-- No question is asked of this index: what is held is read by site and time, and the ceiling of a hall
-- is reckoned from that. It cost every booking a tenth of the database's work.

drop index appointments.appointment_hall_id_occupied_idx;
