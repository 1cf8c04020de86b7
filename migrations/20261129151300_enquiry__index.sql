-- A caller's half a number or half a code is found by its letters in threes; names in the register
-- stand in its index of words.

create index on register.entry using gin (number public.gin_trgm_ops);
create index on intake.item using gin (code public.gin_trgm_ops);
